package dev.aside.network.mastodon;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a status, which servers hand out as HTML: lines for paragraphs and breaks, links with the address they
/// really lead to, and no markup. Pure.
final class HtmlText {
    private static final Set<String> BLOCKS = Set.of("p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3",
            "h4", "h5", "h6");
    private static final Pattern LEADING = Pattern.compile("^@([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)(@[\\p{L}\\p{N}.:-]+)?"
            + "[\\s\\u200b]*");

    private HtmlText() {}

    /// The whole text.
    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        Writer writer = new Writer();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.traverse(writer);
        return writer.text.toString().strip();
    }

    /// The text without the names at its beginning that are only its address.
    ///
    /// @param names of those it is addressed to, in small letters, without `@` and server
    static String withoutAddress(String text, Set<String> names) {
        String rest = text;
        for (Matcher at = LEADING.matcher(rest); at.find(); at = LEADING.matcher(rest)) {
            if (!names.contains(at.group(1).toLowerCase(Locale.ROOT))) {
                break;
            }
            rest = rest.substring(at.end());
        }
        return rest;
    }

    /// Collects the text of a tree.
    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silent;
        private int exact;

        @Override
        public void head(Node node, int depth) {
            if (silent == 0 && node instanceof TextNode words) {
                add(exact > 0 ? words.getWholeText() : words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void add(String words) {
            boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            text.append(atStart && exact == 0 ? words.stripLeading() : words);
        }

        private void begin(Element element) {
            String name = element.normalName();
            if (silent == 0) {
                switch (name) {
                    case "br" -> line();
                    case "li" -> {
                        newLine();
                        text.append("• ");
                    }
                    case "a" -> link(element);
                    default -> {
                        if (BLOCKS.contains(name)) {
                            newLine();
                        }
                    }
                }
            }
            exact += name.equals("pre") ? 1 : 0;
            silent += isSilent(element) ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            silent -= isSilent(element) ? 1 : 0;
            exact -= name.equals("pre") ? 1 : 0;
            if (silent == 0 && BLOCKS.contains(name)) {
                newLine();
                if (element.nextElementSibling() != null) {
                    text.append('\n');
                }
            }
        }

        private static boolean isSilent(Element element) {
            return Set.of("a", "script", "style").contains(element.normalName());
        }

        private void line() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                line();
            }
        }

        /// A name or tag as it is written; every other link as its address, since the words over it can say anything.
        private void link(Element element) {
            String words = element.wholeText();
            String address = element.attr("href");
            boolean isName = element.hasClass("mention") || element.hasClass("hashtag")
                    || words.startsWith("#") || words.matches("@\\S+");
            if (isName || !isAddress(address)) {
                text.append(words);
            } else if (bare(words).equals(bare(address)) || words.isBlank()) {
                text.append(address);
            } else {
                text.append(words).append(" (").append(address).append(')');
            }
        }

        private static boolean isAddress(String address) {
            try {
                return URI.create(address).getHost() != null;
            } catch (IllegalArgumentException e) {
                return address.startsWith("http");
            }
        }

        private static String bare(String address) {
            return address.strip().replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
        }
    }
}

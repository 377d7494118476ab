package dev.aside.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a template fills in and has a form of its own: merge fields, links, e-mail addresses, mentions, codes.
final class Masks {
    /// A masked range of a folded text.
    record Mask(Token.Kind kind, int start, int end) {}

    private static final String TOP_LEVEL = "com|net|org|info|biz|io|co|app|dev|shop|store|ly|gl|gg|tv|ai|xyz|site|"
            + "online|blog|news|link|page|example|test|eu|uk|de|fr|es|nl|ch|pl|cz|se|dk|fi|pt|br|mx|ca|au|nz|jp|kr|cn|"
            + "tw|ru|ua|in|id|tr|gr|il|social|club|music|art|studio|agency|digital|world|live|life|today|edu|gov";
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"\\u3000-\\u30ff\\u4e00-\\u9fff]+"
            + "|(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,10}"
            + "(?:(?:" + TOP_LEVEL + ")(?![\\p{L}\\p{N}])|[a-z]{2,10}(?=/[\\p{L}\\p{N}]))"
            + "(?::\\d+)?(?:[/?#][^\\s<>\"\\u3000-\\u30ff\\u4e00-\\u9fff]*)?");
    private static final Pattern EMAIL = Pattern
            .compile("(?<![\\p{L}\\p{N}._%+@-])[\\p{L}\\p{N}._%+-]+@(?:[\\p{L}\\p{N}-]+\\.){1,8}\\p{L}{2,}");
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?"
                    + "(?:@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?=[a-z-]*\\d)(?=[\\d-]*[a-z])[a-z\\d]+(?:-[a-z\\d]+){0,10}(?![\\p{L}\\p{N}])");
    private static final String TRAILING = ".,;:!?)]}'\"»”’…、。！？";
    private static final Set<String> SCHEMES = Set.of("http://", "https://", "www.");

    private Masks() {}

    /// Returns the masked ranges of a folded text, in order, none overlapping.
    static List<Mask> of(Folded folded) {
        String text = folded.text();
        List<Mask> found = new ArrayList<>();
        for (Span span : Placeholders.in(text)) {
            add(found, Token.Kind.PLACEHOLDER, span.from(), span.to());
        }
        find(EMAIL, Token.Kind.EMAIL, text, found);
        find(LINK, Token.Kind.LINK, text, found);
        find(MENTION, Token.Kind.HANDLE, text, found);
        find(CODE, Token.Kind.NUMBER, text, found);
        found.sort(Comparator.comparingInt(Mask::start));
        return found;
    }

    private static void find(Pattern pattern, Token.Kind kind, String text, List<Mask> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int end = kind == Token.Kind.LINK ? trimmed(text, matcher.start(), matcher.end()) : matcher.end();
            if (!SCHEMES.contains(text.substring(matcher.start(), end))) {
                add(found, kind, matcher.start(), end);
            }
        }
    }

    /// A sentence's own punctuation after a link is not the link's.
    private static int trimmed(String text, int start, int end) {
        int i = end;
        while (i > start && TRAILING.indexOf(text.charAt(i - 1)) >= 0
                && !(text.charAt(i - 1) == ')' && text.substring(start, i).indexOf('(') >= 0)) {
            i--;
        }
        return i;
    }

    private static void add(List<Mask> found, Token.Kind kind, int start, int end) {
        for (Mask mask : found) {
            if (start < mask.end() && mask.start() < end) {
                return;
            }
        }
        found.add(new Mask(kind, start, end));
    }
}

package dev.aside.ui.fx.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds web addresses in a text: `http` and `https` ones, and bare hosts such as `example.org/path` when they end in a
/// domain in use or a path follows. Nothing else is ever a link. Thread-safe.
final class Links {
    /** An address and where in the text it stands; the host is the one that would be asked, in ASCII. */
    record Link(TextRange range, URI address, String host) {}

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{Alnum}@._/-])(?:(?<scheme>https?)://[^\\s<>\"]+"
                    + "|(?:[\\p{Alnum}](?:[\\p{Alnum}-]*[\\p{Alnum}])?\\.)+(?<domain>\\p{Alpha}{2,24})"
                    + "(?![\\p{Alnum}@-])"
                    + "(?<path>(?::\\d+)?/[^\\s<>\"]*)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> FILE_ENDINGS = Set.of("md", "py", "rs", "sh");
    private static final Set<String> DOMAINS = Stream.concat(
            Stream.of("com", "org", "net", "info", "edu", "gov", "dev", "app", "social", "blog", "shop", "online",
                    "site", "xyz",
                    "eu", "uk", "example"),
            Stream.of(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT)))
            .filter(domain -> !FILE_ENDINGS.contains(domain)).collect(Collectors.toUnmodifiableSet());

    private Links() {}

    static List<Link> in(String text) {
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            boolean bare = found.group("scheme") == null;
            if (!bare || found.group("path") != null || DOMAINS.contains(found.group("domain"))) {
                TextRange range = new TextRange(found.start(), end(text, found.start(), found.end()));
                link(range, (bare ? "https://" : "") + range.of(text)).ifPresent(links::add);
            }
        }
        return links;
    }

    /** Without the punctuation of the sentence around it; a closing bracket stays when the address opened it. */
    private static int end(String text, int start, int end) {
        int last = end;
        while (last > start && isAround(text, start, last)) {
            last--;
        }
        return last;
    }

    private static boolean isAround(String text, int start, int end) {
        char c = text.charAt(end - 1);
        if (c == ')' || c == ']') {
            String address = text.substring(start, end);
            return address.chars().filter(x -> x == (c == ')' ? '(' : '[')).count() < address.chars()
                    .filter(x -> x == c).count();
        }
        return ".,;:!?'’”»…*_".indexOf(c) >= 0;
    }

    private static Optional<Link> link(TextRange range, String address) {
        try {
            URI uri = new URI(address);
            String authority = uri.getRawAuthority();
            if (authority == null) {
                return Optional.empty();
            }
            String host = IDN.toASCII(authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", ""));
            return host.isEmpty() ? Optional.empty() : Optional.of(new Link(range, uri, host.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // What cannot be an address stays text.
            return Optional.empty();
        }
    }
}

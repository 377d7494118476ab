package dev.aside.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds links, e-mail addresses and mentions in a folded text, at the place where one would begin. By hand rather than
/// by regular expressions: every message that is imported passes here.
final class Masks {
    private static final Set<String> TOP_LEVEL = Set.of("com", "net", "org", "info", "biz", "io", "co", "app", "dev",
            "shop", "store", "ly", "gl", "gg", "tv", "ai", "xyz", "site", "online", "blog", "news", "link", "page",
            "example", "test", "eu", "uk", "de", "fr", "es", "nl", "ch", "pl", "cz", "se", "dk", "fi", "pt", "br", "mx",
            "ca", "au", "nz", "jp", "kr", "cn", "tw", "ru", "ua", "id", "tr", "gr", "il", "social", "club", "music",
            "art", "studio", "agency", "digital", "world", "live", "life", "today", "edu", "gov", "ee", "at", "cc",
            "ws", "pro", "click", "academy", "events", "vip", "fm", "bio", "cat", "hu", "ro", "sk", "ie", "za", "ar",
            "cl", "pe", "vn", "th", "my", "sg", "hk", "ph", "sa", "ae", "eg", "ir", "no", "tech", "space", "website",
            "email", "market", "media", "network", "podcast", "solutions", "services", "team", "top", "zone");
    private static final String TRAILING = ".,;:!?)]}'\"»”…、。！？";

    private Masks() {}

    /// Returns whether a link, address or mention may be in the text at all.
    static boolean mayHave(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || (c == '.' && isHost(text.charAt(i + 1)) && i > 0 && isHost(text.charAt(i - 1)))
                    || (c == ':' && text.startsWith("//", i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Returns the end of the link that begins at `start`, or `start` if none does.
    static int linkEnd(String text, int start) {
        int host = text.startsWith("https://", start)
                ? start + 8
                : text.startsWith("http://", start) ? start + 7 : start;
        boolean scheme = host > start;
        int end = host;
        while (end < text.length() && (isHost(text.charAt(end)) || text.charAt(end) == '.'
                || (scheme && Character.isLetter(text.charAt(end))))) {
            end++;
        }
        while (end > host && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        if (end == host || !(scheme || isHostName(text, host, end))) {
            return start;
        }
        return trimmed(text, start, pathEnd(text, end), end);
    }

    private static boolean isHostName(String text, int start, int end) {
        int dot = text.lastIndexOf('.', end - 1);
        if (dot <= start || text.substring(start, end).contains("..")
                || (end < text.length() && Character.isLetter(text.charAt(end)) && text.charAt(end) < 0x250)) {
            return false;
        }
        if (text.startsWith("www.", start)) {
            return true;
        }
        String last = text.substring(dot + 1, end);
        boolean path = end + 1 < text.length() && text.charAt(end) == '/'
                && Character.isLetterOrDigit(text.charAt(end + 1));
        return TOP_LEVEL.contains(last)
                || (path && last.length() >= 2 && last.chars().allMatch(c -> c >= 'a' && c <= 'z'));
    }

    private static int pathEnd(String text, int host) {
        int end = host;
        if (end < text.length() && ":/?#".indexOf(text.charAt(end)) >= 0) {
            while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x7F
                    && "<>\"".indexOf(text.charAt(end)) < 0) {
                end++;
            }
        }
        return end;
    }

    /// A sentence's own punctuation after a link is not the link's.
    private static int trimmed(String text, int start, int end, int least) {
        int i = end;
        while (i > least && TRAILING.indexOf(text.charAt(i - 1)) >= 0
                && !(text.charAt(i - 1) == ')' && text.substring(start, i).indexOf('(') >= 0)) {
            i--;
        }
        return i;
    }

    /// Returns the end of the e-mail address that begins at `start`, or `start`.
    static int emailEnd(String text, int start) {
        int i = start;
        while (i < text.length() && (isHost(text.charAt(i)) || "._%+".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (i == start || i >= text.length() || text.charAt(i) != '@') {
            return start;
        }
        int host = i + 1;
        int end = host;
        while (end < text.length() && (isHost(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        while (end > host && text.charAt(end - 1) == '.') {
            end--;
        }
        int dot = text.lastIndexOf('.', end);
        return dot > host && end - dot > 2 ? end : start;
    }

    /// Returns the end of the mention whose `@` stands at `start`, or `start`.
    static int mentionEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '@' && end > start + 1) {
            int host = end + 1;
            while (host < text.length() && (isHost(text.charAt(host)) || text.charAt(host) == '.')) {
                host++;
            }
            end = host > end + 1 ? host : end;
        }
        while (end > start + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == start + 1 ? start : end;
    }

    private static boolean isName(char c) {
        return isHost(c) || c == '_' || c == '.' || (c > 0x7F && Character.isLetterOrDigit(c)
                && !Tokens.isUnspaced(c));
    }

    private static boolean isHost(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /// Returns the open merge fields of a folded text, in order.
    static List<Span> placeholders(String text) {
        List<Span> found = Placeholders.in(text);
        return found.isEmpty() ? found : new ArrayList<>(found);
    }
}

package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Makes texts of what an archive writes: whole characters, none that steers a terminal, entities restored, links as
/// they were meant.
final class Texts {
    /// Texts are cut behind so many `char`s. X's longest post has 25,000.
    static final int LONGEST = 100_000;

    private static final char BROKEN = '\uFFFD';
    private static final int LONGEST_LINK = 4_000;

    private Texts() {}

    /// A link in a text.
    ///
    /// @param shown what stands in the text
    /// @param meant where it leads; empty for one that shows the text's own picture, which is taken out
    record Link(String shown, String meant) {}

    /// Reads the value at the parser as a text; null for something else. Control characters but line feed and tab, and
    /// halves of characters, become U+FFFD; CR LF becomes LF.
    static @Nullable String read(JsonParser json, Unit unit) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            String other = Values.string(json);
            return other == null || other.length() > LONGEST ? null : other;
        }
        char[] chars = json.getStringCharacters();
        int from = json.getStringOffset();
        int length = json.getStringLength();
        if (length > LONGEST) {
            unit.left(Reason.TEXT_CUT);
            length = Character.isHighSurrogate(chars[from + LONGEST - 1]) ? LONGEST - 1 : LONGEST;
        }
        unit.text += length;
        for (int i = from; i < from + length; i++) {
            char c = chars[i];
            if (c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0xd800 && c < 0xe000)) {
                return cleaned(chars, from, i, from + length);
            }
        }
        return new String(chars, from, length);
    }

    /// A name or the like: one line.
    static @Nullable String line(JsonParser json, int longest) {
        String text = read(json, new Unit());
        if (text == null) {
            return null;
        }
        String line = text.replace('\n', ' ').replace('\t', ' ').strip();
        return line.length() <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest / 2));
    }

    private static String cleaned(char[] chars, int from, int first, int until) {
        StringBuilder text = new StringBuilder(until - from).append(chars, from, first - from);
        for (int i = first; i < until; i++) {
            char c = chars[i];
            if (Character.isHighSurrogate(c) && i + 1 < until && Character.isLowSurrogate(chars[i + 1])) {
                text.append(c).append(chars[++i]);
            } else if (c == '\r') {
                boolean pair = i + 1 < until && chars[i + 1] == '\n';
                text.append(pair ? "" : "\n");
            } else if (c == '\n' || c == '\t') {
                text.append(c);
            } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c)) {
                text.append(BROKEN);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /// Restores, once, what was escaped: `&amp;`, `&lt;` and `&gt;`.
    ///
    /// @param all also `&quot;`, `&apos;` and numbers, as in a post; a private message may have meant these literally,
    ///        and whether X escapes messages at all is not certain
    static String restored(String text, boolean all) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (at >= 0) {
            int end = text.indexOf(';', at);
            int point = end < 0 || end - at > 9 ? -1 : meaning(text.substring(at + 1, end), all);
            if (point >= 0) {
                out.append(text, copied, at).appendCodePoint(point);
                copied = end + 1;
            }
            at = text.indexOf('&', Math.max(at + 1, copied));
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int meaning(String entity, boolean all) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> all ? '"' : -1;
            case "apos" -> all ? '\'' : -1;
            default -> all && entity.startsWith("#") ? numbered(entity) : -1;
        };
    }

    private static int numbered(String entity) {
        boolean hex = entity.length() > 1 && (entity.charAt(1) == 'x' || entity.charAt(1) == 'X');
        try {
            int point = Integer.parseInt(entity, hex ? 2 : 1, entity.length(), hex ? 16 : 10);
            boolean right = point >= ' ' && point < 0x110000 && (point < 0x7f || point >= 0xa0)
                    && (point < 0xd800 || point >= 0xe000);
            return right || point == '\n' ? point : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /// Puts in where each link leads.
    static String expanded(String text, List<Link> links) {
        String out = text;
        for (Link link : links) {
            int at = out.indexOf(link.shown);
            if (at < 0 || link.meant.length() > LONGEST_LINK || out.length() > LONGEST) {
                continue;
            }
            out = link.meant.isEmpty() ? without(out, link.shown) : replaced(out, link, at);
        }
        return out;
    }

    private static String replaced(String text, Link link, int first) {
        StringBuilder out = new StringBuilder(text.length() + link.meant.length());
        int copied = 0;
        int at = first;
        while (at >= 0) {
            int end = at + link.shown.length();
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            out.append(text, copied, at).append(whole ? link.meant : link.shown);
            copied = end;
            at = text.indexOf(link.shown, end);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /// Takes a link off the end.
    private static String without(String text, String link) {
        String stripped = text.stripTrailing();
        return stripped.endsWith(link)
                ? stripped.substring(0, stripped.length() - link.length()).stripTrailing()
                : text;
    }

    /// Whether this can be where a link leads.
    static boolean isLink(@Nullable String link) {
        return link != null && link.length() <= LONGEST_LINK && (link.startsWith("https://")
                || link.startsWith("http://"));
    }
}

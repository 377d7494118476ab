package dev.aside.cli;

/** Texts of other people on a terminal: nothing in them moves the cursor, changes colours or hides what follows. */
final class Printable {
    private Printable() {}

    /** On one line; what a terminal would obey is shown as a replacement character. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
                line.append(' ');
            } else {
                line.appendCodePoint(isObeyed(c) ? 0xFFFD : c);
            }
        });
        return line.toString();
    }

    /** Still the same JSON, with such characters as escapes. */
    static String inJson(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (isObeyed(c)) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    /** Control characters, of both sets, and what turns the direction of what follows. */
    private static boolean isObeyed(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}

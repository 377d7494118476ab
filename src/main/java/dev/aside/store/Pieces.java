package dev.aside.store;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into words, runs of characters that are written without spaces (Han, Kana, Hangul, Thai and their
/// neighbours), and signs: each emoji, however many code points make it, and each other character that is no letter.
final class Pieces {
    private static final int JOINER = 0x200D;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String text) {
        this.text = text;
    }

    static List<Piece> of(String text) {
        Pieces cut = new Pieces(text);
        int at = 0;
        while (at < text.length()) {
            at = cut.next(at);
        }
        return cut.pieces;
    }

    private int next(int from) {
        int first = text.codePointAt(from);
        Kind kind = kind(first);
        int to = from + Character.charCount(first);
        if (kind == Kind.NOTHING) {
            return to;
        }
        to = kind == Kind.SIGN ? endOfSign(first, to) : endOfLetters(kind, to);
        pieces.add(new Piece(kind, from, to));
        return to;
    }

    private int endOfLetters(Kind kind, int start) {
        int to = start;
        while (to < text.length()) {
            int next = text.codePointAt(to);
            if (!isMark(next) && kind(next) != kind) {
                break;
            }
            to += Character.charCount(next);
        }
        return to;
    }

    private int endOfSign(int first, int start) {
        int to = start;
        if (isRegional(first) && to < text.length() && isRegional(text.codePointAt(to))) {
            to += 2;
        }
        while (to < text.length()) {
            int next = text.codePointAt(to);
            if (next == JOINER && to + 1 < text.length() && kind(text.codePointAt(to + 1)) == Kind.SIGN) {
                to += 1 + Character.charCount(text.codePointAt(to + 1));
            } else if (isMark(next) || isSkinTone(next) || isTag(next)) {
                to += Character.charCount(next);
            } else {
                break;
            }
        }
        return to;
    }

    static Kind kind(int c) {
        if (c < 0x80) {
            if (Character.isLetterOrDigit(c)) {
                return Kind.WORD;
            }
            return c > ' ' && c < 0x7f ? Kind.SIGN : Kind.NOTHING;
        }
        if (isUnspaced(c)) {
            return Kind.RUN;
        }
        if (Character.isLetterOrDigit(c)) {
            return Kind.WORD;
        }
        boolean silent = isMark(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.UNASSIGNED;
        return silent ? Kind.NOTHING : Kind.SIGN;
    }

    private static boolean isUnspaced(int c) {
        // The sound marks and iteration marks of Kana belong to no script of their own.
        if (c >= 0x3041 && c <= 0x30FF && c != 0x30FB && c != 0x30A0) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR ->
                Character.isLetterOrDigit(c) || isMark(c);
            default -> false;
        };
    }

    /// Whether words of a query end there.
    static boolean isSpace(int c) {
        return c < 0x80 ? c <= ' ' || c == 0x7f : Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /// Whether it belongs to what stands before it.
    static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }

    /// What a piece is.
    enum Kind {
        WORD, RUN, SIGN, NOTHING
    }

    /// Where it stands, in `char`s.
    record Piece(Kind kind, int from, int to) {}
}

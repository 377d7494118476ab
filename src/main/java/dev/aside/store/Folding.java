package dev.aside.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// How texts are compared in indexes: without case, and Latin letters without their marks. One code point becomes one
/// code point or none, so that places in the original text can be told.
final class Folding {
    /// What was found out of the alphabets; 0 where nothing was yet. Several threads may find out the same.
    private static final char[] KNOWN = new char[0x2000];

    private Folding() {}

    /// The folded code point; 0 for a combining mark of Latin letters, which counts for nothing.
    static int fold(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        if (c >= 0x300 && c <= 0x36F) {
            return 0;
        }
        if (c >= KNOWN.length) {
            return Character.toLowerCase(c);
        }
        if (KNOWN[c] == 0) {
            KNOWN[c] = (char) plain(c);
        }
        return KNOWN[c];
    }

    private static int plain(int c) {
        int lower = Character.toLowerCase(c);
        return UnicodeScript.of(lower) == UnicodeScript.LATIN
                ? Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD).codePointAt(0)
                : lower;
    }

    /// As [#fold(int)], and 0 for variation selectors too: they choose how a sign is drawn, not which it is.
    static int searched(int c) {
        return c == 0xFE0E || c == 0xFE0F ? 0 : fold(c);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Folding::fold).filter(c -> c != 0).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// How a shown name is sorted.
    static String sortName(String displayName) {
        String folded = fold(displayName.strip());
        return folded.startsWith("@") ? folded.substring(1) : folded;
    }
}

package dev.aside.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// How texts are compared in indexes: without case, and Latin letters without their marks. One code point becomes one
/// code point or none, so that places in the original text can be told.
final class Folding {
    private Folding() {}

    /// The folded code point; 0 for a combining mark of Latin letters, which counts for nothing.
    static int fold(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        if (c >= 0x300 && c <= 0x36F) {
            return 0;
        }
        int lower = Character.toLowerCase(c);
        if (c < 0x2000 && UnicodeScript.of(lower) == UnicodeScript.LATIN) {
            return Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD).codePointAt(0);
        }
        return lower;
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

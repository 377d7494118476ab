package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text in its plainest form, without emoji and invisible characters, that remembers where each `char` came from:
/// NFKC_Casefold, then no accents on Latin, Greek and Cyrillic letters, no vowel signs in Arabic and Hebrew.
///
/// Letters of ASCII take a short way; every other character's plain form is worked out once.
final class Folded {
    private static final Normalizer2 NFKC_CF = Normalizer2.getNFKCCasefoldInstance();

    private final String original;
    private char[] text;
    private int[] from;
    private int[] to;
    private int length;
    private int latin;
    private int otherLetters;
    private boolean exotic;
    private final List<Span> hidden = new ArrayList<>(0);
    private int hiddenCount;
    private String folded = "";

    private Folded(String original) {
        this.original = original;
        int size = original.length() + 8;
        text = new char[size];
        from = new int[size];
        to = new int[size];
    }

    /// Folds `original`.
    static Folded of(String original) {
        Folded folded = new Folded(original);
        folded.run();
        folded.folded = new String(folded.text, 0, folded.length);
        return folded;
    }

    /// Returns the folded text.
    String text() {
        return folded;
    }

    /// Returns the text it was made from.
    String original() {
        return original;
    }

    /// Returns where hidden characters stand in the original, neighbours joined.
    List<Span> hidden() {
        return hidden;
    }

    /// Returns how many hidden characters there are, in code points.
    int hiddenCount() {
        return hiddenCount;
    }

    /// Returns whether most letters are Latin.
    boolean isMostlyLatin() {
        return latin > otherLetters;
    }

    /// Returns whether all letters are Latin ones of ASCII, so that none can look like another.
    boolean isPlain() {
        return !exotic;
    }

    /// Returns the original range of a range of the folded text.
    Span span(int start, int end) {
        return start == end ? new Span(from[start], from[start]) : new Span(from[start], to[end - 1]);
    }

    private void run() {
        int i = 0;
        int size = original.length();
        while (i < size) {
            char c = original.charAt(i);
            if (c < 0x80) {
                ascii(c, i++);
            } else {
                int cp = original.codePointAt(i);
                i = other(cp, i, i + Character.charCount(cp));
            }
        }
    }

    private void ascii(char c, int i) {
        if (c >= 'a' && c <= 'z') {
            latin++;
            append(c, i, i + 1);
        } else if (c >= 'A' && c <= 'Z') {
            latin++;
            append((char) (c + 32), i, i + 1);
        } else if ((c >= ' ' && c != 0x7F) || c == '\n' || c == '\t' || c == '\r' || c == 0x0B || c == 0x0C) {
            append(c, i, i + 1);
        }
    }

    private int other(int cp, int i, int next) {
        if (Invisible.is(cp) || (Invisible.isThinSpace(cp) && isBetweenLetters(i, next))) {
            if (Invisible.isEvidence(original, cp, i, next)) {
                hide(i, next);
            }
            return next;
        }
        if (Invisible.composes(original, next)) {
            return composed(i, next);
        }
        if (isAccent(cp)) {
            if (length > 0) {
                to[length - 1] = next;
            }
            return next;
        }
        String plain = Plain.of(cp);
        if (plain.equals(Plain.EMOJI)) {
            append(' ', i, next);
            return next;
        }
        for (int k = 0; k < plain.length(); k++) {
            append(plain.charAt(k), i, next);
        }
        countLetter(plain);
        return next;
    }

    private void countLetter(String plain) {
        if (!plain.isEmpty()) {
            int first = plain.codePointAt(0);
            if (first >= 'a' && first <= 'z') {
                latin++;
            } else if (UCharacter.isLetter(first)) {
                exotic = true;
                boolean isLatin = UScript.getScript(first) == UScript.LATIN;
                latin += isLatin ? 1 : 0;
                otherLetters += isLatin ? 0 : 1;
            }
        }
    }

    /// Jamo and Kana with signs of their own are put together before they are folded.
    private int composed(int start, int afterFirst) {
        int end = afterFirst;
        while (Invisible.composes(original, end)) {
            end += Character.charCount(original.codePointAt(end));
        }
        String piece = NFKC_CF.normalize(original.substring(start, end));
        for (int k = 0; k < piece.length(); k++) {
            append(piece.charAt(k), start, end);
        }
        otherLetters++;
        exotic = true;
        return end;
    }

    /// Accents that stand alone decorate Latin, Cyrillic and Greek words; in most other scripts they spell.
    private boolean isAccent(int cp) {
        if (!Plain.isMark(cp)) {
            return false;
        }
        if (Plain.isPoint(cp)) {
            return true;
        }
        if (UScript.getScript(cp) != UScript.INHERITED) {
            return false;
        }
        int before = length == 0 ? ' ' : Character.codePointBefore(text, length);
        int script = UScript.getScript(before);
        return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK
                || script == UScript.COMMON;
    }

    private boolean isBetweenLetters(int start, int end) {
        return start > 0 && end < original.length() && UCharacter.isLetter(original.codePointBefore(start))
                && UCharacter.isLetter(original.codePointAt(end));
    }

    private void append(char c, int start, int end) {
        if (length == text.length) {
            int size = length + length / 2 + 8;
            text = Arrays.copyOf(text, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
        }
        text[length] = c;
        from[length] = start;
        to[length++] = end;
    }

    private void hide(int start, int end) {
        hiddenCount++;
        if (!hidden.isEmpty() && hidden.getLast().to() == start) {
            hidden.add(new Span(hidden.removeLast().from(), end));
        } else {
            hidden.add(new Span(start, end));
        }
    }

    /// Returns whether the code point is a pictograph rather than text. Digits, `#` and `*` only start keycaps.
    static boolean isEmoji(int cp) {
        return Plain.isEmoji(cp);
    }
}

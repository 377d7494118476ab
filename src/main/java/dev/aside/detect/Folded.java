package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text under NFKC_Casefold, without emoji and invisible characters, that remembers where each `char` came from.
///
/// Folded piece by piece between normalisation boundaries, so that offsets stay exact.
final class Folded {
    private static final Normalizer2 NFKC_CF = Normalizer2.getNFKCCasefoldInstance();

    private final StringBuilder text = new StringBuilder();
    private int[] from;
    private int[] to;
    private final List<Span> hidden = new ArrayList<>();
    private int hiddenCount;
    private final String original;
    private final boolean rightToLeft;

    private Folded(String original) {
        this.original = original;
        from = new int[original.length() + 16];
        to = new int[original.length() + 16];
        rightToLeft = original.codePoints().anyMatch(Folded::isRightToLeft);
    }

    /// Folds `original`.
    static Folded of(String original) {
        Folded folded = new Folded(original);
        folded.run();
        return folded;
    }

    /// Returns the folded text.
    String text() {
        return text.toString();
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

    /// Returns the original range of a range of the folded text.
    Span span(int start, int end) {
        return start == end ? new Span(from[start], from[start]) : new Span(from[start], to[end - 1]);
    }

    private void run() {
        int i = 0;
        while (i < original.length()) {
            int cp = original.codePointAt(i);
            int next = i + Character.charCount(cp);
            if (isInvisible(cp)) {
                if (isEvidence(cp, i, next)) {
                    hide(i, next);
                }
                i = next;
            } else if (isEmoji(cp)) {
                append(" ", i, next);
                i = next;
            } else {
                i = foldPiece(i, next);
            }
        }
    }

    private int foldPiece(int start, int afterFirst) {
        StringBuilder piece = new StringBuilder().append(original, start, afterFirst);
        int i = afterFirst;
        int end = afterFirst;
        while (i < original.length()) {
            int cp = original.codePointAt(i);
            int next = i + Character.charCount(cp);
            if (isInvisible(cp)) {
                if (isEvidence(cp, i, next)) {
                    hide(i, next);
                }
            } else if (NFKC_CF.hasBoundaryBefore(cp)) {
                break;
            } else {
                piece.appendCodePoint(cp);
                end = next;
            }
            i = next;
        }
        append(withoutStrayMarks(NFKC_CF.normalize(piece)), start, end);
        return i;
    }

    /// Marks that no precomposed letter took up decorate Latin, Cyrillic and Greek words; in other scripts they spell.
    private static String withoutStrayMarks(String piece) {
        int first = piece.isEmpty() ? 0 : piece.codePointAt(0);
        int script = UScript.getScript(first);
        if (script != UScript.LATIN && script != UScript.CYRILLIC && script != UScript.GREEK
                && script != UScript.COMMON) {
            return piece;
        }
        if (piece.codePoints().noneMatch(Folded::isMark)) {
            return piece;
        }
        StringBuilder kept = new StringBuilder();
        piece.codePoints().filter(cp -> !isMark(cp)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isMark(int cp) {
        int type = UCharacter.getType(cp);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    private void append(String piece, int start, int end) {
        int length = text.length();
        text.append(piece);
        if (text.length() > from.length) {
            int size = text.length() + text.length() / 2;
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
        }
        Arrays.fill(from, length, text.length(), start);
        Arrays.fill(to, length, text.length(), end);
    }

    private void hide(int start, int end) {
        hiddenCount++;
        if (!hidden.isEmpty() && hidden.getLast().to() == start) {
            hidden.add(new Span(hidden.removeLast().from(), end));
        } else {
            hidden.add(new Span(start, end));
        }
    }

    /// Invisible characters have their uses: joiners and selectors in emoji, joiners in scripts that need them,
    /// direction marks beside right-to-left text, hyphenation hints. Elsewhere they only make equal texts look
    /// different.
    private boolean isEvidence(int cp, int start, int end) {
        if (cp == 0xAD || (cp == 0xFEFF && start == 0) || Character.isISOControl(cp)) {
            return false;
        }
        int before = start == 0 ? ' ' : original.codePointBefore(start);
        int after = end >= original.length() ? ' ' : original.codePointAt(end);
        if (UCharacter.hasBinaryProperty(cp, UProperty.BIDI_CONTROL)) {
            return !rightToLeft;
        }
        boolean selector = UCharacter.hasBinaryProperty(cp, UProperty.VARIATION_SELECTOR);
        boolean tag = cp >= 0xE0020 && cp <= 0xE007F;
        if (selector || tag || cp == 0x200D) {
            return !isJoined(before) && !isJoined(after);
        }
        return !(cp == 0x200C && isJoined(before)) && !isHangulFiller(cp);
    }

    private static boolean isHangulFiller(int cp) {
        return cp == 0x115F || cp == 0x1160 || cp == 0x3164 || cp == 0xFFA0;
    }

    /// Whether joiners and selectors beside this character may have a purpose.
    private static boolean isJoined(int cp) {
        if (UCharacter.hasBinaryProperty(cp, UProperty.EMOJI) || isInvisible(cp) || isSymbol(cp)) {
            return true;
        }
        int script = UScript.getScript(cp);
        return (UCharacter.isLetter(cp) && script != UScript.LATIN && script != UScript.CYRILLIC
                && script != UScript.GREEK) || (isMark(cp) && script != UScript.INHERITED);
    }

    private static boolean isSymbol(int cp) {
        int type = UCharacter.getType(cp);
        return type == UCharacterCategory.OTHER_SYMBOL || type == UCharacterCategory.MATH_SYMBOL;
    }

    private static boolean isInvisible(int cp) {
        return UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.getType(cp) == UCharacterCategory.FORMAT
                || (Character.isISOControl(cp) && !Character.isWhitespace(cp));
    }

    /// Returns whether the code point is a pictograph rather than text. Digits, `#` and `*` only start keycaps.
    static boolean isEmoji(int cp) {
        return cp > 0x7F && (cp == 0x20E3 || UCharacter.hasBinaryProperty(cp, UProperty.EMOJI)
                || UCharacter.hasBinaryProperty(cp, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.getType(cp) == UCharacterCategory.OTHER_SYMBOL);
    }

    private static boolean isRightToLeft(int cp) {
        byte direction = Character.getDirectionality(cp);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}

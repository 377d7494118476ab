package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/// Characters that nobody sees: which they are, and when they stand where they have no business.
final class Invisible {
    private Invisible() {}

    /// Returns whether nothing is drawn for the character, nor any space left.
    static boolean is(int cp) {
        if (cp < 0xAD) {
            return cp >= 0x7F && cp < 0xA0 && cp != 0x85;
        }
        // Blank by look though not by category: the Braille pattern without dots, the object that is not there.
        if (cp == 0x2800 || cp == 0xFFFC || (cp >= 0x1D173 && cp <= 0x1D17A)) {
            return true;
        }
        return UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.getType(cp) == UCharacterCategory.FORMAT;
    }

    /// Returns whether it is a space so thin that between two letters it parts no words.
    static boolean isThinSpace(int cp) {
        return (cp >= 0x2005 && cp <= 0x200A) || cp == 0x202F || cp == 0x205F;
    }

    /// Returns whether the character at an index joins the one before it into one letter.
    static boolean composes(String text, int index) {
        if (index >= text.length()) {
            return false;
        }
        char c = text.charAt(index);
        return (c >= 0x1161 && c <= 0x11FF) || c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F
                || (c >= 0xD7B0 && c <= 0xD7FF);
    }

    /// Invisible characters have their uses: joiners and selectors in emoji, joiners in scripts that need them,
    /// direction marks beside right-to-left text, hyphenation hints. Elsewhere they only make equal texts look
    /// different.
    static boolean isEvidence(String text, int cp, int start, int end) {
        if (cp == 0xAD || (cp == 0xFEFF && start == 0) || Character.isISOControl(cp) || cp == 0xFFFC) {
            return false;
        }
        int before = start == 0 ? ' ' : text.codePointBefore(start);
        int after = end >= text.length() ? ' ' : text.codePointAt(end);
        if (UCharacter.hasBinaryProperty(cp, UProperty.BIDI_CONTROL)) {
            return !isRightToLeft(text);
        }
        boolean selector = UCharacter.hasBinaryProperty(cp, UProperty.VARIATION_SELECTOR);
        boolean tag = cp >= 0xE0020 && cp <= 0xE007F;
        if (selector || tag || cp == 0x200D) {
            return !isJoined(before) && !isJoined(after);
        }
        boolean filler = cp == 0x115F || cp == 0x1160 || cp == 0x3164 || cp == 0xFFA0;
        return !(cp == 0x200C && isJoined(before)) && !filler;
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints().mapToObj(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /// Whether joiners and selectors beside this character may have a purpose.
    private static boolean isJoined(int cp) {
        if (UCharacter.hasBinaryProperty(cp, UProperty.EMOJI) || is(cp) || isSymbol(cp)) {
            return true;
        }
        int script = UScript.getScript(cp);
        return (UCharacter.isLetter(cp) && script != UScript.LATIN && script != UScript.CYRILLIC
                && script != UScript.GREEK) || (Plain.isMark(cp) && script != UScript.INHERITED);
    }

    private static boolean isSymbol(int cp) {
        int type = UCharacter.getType(cp);
        return type == UCharacterCategory.OTHER_SYMBOL || type == UCharacterCategory.MATH_SYMBOL;
    }
}

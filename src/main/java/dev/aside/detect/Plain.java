package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/// The plain form of single characters: NFKC_Casefold without accents. Each is worked out once and kept.
final class Plain {
    /// What stands for a pictograph.
    static final String EMOJI = "\uFFFF";
    private static final Normalizer2 NFKC_CF = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    /// Filled as characters are met; two threads that meet the same one find the same form.
    private static final @Nullable String[] KNOWN = new @Nullable String[0x10000];

    private Plain() {}

    static String of(int cp) {
        if (cp >= 0x10000) {
            return plain(cp);
        }
        String known = KNOWN[cp];
        if (known == null) {
            known = plain(cp);
            KNOWN[cp] = known;
        }
        return known;
    }

    private static String plain(int cp) {
        int letter = boxed(cp);
        if (letter != 0) {
            return Character.toString(letter);
        }
        if (isEmoji(cp)) {
            return EMOJI;
        }
        String folded = NFKC_CF.normalize(Character.toString(cp));
        if (folded.isEmpty()) {
            return folded;
        }
        int first = folded.codePointAt(0);
        String special = special(first);
        if (special != null) {
            return special;
        }
        return switch (UScript.getScript(first)) {
            case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARABIC, UScript.HEBREW ->
                withoutMarks(NFD.normalize(folded));
            case UScript.DEVANAGARI -> NFD.normalize(folded).replace("\u093C", "");
            default -> folded;
        };
    }

    /// White letters in black boxes and circles, which Unicode does not decompose.
    private static int boxed(int cp) {
        if (cp >= 0x1F150 && cp <= 0x1F169) {
            return 'a' + cp - 0x1F150;
        }
        return cp >= 0x1F170 && cp <= 0x1F189 ? 'a' + cp - 0x1F170 : 0;
    }

    /// Letters that are written either way, or that have no decomposition though they carry a stroke.
    private static @Nullable String special(int cp) {
        return switch (cp) {
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'أ', 'إ', 'آ', 'ٱ' -> "ا";
            case 'ى', 'ی', 'ئ' -> "ي";
            case 'ة' -> "ه";
            case 'ک' -> "ك";
            case 'ؤ' -> "و";
            case 'ـ' -> "";
            case 0x901 -> "\u0902";
            case '’', '‘', 'ʼ', '＇', '`', '´' -> "'";
            default -> null;
        };
    }

    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(cp -> !isMark(cp)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Returns whether the code point is an accent, a vowel sign or the like, without a width of its own.
    static boolean isMark(int cp) {
        int type = UCharacter.getType(cp);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    /// Returns whether the mark is a vowel sign that readers of Arabic or Hebrew do without, or a dot below Devanagari.
    static boolean isPoint(int cp) {
        return (cp >= 0x591 && cp <= 0x5C7) || (cp >= 0x610 && cp <= 0x61A) || (cp >= 0x64B && cp <= 0x65F)
                || cp == 0x670 || cp == 0x93C;
    }

    /// Returns whether the code point is a pictograph rather than text. Digits, `#` and `*` only start keycaps.
    static boolean isEmoji(int cp) {
        return cp > 0x7F && (cp == 0x20E3 || UCharacter.hasBinaryProperty(cp, UProperty.EMOJI)
                || UCharacter.hasBinaryProperty(cp, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.getType(cp) == UCharacterCategory.OTHER_SYMBOL);
    }
}

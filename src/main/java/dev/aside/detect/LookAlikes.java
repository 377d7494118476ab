package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/// Undoes look-alike letters: a Cyrillic `а` inside an English message becomes a Latin one, a Latin `a` inside a
/// Russian word a Cyrillic one.
///
/// Letter by letter, first by a table of what resembles what, then by the skeletons of UTS 39. Not by whole skeletons:
/// they also turn `m` into `rn`, which no reader expects.
final class LookAlikes {
    /// A letter, then what is taken for it.
    private static final Map<Integer, Integer> LATIN = table("aаαɑɐᴀ", "bвβъьʙɓƅб", "cсϲᴄҫɕ", "dԁɗᴅժɖ",
            "eеεєҽɛǝəᴇэ", "fƒғϝ", "gɡɢցǥԍ", "hһнɦʜհћђ", "iіιɩɪıӏ", "jјϳʝᴊ", "kкκᴋҝқĸ", "lʟլɭ", "mмᴍɱ",
            "nпиηոռɴɲŋ", "oоοσօᴏө", "pрρᴘ", "qԛգ", "rгʀɾяɹ", "sѕꜱʂƨ", "tтτᴛʇ", "uυսᴜцμʊ", "vνѵᴠʌʋ", "wѡԝωшщᴡա",
            "xхχжҳ", "yуγүʏчұ", "zᴢʐζз");
    /// Capitals whose small letters look like something else.
    private static final Map<Integer, Integer> CAPITALS = table("hΗ", "nΝ", "mΜ", "yΥ", "pΡ", "bΒ", "zΖ", "rЯ",
            "uՍ", "oΘ", "aΑΛ", "eΕΣ", "kΚ", "tΤ", "xΧ", "iΙ");
    private static final Map<Integer, Integer> CYRILLIC = table("аaɑα", "еeε", "оoοσ0", "рpρ", "сcϲ", "хxχ", "уyγ",
            "кkκ", "мm", "тtτ", "нhη", "вbβ", "иiu", "пn", "гr", "з3", "дd");
    private static final Map<Integer, Integer> GREEK = table("αaаɑ", "εe", "οoо0", "ρpр", "τtт", "ιiі", "κkк", "νv",
            "υuy", "χxх", "ηnh", "βbв", "γ", "μm", "ωw", "ζz");
    /// Filled as letters are met; 0 where one was not met yet.
    private static final char[] BY_SKELETON = new char[0x10000];

    private LookAlikes() {}

    private static Map<Integer, Integer> table(String... groups) {
        Map<Integer, Integer> table = new HashMap<>();
        for (String group : groups) {
            int letter = group.codePointAt(0);
            group.codePoints().skip(1).forEach(fake -> table.put(fake, letter));
        }
        return table;
    }

    /// Returns a word of a message that is mostly Latin, with look-alikes replaced.
    static String toLatin(String word, Folded folded, int start) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int cp = word.codePointAt(i);
            plain.appendCodePoint(isSuspect(cp) ? latin(cp, folded, start + i) : cp);
        }
        return plain.toString();
    }

    private static int latin(int cp, Folded folded, int at) {
        int written = folded.original().codePointAt(folded.span(at, at).from());
        Integer known = CAPITALS.get(written);
        if (known == null) {
            known = LATIN.get(cp);
        }
        if (known != null) {
            return known;
        }
        if (cp >= BY_SKELETON.length) {
            return bySkeleton(cp);
        }
        if (BY_SKELETON[cp] == 0) {
            BY_SKELETON[cp] = (char) bySkeleton(cp);
        }
        return BY_SKELETON[cp];
    }

    /// Returns a word that mixes Cyrillic or Greek with Latin letters in its own script.
    static String toOwnScript(String word) {
        int cyrillic = 0;
        int greek = 0;
        int latin = 0;
        for (int i = 0; i < word.length(); i++) {
            switch (UScript.getScript(word.charAt(i))) {
                case UScript.CYRILLIC -> cyrillic++;
                case UScript.GREEK -> greek++;
                case UScript.LATIN -> latin++;
                default -> {
                }
            }
        }
        boolean mixed = (cyrillic > 0 && latin + greek > 0) || (greek > 0 && latin > 0);
        if (!mixed) {
            return word;
        }
        Map<Integer, Integer> table = cyrillic >= greek ? CYRILLIC : GREEK;
        StringBuilder own = new StringBuilder(word.length());
        word.codePoints().forEach(cp -> own.appendCodePoint(table.getOrDefault(cp, cp)));
        return own.toString();
    }

    /// Returns whether most letters of a text are Latin.
    static boolean isMostlyLatin(CharSequence text) {
        int[] counts = new int[2];
        text.codePoints().filter(UCharacter::isLetter)
                .forEach(cp -> counts[UScript.getScript(cp) == UScript.LATIN ? 0 : 1]++);
        return counts[0] > counts[1];
    }

    private static boolean isSuspect(int cp) {
        return cp > 0x7F && UCharacter.isLetter(cp) && isBicameral(UScript.getScript(cp));
    }

    private static boolean isBicameral(int script) {
        return switch (script) {
            case UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN, UScript.CHEROKEE, UScript.COPTIC,
                    UScript.LISU, UScript.DESERET ->
                true;
            default -> false;
        };
    }

    private static int bySkeleton(int cp) {
        int lower = ascii(cp);
        int either = lower != 0 ? lower : ascii(UCharacter.toUpperCase(cp));
        return either != 0 ? either : cp;
    }

    private static int ascii(int cp) {
        String skeleton = Checker.INSTANCE.getSkeleton(Character.toString(cp));
        if (skeleton.length() == 1 && skeleton.charAt(0) < 0x80 && Character.isLetter(skeleton.charAt(0))) {
            return Character.toLowerCase(skeleton.charAt(0));
        }
        return 0;
    }

    /// Building one reads the table of confusables, so it waits until a text needs it.
    private static final class Checker {
        static final SpoofChecker INSTANCE = new SpoofChecker.Builder().build();
    }

    /// One form for what looks alike inside ASCII: capital I and small l, zero and o.
    static String oneForm(String word) {
        char[] changed = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char same = switch (c) {
                case 'l', '1', '|' -> 'i';
                case '0' -> 'o';
                case '3' -> 'e';
                case '4', '@' -> 'a';
                case '5', '$' -> 's';
                case '7' -> 't';
                default -> c;
            };
            if (same != c) {
                changed = changed == null ? word.toCharArray() : changed;
                changed[i] = same;
            }
        }
        return changed == null ? word : new String(changed);
    }
}

package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;

/// Undoes look-alike letters by the skeletons of UTS 39: a Cyrillic `а` inside an English message becomes a Latin one.
///
/// Only letter by letter and only towards ASCII: whole skeletons also turn `m` into `rn`, which no reader expects.
final class LookAlikes {
    private LookAlikes() {}

    /// Returns `word` with look-alikes replaced. For words of messages that are mostly Latin.
    static String toLatin(String word) {
        if (word.codePoints().noneMatch(LookAlikes::isSuspect)) {
            return word;
        }
        StringBuilder folded = new StringBuilder();
        word.codePoints().forEach(cp -> folded.appendCodePoint(isSuspect(cp) ? latin(cp) : cp));
        return folded.toString();
    }

    /// Returns whether most letters of a text are Latin.
    static boolean isMostlyLatin(CharSequence text) {
        int[] counts = new int[2];
        text.codePoints().filter(UCharacter::isLetter)
                .forEach(cp -> counts[UScript.getScript(cp) == UScript.LATIN ? 0 : 1]++);
        return counts[0] > counts[1];
    }

    /// The ordinary letters of European languages look like themselves; `ı` is the exception.
    private static boolean isSuspect(int cp) {
        return cp == 0x131 || (cp > 0x17F && UCharacter.isLetter(cp) && isBicameral(UScript.getScript(cp)));
    }

    private static boolean isBicameral(int script) {
        return switch (script) {
            case UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN, UScript.CHEROKEE, UScript.COPTIC,
                    UScript.LISU ->
                true;
            default -> false;
        };
    }

    private static int latin(int cp) {
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
}

package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/// Finds emoji, neighbours taken together.
final class EmojiRuns {
    private EmojiRuns() {}

    /// Returns one token a run of emoji, in order.
    static List<Token> in(String text) {
        List<Token> runs = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int cp = text.codePointAt(i);
            int start = i;
            while (i < text.length()
                    && (Folded.isEmoji(text.codePointAt(i)) || (i > start && joins(text.codePointAt(i))))) {
                i += Character.charCount(text.codePointAt(i));
            }
            if (i > start) {
                runs.add(Token.masked(Token.Kind.EMOJI, new Span(start, i), false));
            } else {
                i += Character.charCount(cp);
            }
        }
        return runs;
    }

    private static boolean joins(int cp) {
        return cp == 0x200D || UCharacter.hasBinaryProperty(cp, UProperty.VARIATION_SELECTOR)
                || UCharacter.hasBinaryProperty(cp, UProperty.EMOJI_MODIFIER);
    }
}

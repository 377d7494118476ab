package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.Masks.Mask;
import dev.aside.detect.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into tokens and masks what a template fills in.
///
/// Scripts written without spaces (Han, Kana, Thai and their like) give a token for each character: a dictionary would
/// cut the same sentence differently beside another name.
final class Tokens {
    private final Folded folded;
    private final boolean latin;
    private final List<Token> list = new ArrayList<>();

    private Tokens(Folded folded) {
        this.folded = folded;
        this.latin = LookAlikes.isMostlyLatin(folded.text());
    }

    /// Returns the tokens of a text, in order, with links, mentions, numbers and merge fields masked.
    static List<Token> of(Folded folded) {
        Tokens tokens = new Tokens(folded);
        tokens.scan();
        return tokens.list;
    }

    /// Returns the tokens of a message, the recipient's name, handle and company masked too.
    static List<Token> of(Folded folded, Recipient recipient) {
        return Names.mask(of(folded), folded, recipient);
    }

    /// Returns the keys of the words of a text: what a look-up compares.
    static List<String> keys(String text) {
        return of(Folded.of(text)).stream().map(Token::key).toList();
    }

    private void scan() {
        String text = folded.text();
        int i = 0;
        for (Mask mask : Masks.of(folded)) {
            scan(text, i, mask.start());
            list.add(Token.masked(mask.kind(), folded.span(mask.start(), mask.end())));
            i = mask.end();
        }
        scan(text, i, text.length());
    }

    private void scan(String text, int start, int end) {
        int i = start;
        while (i < end) {
            int cp = text.codePointAt(i);
            int next = i + Character.charCount(cp);
            if (UCharacter.isDigit(cp)) {
                i = number(text, next, end);
                list.add(Token.masked(Kind.NUMBER, folded.span(next - Character.charCount(cp), i)));
            } else if (isUnspaced(cp)) {
                word(text, i, next);
                i = next;
            } else if (isLetter(cp)) {
                int from = i;
                i = letters(text, next, end);
                word(text, from, i);
            } else {
                i = next;
            }
        }
    }

    private void word(String text, int start, int end) {
        String word = text.substring(start, end);
        list.add(new Token(Kind.WORD, latin ? LookAlikes.toLatin(word) : word, folded.span(start, end)));
    }

    private static int letters(String text, int start, int end) {
        int i = start;
        while (i < end) {
            int cp = text.codePointAt(i);
            if (!isLetter(cp) || isUnspaced(cp)) {
                break;
            }
            i += Character.charCount(cp);
        }
        return i;
    }

    /// Digits with the signs between them: 19:30, 1.250,00, 2026-11-24.
    private static int number(String text, int start, int end) {
        int i = start;
        while (i < end) {
            int cp = text.codePointAt(i);
            int after = i + Character.charCount(cp);
            boolean sign = ".,:/-'’".indexOf(cp) >= 0 && after < end && UCharacter.isDigit(text.codePointAt(after));
            if (!UCharacter.isDigit(cp) && !sign) {
                break;
            }
            i = after;
        }
        return i;
    }

    private static boolean isLetter(int cp) {
        return UCharacter.isLetter(cp) || ((1 << UCharacter.getType(cp)) & MARKS) != 0;
    }

    private static final int MARKS = (1 << Character.NON_SPACING_MARK) | (1 << Character.COMBINING_SPACING_MARK);

    /// Returns whether the character belongs to a script that puts no spaces between words.
    static boolean isUnspaced(int cp) {
        return switch (UScript.getScript(cp)) {
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.THAI, UScript.LAO, UScript.KHMER,
                    UScript.MYANMAR ->
                true;
            default -> cp == 0x30FC;
        };
    }

    /// Returns how much the words say: a word of three letters or more counts one (two suffice where vowels are not
    /// written or letters are syllables), a character of an unspaced script half.
    static double contentWords(List<Token> tokens) {
        double sum = 0;
        for (Token token : tokens) {
            if (token.isWord()) {
                sum += content(token.key());
            }
        }
        return sum;
    }

    private static double content(String word) {
        int cp = word.codePointAt(0);
        if (isUnspaced(cp)) {
            return 0.5;
        }
        int letters = word.codePointCount(0, word.length());
        return letters >= (LookAlikes.isMostlyLatin(word) ? 3 : 2) ? 1 : 0;
    }
}

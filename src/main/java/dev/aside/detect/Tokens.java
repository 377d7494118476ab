package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a text into tokens and masks what a template fills in.
///
/// Scripts written without spaces (Han, Kana, Thai and their like) give a token for each character: a dictionary would
/// cut the same sentence differently beside another name.
final class Tokens {
    private static final int MARKS = (1 << Character.NON_SPACING_MARK) | (1 << Character.COMBINING_SPACING_MARK);
    /// What stands after a number written together with it.
    private static final Set<String> UNITS = Set.of("am", "pm", "h", "hr", "hrs", "min", "mins", "s", "sec", "d", "k",
            "m", "c", "p", "x", "st", "nd", "rd", "th", "er", "e", "g", "kg", "km", "cm", "mm", "ml", "l", "gb", "mb",
            "eur", "usd", "gbp", "jpy", "uhr", "o", "a", "b", "bn", "mio", "hz", "px", "w", "kw", "v", "i");

    private final Folded folded;
    private final String text;
    private final List<Token> list;
    private boolean first = true;

    private Tokens(Folded folded) {
        this.folded = folded;
        this.text = folded.text();
        this.list = new ArrayList<>(text.length() / 5 + 4);
    }

    /// Returns the tokens of a text, in order, with links, mentions, numbers and merge fields masked.
    static List<Token> of(Folded folded) {
        Tokens tokens = new Tokens(folded);
        int i = 0;
        boolean masks = Masks.mayHave(tokens.text);
        for (Span open : Masks.placeholders(tokens.text)) {
            tokens.scan(i, open.from(), masks);
            tokens.add(Kind.PLACEHOLDER, open.from(), open.to());
            i = open.to();
        }
        tokens.scan(i, tokens.text.length(), masks);
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

    /// Returns the key of a word of ASCII letters alone: what [#keys] gives for it.
    static String plainKey(String word) {
        return LookAlikes.oneForm(word.toLowerCase(Locale.ROOT));
    }

    private void scan(int start, int end, boolean masks) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c < 0x80) {
                i = isPlain(c) || c == '@' ? ascii(c, i, end, masks) : sign(c, i);
            } else {
                i = other(i, end, masks);
            }
        }
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private int sign(char c, int i) {
        if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ';' || c == '\r') {
            first = true;
        }
        return i + 1;
    }

    private int other(int i, int end, boolean masks) {
        int cp = text.codePointAt(i);
        int next = i + Character.charCount(cp);
        if (isUnspaced(cp)) {
            int stop = next;
            while (stop < end && isAttached(text.codePointAt(stop))) {
                stop += Character.charCount(text.codePointAt(stop));
            }
            word(text.substring(i, stop), i, stop);
            return stop;
        }
        if (isLetter(cp) || UCharacter.isDigit(cp)) {
            return ascii((char) cp, i, end, masks);
        }
        if ("。！？；…।؟؛‽".indexOf(cp) >= 0) {
            first = true;
        }
        return next;
    }

    private int ascii(char c, int i, int end, boolean masks) {
        if (masks) {
            int link = Masks.linkEnd(text, i);
            if (link > i) {
                return add(Kind.LINK, i, link);
            }
            int mail = Masks.emailEnd(text, i);
            if (mail > i) {
                return add(Kind.EMAIL, i, mail);
            }
            int mention = c == '@' ? Masks.mentionEnd(text, i) : i;
            if (mention > i) {
                return add(Kind.HANDLE, i, mention);
            }
        }
        if (c == '@') {
            return i + 1;
        }
        int digits = 0;
        int stop = i;
        while (stop < end) {
            char at = text.charAt(stop);
            if (at >= 'a' && at <= 'z') {
                stop++;
            } else if (at >= '0' && at <= '9') {
                digits++;
                stop++;
            } else {
                int after = beyondAscii(at, stop, i, end);
                if (after == stop) {
                    break;
                }
                digits += UCharacter.isDigit(text.codePointAt(stop)) ? 1 : 0;
                stop = after;
            }
        }
        return digits == 0 ? word(text.substring(i, stop), i, stop) : mixed(i, stop, end);
    }

    /// Signs that stand for a letter inside a word, and letters that are not of ASCII. Returns the same index where
    /// the word ends.
    private int beyondAscii(char at, int stop, int start, int end) {
        if (at < 0x80) {
            boolean inside = stop > start && stop + 1 < end && text.charAt(stop + 1) >= 'a'
                    && text.charAt(stop + 1) <= 'z' && Character.isLetter(text.charAt(stop - 1));
            return inside && (at == '@' || at == '$' || at == '|') ? stop + 1 : stop;
        }
        int cp = text.codePointAt(stop);
        boolean letter = (isLetter(cp) || UCharacter.isDigit(cp)) && !isUnspaced(cp);
        return letter ? stop + Character.charCount(cp) : stop;
    }

    /// Letters and digits in one word: a word with digits in the place of letters, or a number or code.
    private int mixed(int start, int stop, int end) {
        String word = text.substring(start, stop);
        if (isDisguised(word)) {
            return word(word, start, stop);
        }
        int i = stop;
        while (i + 1 < end && ".,:/-'".indexOf(text.charAt(i)) >= 0
                && (UCharacter.isDigit(text.charAt(i + 1)) || (text.charAt(i) == '-' && isCode(i + 1, end)))) {
            i++;
            while (i < end && (UCharacter.isDigit(text.charAt(i)) || isPlain(text.charAt(i)))) {
                i++;
            }
        }
        boolean percent = isPercent(i) || (isPercent(i + 1) && text.charAt(i) <= ' ') || isPercent(start - 1);
        list.add(new Token(Kind.NUMBER, percent ? Token.PERCENT : Kind.NUMBER.mark, folded.span(start, i), first));
        first = false;
        return i;
    }

    private boolean isPercent(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '%' || text.charAt(at) == '\u066A');
    }

    private boolean isCode(int start, int end) {
        for (int i = start; i < end && text.charAt(i) > ' '; i++) {
            if (UCharacter.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// `f0ll0w`, `th1s`: single digits that look like letters, among more letters than digits.
    private static boolean isDisguised(String word) {
        int letters = 0;
        int digits = 0;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isDigit(c)) {
                run++;
                digits++;
                if ("013457".indexOf(c) < 0 || run > 2) {
                    return false;
                }
            } else {
                run = 0;
                letters++;
            }
        }
        boolean unit = Character.isDigit(word.charAt(0)) && UNITS.contains(word.replaceFirst("^\\d+", ""));
        return letters > 0 && letters >= digits && !unit && run < 2;
    }

    private int word(String word, int start, int end) {
        list.add(new Token(Kind.WORD, key(word, start), folded.span(start, end), first));
        first = false;
        return end;
    }

    private int add(Kind kind, int start, int end) {
        list.add(new Token(kind, kind.mark, folded.span(start, end), first));
        first = false;
        return end;
    }

    private String key(String word, int start) {
        String plain = folded.isPlain() && isAscii(word)
                ? word
                : folded.isMostlyLatin() ? LookAlikes.toLatin(word, folded, start) : LookAlikes.toOwnScript(word);
        return LookAlikes.oneForm(plain);
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int cp) {
        return UCharacter.isLetter(cp) || ((1 << UCharacter.getType(cp)) & MARKS) != 0;
    }

    /// Signs above and below that belong to the character before them.
    private static boolean isAttached(int cp) {
        return cp >= 0x300 && ((1 << UCharacter.getType(cp)) & MARKS) != 0;
    }

    /// Returns whether the character belongs to a script that puts no spaces between words.
    static boolean isUnspaced(int cp) {
        if (cp < 0xE00) {
            return false;
        }
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
        return letters >= (cp < 0x530 ? 3 : 2) ? 1 : 0;
    }
}

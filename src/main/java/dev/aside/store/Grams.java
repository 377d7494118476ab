package dev.aside.store;

import dev.aside.store.Pieces.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tokens of the search index over messages: every three characters in a row of what stands between two spaces,
/// folded, those that begin a word with a mark in front. At the end of such a stretch what is shorter counts as well,
/// so that the first one or two characters of a word, and any one or two of a script without spaces or of signs, are
/// found by the beginning of a token. What would reach over a space is left out: no query asks for it.
///
/// The index says which texts may have what is looked for; [Finder] looks whether they do. A change of the tokens
/// needs the index to be filled anew.
final class Grams {
    /// In front of a token at whose place a word begins.
    private static final char BEGINS = '^';
    /// What stands for that sign of a text itself; texts do not have it, as control characters count as spaces.
    private static final char OWN = '\u0080';
    private static final int LENGTH = 3;
    /// Texts of more characters have each token once, and no more than so many: of a text as long as a few books the
    /// last chapters may not be found.
    private static final int LONG = 20_000;
    private static final int MOST = 300_000;

    /// By an ASCII character: what it is.
    private static final Kind[] KINDS = new Kind[0x80];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = Pieces.kind(c);
        }
    }

    private char[] tokens;
    private int end;
    /// The last two characters since a space.
    private int first;
    private int second;
    private Place firstPlace = Place.FREE;
    private Place secondPlace = Place.FREE;
    private int length;

    /// What a long text had so far; a short one repeats little.
    private final @Nullable Set<Long> seen;

    private Grams(int length) {
        tokens = new char[Math.min(length, LONG) * 4 + 16];
        seen = length > LONG ? new HashSet<>() : null;
    }

    /// The tokens of a text, each with a space behind it.
    static String of(String text) {
        Grams grams = new Grams(text.length());
        boolean inWord = false;
        for (int at = 0; at < text.length();) {
            int c = text.charAt(at);
            c = c < Character.MIN_HIGH_SURROGATE ? c : text.codePointAt(at);
            at += Character.charCount(c);
            if (Pieces.isSpace(c)) {
                grams.end();
                inWord = false;
                continue;
            }
            int plain = Folding.searched(c);
            if (plain != 0) {
                boolean word = (c < KINDS.length ? KINDS[c] : Pieces.kind(c)) == Kind.WORD;
                grams.add(plain, word ? inWord ? Place.INSIDE : Place.BEGINNING : Place.FREE);
                inWord = word || (inWord && Pieces.isMark(c));
            }
        }
        grams.end();
        return new String(grams.tokens, 0, grams.end);
    }

    private void add(int c, Place place) {
        if (length >= 2) {
            token(firstPlace, first, second, c);
        }
        first = second;
        firstPlace = secondPlace;
        second = c;
        secondPlace = place;
        length++;
    }

    private void end() {
        if (length >= 2 && firstPlace != Place.INSIDE) {
            token(firstPlace, first, second, 0);
        }
        if (length >= 1 && secondPlace != Place.INSIDE) {
            token(secondPlace, second, 0, 0);
        }
        length = 0;
    }

    private void token(Place place, int a, int b, int c) {
        boolean begins = place == Place.BEGINNING;
        if (seen != null
                && (seen.size() == MOST || !seen.add((begins ? 1L << 63 : 0) | (long) a << 42 | (long) b << 21 | c))) {
            return;
        }
        // A mark, three characters of two `char`s, a space.
        if (tokens.length - end < 8) {
            tokens = Arrays.copyOf(tokens, tokens.length * 2);
        }
        if (begins) {
            tokens[end++] = BEGINS;
        }
        append(a);
        if (b != 0) {
            append(b);
        }
        if (c != 0) {
            append(c);
        }
        tokens[end++] = ' ';
    }

    private void append(int c) {
        if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            tokens[end++] = c == BEGINS ? OWN : (char) c;
        } else {
            end += Character.toChars(c, tokens, end);
        }
    }

    /// Each place of a word of three characters or more, as the tokens one of which is there; none for a shorter word.
    static List<List<String>> of(SearchQuery.Word word) {
        int[] raw = word.text().codePoints().filter(c -> Folding.searched(c) != 0).toArray();
        List<List<String>> all = new ArrayList<>();
        // Whether a word goes on can't be known at the start: the query may begin in the middle of one.
        boolean known = false;
        boolean inWord = false;
        for (int i = 0; i + LENGTH <= raw.length; i++) {
            boolean isWord = Pieces.kind(raw[i]) == Kind.WORD;
            String plain = plain(raw, i, i + LENGTH);
            all.add(!isWord || (known && inWord)
                    ? List.of(plain)
                    : known ? List.of(BEGINS + plain) : List.of(plain, BEGINS + plain));
            if (isWord || !Pieces.isMark(raw[i])) {
                known = true;
                inWord = isWord;
            }
        }
        return all;
    }

    /// What a token begins with in the texts that have this word of one or two characters.
    static String beginning(SearchQuery.Word word) {
        int[] raw = word.text().codePoints().filter(c -> Folding.searched(c) != 0).toArray();
        return (Pieces.kind(raw[0]) == Kind.WORD ? BEGINS : "") + plain(raw, 0, raw.length);
    }

    private static String plain(int[] raw, int from, int to) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < to; i++) {
            int c = Folding.searched(raw[i]);
            plain.appendCodePoint(c == BEGINS ? OWN : c);
        }
        return plain.toString();
    }

    /// Where a character stands: at the beginning of a word, further inside, or where there are no words.
    private enum Place {
        BEGINNING, INSIDE, FREE
    }
}

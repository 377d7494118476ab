package dev.aside.store;

import dev.aside.store.Pieces.Kind;
import java.util.ArrayList;
import java.util.List;

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

    private final StringBuilder tokens;
    /// The last two characters since a space.
    private int first;
    private int second;
    private Place firstPlace = Place.FREE;
    private Place secondPlace = Place.FREE;
    private int length;

    private Grams(int length) {
        tokens = new StringBuilder(length * 4 + 8);
    }

    /// All tokens of a text, separated by spaces.
    static String of(String text) {
        Grams grams = new Grams(text.length());
        boolean inWord = false;
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Pieces.isSpace(c)) {
                grams.end();
                inWord = false;
                continue;
            }
            int plain = Folding.searched(c);
            if (plain != 0) {
                boolean word = Pieces.kind(c) == Kind.WORD;
                grams.add(plain, word ? inWord ? Place.INSIDE : Place.BEGINNING : Place.FREE);
                inWord = word || (inWord && Pieces.isMark(c));
            }
        }
        grams.end();
        return grams.tokens.toString();
    }

    private void add(int c, Place place) {
        if (length >= 2) {
            mark(firstPlace);
            append(first);
            append(second);
            append(c);
            tokens.append(' ');
        }
        first = second;
        firstPlace = secondPlace;
        second = c;
        secondPlace = place;
        length++;
    }

    private void end() {
        if (length >= 2 && firstPlace != Place.INSIDE) {
            mark(firstPlace);
            append(first);
            append(second);
            tokens.append(' ');
        }
        if (length >= 1 && secondPlace != Place.INSIDE) {
            mark(secondPlace);
            append(second);
            tokens.append(' ');
        }
        length = 0;
    }

    private void mark(Place place) {
        if (place == Place.BEGINNING) {
            tokens.append(BEGINS);
        }
    }

    private void append(int c) {
        if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            tokens.append(c == BEGINS ? OWN : (char) c);
        } else {
            tokens.appendCodePoint(c);
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

package dev.aside.store;

import dev.aside.store.SearchQuery.Word;

/// Says whether a text has every word of a query, as fast as can be: that they are there at all is looked for first,
/// where each stands only then. For one thread at a time.
final class Finder {
    private final SearchQuery query;
    /// Whether words of the query are found anywhere in a text, so that it is enough that they are there.
    private final boolean anywhere;
    private char[] folded = new char[512];
    private final char[][] words;

    Finder(SearchQuery query) {
        this.query = query;
        this.anywhere = query.words().stream().allMatch(Word::isLong);
        this.words = query.words().stream().map(word -> word.folded().toCharArray()).toArray(char[][]::new);
    }

    boolean isIn(String text) {
        int length = fold(text);
        for (char[] word : words) {
            if (!contains(length, word)) {
                return false;
            }
        }
        return anywhere || !Highlights.of(query, text).isEmpty();
    }

    private int fold(String text) {
        if (folded.length < text.length()) {
            folded = new char[text.length() * 2];
        }
        int length = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                folded[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            } else if (Character.isSurrogate(c)) {
                int whole = text.codePointAt(at);
                length += Character.toChars(Folding.searched(whole), folded, length);
                at += Character.charCount(whole) - 1;
            } else {
                int plain = Folding.searched(c);
                if (plain != 0) {
                    folded[length++] = (char) plain;
                }
            }
        }
        return length;
    }

    private boolean contains(int length, char[] word) {
        char first = word[0];
        for (int at = 0; at <= length - word.length; at++) {
            if (folded[at] == first && isAt(at, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int at, char[] word) {
        for (int i = 1; i < word.length; i++) {
            if (folded[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}

package dev.aside.store;

import dev.aside.store.Pieces.Kind;
import dev.aside.store.Pieces.Piece;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/// The tokens of the short search table: the first two letters of each word; each pair of characters inside a run
/// without spaces, and its last one; each sign. A change here needs the table to be filled anew.
final class ShortTokens {
    /// Before the code points of a sign: a private character, which no word begins with.
    private static final char SIGN = '\uE000';

    private ShortTokens() {}

    /// All tokens of a text, each once, separated by spaces.
    static String of(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        for (Piece piece : Pieces.of(text)) {
            add(text, piece, tokens);
        }
        return String.join(" ", tokens);
    }

    private static void add(String text, Piece piece, Set<String> tokens) {
        if (piece.kind() == Kind.SIGN) {
            tokens.add(sign(text.substring(piece.from(), piece.to())));
            return;
        }
        int[] letters = letters(text, piece);
        if (piece.kind() == Kind.WORD) {
            if (letters.length > 0) {
                tokens.add(new String(letters, 0, Math.min(2, letters.length)));
            }
            return;
        }
        for (int i = 0; i < letters.length; i++) {
            tokens.add(new String(letters, i, Math.min(2, letters.length - i)));
        }
    }

    /// What a short word of a query looks for in the table, as FTS5 phrases that must all be found.
    static String phrases(String word, List<Piece> pieces) {
        StringJoiner phrases = new StringJoiner(" ");
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.SIGN) {
                phrases.add('"' + sign(word.substring(piece.from(), piece.to())) + '"');
            } else {
                int[] letters = letters(word, piece);
                String beginning = new String(letters, 0, Math.min(2, letters.length));
                phrases.add('"' + beginning + '"' + (letters.length == 1 ? " *" : ""));
            }
        }
        return phrases.toString();
    }

    private static int[] letters(String text, Piece piece) {
        return text.substring(piece.from(), piece.to()).codePoints().map(Folding::fold).filter(c -> c != 0).toArray();
    }

    /// Without variation selectors: they choose how a sign is drawn, not which it is.
    private static String sign(String cluster) {
        StringBuilder token = new StringBuilder().append(SIGN);
        cluster.codePoints().filter(c -> c != 0xFE0E && c != 0xFE0F)
                .forEach(c -> token.append(Integer.toHexString(c)).append('z'));
        return token.toString();
    }
}

package dev.aside.store;

import dev.aside.store.Pieces.Kind;
import dev.aside.store.Pieces.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What a person typed into a search field, as a question to a pair of search tables. All of it is plain text: quotes
/// and operators are looked for, not obeyed.
final class SearchQuery {
    /// Fewer letters than this the trigram table knows nothing of.
    private static final int TRIGRAM = 3;

    private final List<Word> words;

    private SearchQuery(List<Word> words) {
        this.words = words;
    }

    static SearchQuery of(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length();) {
            boolean ends = at == text.length() || Pieces.isSpace(text.codePointAt(at));
            if (ends && at > from) {
                Word.of(text.substring(from, at)).ifPresent(words::add);
            }
            at += at == text.length() ? 1 : Character.charCount(text.codePointAt(at));
            from = ends ? at : from;
        }
        return new SearchQuery(words.stream().distinct().toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<Word> words() {
        return words;
    }

    /// The condition that a row has every word; its arguments come first in [#arguments].
    ///
    /// @param id the column that holds the row's id
    /// @param tables `message` or `person`
    String condition(String id, String tables) {
        StringJoiner all = new StringJoiner(" AND ");
        if (words.stream().anyMatch(Word::isLong)) {
            all.add(among(id, tables + "_trigram"));
        }
        if (words.stream().anyMatch(word -> !word.isLong())) {
            all.add(among(id, tables + "_short"));
        }
        return all.toString();
    }

    private static String among(String id, String table) {
        return id + " IN (SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?)";
    }

    /// The arguments of the condition, then these.
    @Nullable
    Object[] arguments(@Nullable Object... more) {
        List<@Nullable Object> all = new ArrayList<>();
        StringJoiner trigrams = new StringJoiner(" ");
        StringJoiner shorts = new StringJoiner(" ");
        for (Word word : words) {
            if (word.isLong()) {
                trigrams.add('"' + word.text.replace("\"", "\"\"") + '"');
            } else {
                shorts.add(ShortTokens.phrases(word.text, word.pieces));
            }
        }
        if (trigrams.length() > 0) {
            all.add(trigrams.toString());
        }
        if (shorts.length() > 0) {
            all.add(shorts.toString());
        }
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /// A word of the query, which is what stands between spaces.
    record Word(String text, String folded, List<Piece> pieces) {
        /// Nothing for what has neither letters nor signs; what can't be seen around them is left out.
        static Optional<Word> of(String stretch) {
            List<Piece> around = Pieces.of(stretch);
            if (around.isEmpty()) {
                return Optional.empty();
            }
            String text = stretch.substring(around.getFirst().from(), around.getLast().to());
            StringBuilder folded = new StringBuilder();
            text.codePoints().map(Folding::searched).filter(c -> c != 0).forEach(folded::appendCodePoint);
            return Optional.of(new Word(text, folded.toString(), Pieces.of(text)));
        }

        /// Whether it has letters, and three characters or more: then it is found anywhere in a text.
        boolean isLong() {
            return folded.codePointCount(0, folded.length()) >= TRIGRAM && !isSigns();
        }

        boolean isSigns() {
            return pieces.stream().allMatch(piece -> piece.kind() == Kind.SIGN);
        }
    }
}

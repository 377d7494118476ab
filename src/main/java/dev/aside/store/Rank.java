package dev.aside.store;

import dev.aside.core.model.SearchHit.Range;
import dev.aside.store.Pieces.Kind;
import dev.aside.store.Pieces.Piece;
import dev.aside.store.SearchQuery.Word;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How well a text fits a query: first by how many of the words stand there whole; then by how few characters the
/// places of all words take together where they are nearest; then by the length of the text. Equal ones stay in the
/// order they came in.
///
/// @param parts how many words of the query are there in part only
/// @param spread in characters of the text, from the first to the last place
/// @param length in characters
record Rank(int parts, int spread, int length) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::parts)
            .thenComparingInt(Rank::spread).thenComparingInt(Rank::length);

    static Rank of(SearchQuery query, String text) {
        List<List<Range>> places = Highlights.places(query, text);
        Set<Integer> begins = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (Piece piece : Pieces.of(text)) {
            if (piece.kind() == Kind.WORD) {
                begins.add(piece.from());
                ends.add(piece.to());
            }
        }
        int parts = 0;
        for (int i = 0; i < places.size(); i++) {
            Word word = query.words().get(i);
            boolean first = word.pieces().getFirst().kind() == Kind.WORD;
            boolean last = word.pieces().getLast().kind() == Kind.WORD;
            boolean whole = places.get(i).stream().anyMatch(place -> (!first || begins.contains(place.from()))
                    && (!last || ends.contains(place.to())));
            parts += whole ? 0 : 1;
        }
        return new Rank(parts, spread(places), text.length());
    }

    /// The shortest stretch with a place of each word: from each place of the first word to the nearest of the others.
    private static int spread(List<List<Range>> places) {
        int least = Integer.MAX_VALUE;
        for (Range start : places.getFirst()) {
            int from = start.from();
            int to = start.to();
            for (List<Range> others : places.subList(1, places.size())) {
                Range nearest = others.stream()
                        .min(Comparator.comparingInt(other -> Math.abs(other.from() - start.from()))).orElseThrow();
                from = Math.min(from, nearest.from());
                to = Math.max(to, nearest.to());
            }
            least = Math.min(least, to - from);
        }
        return least;
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}

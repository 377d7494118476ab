package dev.aside.store;

import dev.aside.core.model.SearchHit.Range;
import dev.aside.store.Pieces.Kind;
import dev.aside.store.SearchQuery.Word;
import java.util.Comparator;
import java.util.List;

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
        int parts = 0;
        for (int i = 0; i < places.size(); i++) {
            parts += isWhole(query.words().get(i), places.get(i), text) ? 0 : 1;
        }
        return new Rank(parts, spread(places), text.length());
    }

    /// Whether it stands somewhere without letters of its kind on either side.
    private static boolean isWhole(Word word, List<Range> places, String text) {
        boolean first = word.pieces().getFirst().kind() == Kind.WORD;
        boolean last = word.pieces().getLast().kind() == Kind.WORD;
        for (Range place : places) {
            boolean begins = !first || place.from() == 0 || !isOfWord(text.codePointBefore(place.from()));
            boolean ends = !last || place.to() == text.length() || !isOfWord(text.codePointAt(place.to()));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfWord(int point) {
        return Pieces.isMark(point) || Pieces.kind(point) == Kind.WORD;
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

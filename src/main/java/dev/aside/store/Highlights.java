package dev.aside.store;

import dev.aside.core.model.SearchHit.Range;
import dev.aside.store.Pieces.Kind;
import dev.aside.store.Pieces.Piece;
import dev.aside.store.SearchQuery.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the words of a query in a text as it was received.
final class Highlights {
    /// Of one word; nobody looks at more.
    private static final int MOST = 1_000;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final String text;
    private final StringBuilder folded;
    /// Where in the text each `char` of the folded text comes from; one more for the end.
    private final int[] origin;
    /// Cut when they are first asked for: most words are found without.
    private @Nullable List<Piece> cut;

    private Highlights(String text) {
        this.text = text;
        this.origin = new int[text.length() + 1];
        this.folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            int plain = Folding.searched(c);
            if (plain != 0 || c == 0) {
                for (int i = Character.charCount(plain); i > 0; i--) {
                    origin[folded.length() + Character.charCount(plain) - i] = at;
                }
                folded.appendCodePoint(plain);
            }
            at += Character.charCount(c);
        }
        origin[folded.length()] = text.length();
    }

    private List<Piece> pieces() {
        List<Piece> known = cut;
        if (known == null) {
            known = Pieces.of(text);
            cut = known;
        }
        return known;
    }

    /// Where the words stand, in order, joined where they touch; empty if one of them is missing.
    static List<Range> of(SearchQuery query, String text) {
        return joined(places(query, text).stream().flatMap(List::stream).toList());
    }

    /// Where each word stands, in the query's order; empty if one of them is missing.
    static List<List<Range>> places(SearchQuery query, String text) {
        Highlights found = new Highlights(text);
        List<List<Range>> all = new ArrayList<>();
        for (Word word : query.words()) {
            List<Range> places = found.places(word);
            if (places.isEmpty()) {
                return List.of();
            }
            all.add(places);
        }
        return all;
    }

    private List<Range> places(Word word) {
        if (word.isSigns() && word.pieces().size() == 1) {
            return signs(word.text());
        }
        List<Range> places = new ArrayList<>();
        for (int at = folded.indexOf(word.folded()); at >= 0
                && places.size() < MOST; at = folded.indexOf(word.folded(), at + 1)) {
            int from = origin[at];
            int to = origin[at + word.folded().length()];
            if (word.isLong() || word.isSigns() || word.pieces().getFirst().kind() != Kind.WORD || begins(from)) {
                places.add(new Range(withItsLetter(from), withItsMarks(to)));
            }
        }
        return places;
    }

    /// A mark is drawn with the letter before it: neither is lit without the other.
    private int withItsMarks(int to) {
        int end = to;
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int withItsLetter(int from) {
        int start = from;
        while (start > 0 && start < text.length() && isMark(text.codePointAt(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> point == ZERO_WIDTH_JOINER;
        };
    }

    private List<Range> signs(String sign) {
        String plain = withoutSelectors(sign);
        return pieces().stream().filter(p -> p.kind() == Kind.SIGN)
                .filter(p -> withoutSelectors(text.substring(p.from(), p.to())).equals(plain))
                .map(p -> new Range(p.from(), p.to())).toList();
    }

    private static String withoutSelectors(String sign) {
        return sign.replace("\uFE0E", "").replace("\uFE0F", "");
    }

    private boolean begins(int from) {
        return pieces().stream().anyMatch(piece -> piece.from() == from);
    }

    private static List<Range> joined(List<Range> all) {
        List<Range> joined = new ArrayList<>();
        for (Range range : all.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            Range last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && range.from() <= last.to()) {
                joined.set(joined.size() - 1, new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}

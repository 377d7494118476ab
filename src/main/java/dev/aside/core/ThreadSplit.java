package dev.aside.core;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.aside.core.port.LengthRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits a text that is too long for one post into a numbered thread, "… 1/2". Pure and safe for use by any thread.
///
/// Each post takes as much as fits with its number. It ends at a paragraph if that leaves it two thirds full, else at a
/// sentence if that leaves it half full, else where a line may break (UAX 14, so between words also where a script
/// writes no spaces), else between two graphemes. No post ends inside a link, unless the link alone is too long.
public final class ThreadSplit {
    private static final Pattern URL = Pattern.compile(
            "https?://\\S+|\\b[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(?::\\d+)?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\h*\\R");
    private static final int MOST_DIGITS = 5;

    private ThreadSplit() {}

    /// The posts in order, with their numbers; the text itself, untouched, when it fits into one.
    public static List<String> split(String text, LengthRule rule) {
        if (rule.left(text) >= 0 || text.isBlank()) {
            return List.of(text);
        }
        Borders borders = new Borders(text);
        List<String> parts = List.of();
        int most = 0;
        for (int digits = 1; digits <= MOST_DIGITS && parts.size() >= most; digits++) {
            most = (int) Math.pow(10, digits);
            parts = cut(text, rule, borders, most - 1);
        }
        List<String> numbered = new ArrayList<>();
        for (String part : parts) {
            numbered.add(part + number(numbered.size() + 1, parts.size()));
        }
        return List.copyOf(numbered);
    }

    /// What is left to say of a text when the posts from one on did not go out.
    ///
    /// @param parts the posts that did not, in order, as [#split] made them
    /// @param first the place of the first of them in the thread, from 0
    /// @return the end of the text, as it was written; the posts one below the other when they do not end the text
    public static String rest(String text, List<String> parts, int first) {
        List<String> bare = new ArrayList<>();
        for (String part : parts) {
            bare.add(part.replaceFirst(" " + (first + bare.size() + 1) + "/\\d+$", ""));
        }
        String wanted = String.join("", bare).replaceAll("\\s+", "");
        int from = text.length();
        int missing = wanted.length();
        while (from > 0 && missing > 0) {
            from--;
            missing -= Character.isWhitespace(text.charAt(from)) ? 0 : 1;
        }
        String rest = text.substring(from);
        return rest.replaceAll("\\s+", "").equals(wanted) ? rest : String.join("\n\n", bare);
    }

    /// Cuts as if there were this many posts, which decides the room that the numbers take.
    private static List<String> cut(String text, LengthRule rule, Borders borders, int total) {
        List<String> parts = new ArrayList<>();
        int from = skipSpace(text, 0);
        while (from < text.length()) {
            String number = number(parts.size() + 1, total);
            int to = borders.end(from, borders.furthest(text, from, rule, number));
            parts.add(text.substring(from, to).stripTrailing());
            from = skipSpace(text, to);
        }
        return parts;
    }

    private static String number(int index, int total) {
        return " " + index + "/" + total;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where a text may be cut, each list ascending and without the places inside links.
    private static final class Borders {
        private final int[] paragraphs;
        private final int[] sentences;
        private final int[] lines;
        private final int[] graphemes;

        Borders(String text) {
            List<Span> links = new ArrayList<>();
            for (Matcher link = URL.matcher(text); link.find();) {
                links.add(new Span(link.start(), link.end()));
            }
            List<Integer> gaps = new ArrayList<>();
            for (Matcher gap = PARAGRAPH.matcher(text); gap.find();) {
                gaps.add(gap.end());
            }
            paragraphs = outside(links, gaps);
            sentences = outside(links, all(BreakIterator.getSentenceInstance(ULocale.ROOT), text));
            lines = outside(links, all(BreakIterator.getLineInstance(ULocale.ROOT), text));
            graphemes = outside(List.of(), all(BreakIterator.getCharacterInstance(ULocale.ROOT), text));
        }

        private static List<Integer> all(BreakIterator iterator, String text) {
            iterator.setText(text);
            List<Integer> borders = new ArrayList<>();
            iterator.first();
            for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
                borders.add(at);
            }
            return borders;
        }

        private static int[] outside(List<Span> links, List<Integer> borders) {
            return borders.stream().mapToInt(Integer::intValue)
                    .filter(at -> links.stream().noneMatch(link -> link.from() < at && at < link.to())).toArray();
        }

        /// The last grapheme border up to which the text fits; at least one grapheme, so that it always ends.
        int furthest(String text, int from, LengthRule rule, String number) {
            int low = indexAfter(graphemes, from);
            int high = graphemes.length - 1;
            int best = low;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                String part = text.substring(from, graphemes[middle]).stripTrailing();
                if (rule.left(part + number) >= 0) {
                    best = middle;
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return graphemes[best];
        }

        /// Where the post that begins at `from` and may reach up to `furthest` ends.
        int end(int from, int furthest) {
            int room = furthest - from;
            if (furthest >= lines[lines.length - 1]) {
                return furthest;
            }
            int paragraph = lastUpTo(paragraphs, from, furthest);
            if (paragraph > from && paragraph - from >= room * 2 / 3) {
                return paragraph;
            }
            int sentence = lastUpTo(sentences, from, furthest);
            if (sentence > from && sentence - from >= room / 2) {
                return sentence;
            }
            int line = lastUpTo(lines, from, furthest);
            return line > from ? line : furthest;
        }

        private static int lastUpTo(int[] borders, int from, int furthest) {
            int index = indexAfter(borders, furthest) - 1;
            return index >= 0 ? Math.max(borders[index], from) : from;
        }

        private static int indexAfter(int[] sorted, int value) {
            int index = Arrays.binarySearch(sorted, value + 1);
            return index >= 0 ? index : -index - 1;
        }
    }

    private record Span(int from, int to) {}
}

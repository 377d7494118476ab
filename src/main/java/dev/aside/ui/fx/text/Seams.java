package dev.aside.ui.fx.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Where a text is cut into nodes of its own, so that JavaFX 26 lays it out right: in texts from right to left, where
/// fonts change; and on Linux, in texts of letters that need shaping, wherever a line may break. There it shapes a run
/// that it breaks as if it were whole, and what follows the break is drawn twice.
final class Seams {
    private static final String MAY_BREAK = "\u200B";

    private Seams() {}

    /// The parts of a text that stays on one line.
    static List<String> ofLine(String text) {
        return cut(text, new TreeSet<>(RightToLeft.seams(text)), Set.of());
    }

    /// The parts of a text whose lines break. Where they may do so between two letters, a space of no width stands by
    /// itself: JavaFX does not know the words of Thai.
    static List<String> of(String text) {
        if (text.codePoints().noneMatch(Seams::isShaped)) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        TreeSet<Integer> seams = new TreeSet<>(RightToLeft.seams(text));
        Set<Integer> breaks = breaks(text);
        for (int at : breaks) {
            seams.add(at);
            seams.add(endOfWords(text, at));
        }
        return cut(text, seams, breaks);
    }

    private static List<String> cut(String text, NavigableSet<Integer> seams, Set<Integer> breaks) {
        List<String> parts = new ArrayList<>();
        seams.add(text.length());
        int from = 0;
        for (int to : seams.tailSet(1)) {
            boolean unseen = breaks.contains(to) && to < text.length() && isShaped(text.codePointBefore(to))
                    && isShaped(text.codePointAt(to));
            parts.add(text.substring(from, to));
            if (unseen) {
                parts.add(MAY_BREAK);
            }
            from = to;
        }
        return parts;
    }

    private static Set<Integer> breaks(String text) {
        Set<Integer> breaks = new TreeSet<>();
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(text);
        for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
            breaks.add(at);
        }
        return breaks;
    }

    /// Spaces before a break stand by themselves: a line may end within them.
    private static int endOfWords(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// Whether glyphs of this character depend on those around it, or may: marks, the scripts of the Near East, India
    /// and South East Asia, and what joins others.
    private static boolean isShaped(int point) {
        return (point >= 0x0300 && point < 0x0370) || (point >= 0x0590 && point < 0x1100)
                || (point >= 0x1100 && point < 0x1200) || (point >= 0x1700 && point < 0x1E00)
                || (point >= 0x200B && point < 0x2010) || (point >= 0x202A && point < 0x2030)
                || (point >= 0x2060 && point < 0x2070) || (point >= 0xA800 && point < 0xAC00)
                || (point >= 0xFB1D && point < 0xFE30) || (point >= 0xFE70 && point < 0xFF00)
                || (point >= 0x10000 && !Character.isIdeographic(point));
    }
}

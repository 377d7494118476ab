package dev.aside.ui.fx.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** What there is to know about texts that run from right to left. */
final class RightToLeft {
    private RightToLeft() {}

    private static boolean isLetter(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether the first letter with a direction runs from right to left. */
    static boolean begins(String text) {
        return text.codePoints().filter(point -> isLetter(point)
                || Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .limit(1).anyMatch(RightToLeft::isLetter);
    }

    /** Whether any letter does. */
    static boolean isIn(String text) {
        return text.codePoints().anyMatch(RightToLeft::isLetter);
    }

    /// The offsets at which such a text is cut: between its words and what is not of their script, and around each sign
    /// between.
    static List<Integer> seams(String text) {
        if (!isIn(text)) {
            return List.of();
        }
        List<Integer> seams = new ArrayList<>();
        int kind = -1;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int next = kind(point, kind);
            if (at > 0 && (next != kind || next == 0)) {
                seams.add(at);
            }
            kind = next;
            at += Character.charCount(point);
        }
        return seams;
    }

    /// 1 for letters from right to left, 2 for letters and digits from left to right, 0 for signs and spaces; marks
    /// follow their letter.
    private static int kind(int point, int before) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> 1;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT, Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                2;
            case Character.DIRECTIONALITY_NONSPACING_MARK -> Math.max(before, 0);
            default -> 0;
        };
    }

    /// The order, left to right, of parts beginning at these offsets; the last index is what follows the text, an
    /// ellipsis.
    static Integer[] visualOrder(String text, List<Integer> starts) {
        Integer[] order = new Integer[starts.size() + 1];
        byte[] levels = new byte[order.length];
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            levels[i] = (byte) (i < starts.size() ? bidi.getLevelAt(starts.get(i)) : bidi.getBaseLevel());
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return order;
    }
}

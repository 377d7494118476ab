package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ArchiveLeft.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what was not taken, each entry and reason once. Bounded: past so many names they are counted together.
final class LeftOver {
    private static final int MOST_NAMES = 1_000;
    private static final int LONGEST_NAME = 200;

    private final String whole;
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    private record Key(String entry, Reason reason) {}

    /// @param whole the archive's own name, for what is about no entry
    LeftOver(String whole) {
        this.whole = label(whole);
    }

    void add(String entry, Reason reason, long count) {
        Key key = new Key(label(entry), reason);
        if (counts.size() >= MOST_NAMES && !counts.containsKey(key)) {
            key = new Key(whole, reason);
        }
        counts.merge(key, count, Long::sum);
    }

    void add(Reason reason, long count) {
        add(whole, reason, count);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    List<ArchiveLeft> list() {
        List<ArchiveLeft> list = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> list.add(new ArchiveLeft(key.entry, key.reason, count)));
        return list;
    }

    /// A name that can be printed anywhere: without control characters, halves of characters, and what turns the
    /// direction of writing.
    static String label(String name) {
        StringBuilder label = new StringBuilder(Math.min(name.length(), LONGEST_NAME));
        int[] points = name.codePoints().limit(LONGEST_NAME).toArray();
        for (int point : points) {
            int type = Character.getType(point);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
            if (!hidden && label.length() + Character.charCount(point) <= LONGEST_NAME) {
                label.appendCodePoint(point);
            }
        }
        return label.toString();
    }
}

package dev.aside.store;

import dev.aside.store.MessageSearch.Found;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The messages that the search index names, newest first. For one thread at a time.
final class Candidates {
    private static final String ROWS = "SELECT m.id, m.sort_at, m.text FROM json_each(?) j "
            + "CROSS JOIN message m ON m.id = j.value";

    private final long[] ids;
    private final Times times;
    /// Units of time, the newest last, each with the index of its message's id in the lower half.
    private final long[] order;
    /// So many of them are still to come.
    private int left;

    private Candidates(long[] ids, Times times, long[] order) {
        this.ids = ids;
        this.times = times;
        this.order = order;
        Arrays.sort(order);
        this.left = order.length;
    }

    static Candidates byTimes(long[] ids, Times times) {
        long[] order = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            order[i] = entry(times.of(ids[i]), i);
        }
        return new Candidates(ids, times, order);
    }

    /// As long as the times are not there.
    static Candidates lookedUp(Sql sql, Times times, String expression) throws SQLException {
        List<Key> keys = sql.list("SELECT m.id, m.sort_at FROM message_search s CROSS JOIN message m ON m.id = s.rowid "
                + "WHERE message_search MATCH ?", row -> new Key(row.getLong(2), 0, row.getLong(1)), expression);
        long[] order = new long[keys.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = entry(Times.unit(keys.get(i).at()), i);
        }
        return new Candidates(keys.stream().mapToLong(Key::id).toArray(), times, order);
    }

    private static long entry(int unit, int index) {
        return ((long) unit << 32) | index;
    }

    boolean isAtEnd() {
        return left == 0;
    }

    int left() {
        return left;
    }

    /// About so many of the next ones, with their texts; those of one moment are not torn apart. May be none without
    /// being at the end.
    List<Found> next(Sql sql, int size) throws SQLException {
        int from = Math.max(0, left - size);
        while (from > 0 && unit(order[from - 1]) == unit(order[from])) {
            from--;
        }
        long[] block = new long[left - from];
        for (int i = from; i < left; i++) {
            block[i - from] = ids[(int) order[i]];
        }
        List<Found> found = new ArrayList<>(sql.list(ROWS, Found::of, Rows.array(block)));
        if (moved(found, from)) {
            return List.of();
        }
        left = from;
        found.sort(Found.NEWEST);
        return found;
    }

    /// Whether some of them are older than was thought; these are put where they belong.
    private boolean moved(List<Found> found, int from) {
        Map<Long, Integer> units = new HashMap<>();
        found.forEach(one -> units.put(one.id(), Times.unit(one.sortAt())));
        int lowest = unit(order[from]);
        if (units.values().stream().noneMatch(unit -> unit < lowest)) {
            return false;
        }
        for (int i = from; i < left; i++) {
            long id = ids[(int) order[i]];
            int unit = units.getOrDefault(id, unit(order[i]));
            times.put(id, unit);
            order[i] = entry(unit, (int) order[i]);
        }
        Arrays.sort(order, 0, left);
        return true;
    }

    private static int unit(long entry) {
        return (int) (entry >> 32);
    }
}

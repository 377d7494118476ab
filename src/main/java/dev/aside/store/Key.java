package dev.aside.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/// A message's place in its conversation.
record Key(long at, long seq, long id) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::at).thenComparingLong(Key::seq)
            .thenComparingLong(Key::id);

    static Key of(ResultSet row, int first) throws SQLException {
        return new Key(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
    }

    static Key of(ResultSet row) throws SQLException {
        return of(row, 1);
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}

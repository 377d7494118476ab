package dev.aside.store;

import dev.aside.core.Changes;
import dev.aside.core.Changes.Kind;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One write transaction: the writer's connection, and what to publish once it is committed. For the writer's thread.
final class Tx {
    private final Sql sql;
    private final Map<Kind, Set<Long>> changed = new EnumMap<>(Kind.class);

    /// In the order of their ids: FTS5 writes what it gathered to the file whenever a smaller one comes.
    private final Map<Long, Optional<String>> searchTexts = new TreeMap<>();

    Tx(Sql sql) {
        this.sql = sql;
    }

    Sql sql() {
        return sql;
    }

    /// Notes that what a search among people looks at is another text now. The index follows before the commit.
    ///
    /// @param before the text before; null for a new person
    void searchTextChanged(long person, @Nullable String before) {
        searchTexts.putIfAbsent(person, Optional.ofNullable(before));
    }

    /// What is done last in a transaction.
    void complete() throws SQLException {
        PersonRows.index(sql, searchTexts);
    }

    /// Notes that these rows changed.
    void changed(Kind kind, long... ids) {
        Set<Long> known = changed.computeIfAbsent(kind, k -> new LinkedHashSet<>());
        for (long id : ids) {
            known.add(id);
        }
    }

    /// Notes that any row of the kind may have changed.
    void changedAny(Kind kind) {
        changed.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(Long.MIN_VALUE);
    }

    void publish(Changes changes) {
        changed.forEach((kind, ids) -> {
            if (ids.contains(Long.MIN_VALUE) || ids.size() > Changes.MOST_IDS) {
                changes.publish(kind);
            } else if (!ids.isEmpty()) {
                changes.publish(kind, ids.stream().mapToLong(Long::longValue).toArray());
            }
        });
    }
}

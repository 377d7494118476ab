package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Upsert.GroupChanged;
import dev.aside.core.model.Upsert.GroupChanged.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what happened to groups beside what was said in them.
final class GroupRows {
    static final long NO_TIME = Long.MIN_VALUE;

    private GroupRows() {}

    /// Keeps an event, once; the group's title is the newest name it was given.
    ///
    /// @param by who did it; null when nobody says
    /// @param people whom it is about
    static void changed(Tx tx, long conversation, GroupChanged event, @Nullable Long by, Collection<Long> people)
            throws SQLException {
        Sql sql = tx.sql();
        ConversationRows.members(sql, conversation, people);
        if (event.change() == Change.MEMBERS && people.isEmpty()) {
            return;
        }
        Instant at = event.at();
        String ids = new TreeSet<>(people).stream().map(String::valueOf).collect(Collectors.joining(","));
        boolean added = sql.changes("""
                INSERT INTO group_event (conversation_id, at, change, by_id, people, name) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", conversation, at == null ? NO_TIME : at.toEpochMilli(), event.change(),
                by == null ? 0 : by, ids, Objects.requireNonNullElse(event.name(), ""));
        if (!added) {
            return;
        }
        if (event.change() == Change.NAMED) {
            sql.execute("""
                    UPDATE conversation SET title = (SELECT name FROM group_event WHERE conversation_id = ?1
                        AND change = 'NAMED' ORDER BY at DESC, id LIMIT 1) WHERE id = ?1""", conversation);
        }
        tx.changed(Kind.CONVERSATIONS, conversation);
    }
}

package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Reaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes answers to messages by one sign.
final class ReactionRows {
    private ReactionRows() {}

    /// The reactions to these messages, oldest first.
    static Map<Long, List<Reaction>> of(Sql sql, long[] messages) throws SQLException {
        record Of(long message, Reaction reaction) {}
        Map<Long, List<Reaction>> reactions = new HashMap<>();
        for (Of one : sql.list("SELECT r.message_id, r.sign, " + Rows.PERSON + " FROM reaction r JOIN person p "
                + "ON p.id = r.person_id WHERE r.message_id IN (SELECT value FROM json_each(?)) "
                + "ORDER BY r.message_id, r.at, p.id, r.sign",
                row -> new Of(row.getLong(1), new Reaction(Rows.person(row, 3), row.getString(2))),
                Rows.array(messages))) {
            reactions.computeIfAbsent(one.message, id -> new ArrayList<>()).add(one.reaction);
        }
        return reactions;
    }

    /// Keeps it, once. A tombstone takes none.
    ///
    /// @return whether it is new
    static boolean seen(Tx tx, long message, long person, String sign, @Nullable Instant at) throws SQLException {
        boolean added = tx.sql().changes("""
                INSERT INTO reaction (message_id, person_id, sign, at) SELECT id, ?2, ?3, ?4 FROM message
                WHERE id = ?1 AND deleted = 0 ON CONFLICT DO NOTHING""", message, person, sign, at);
        if (added) {
            tx.changed(Kind.MESSAGES, message);
        }
        return added;
    }
}

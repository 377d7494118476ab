package dev.aside.store;

import dev.aside.core.Changes.Kind;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes answers to messages by one sign.
final class ReactionRows {
    private ReactionRows() {}

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

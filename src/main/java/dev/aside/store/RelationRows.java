package dev.aside.store;

import dev.aside.core.Changes.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes who follows whom.
final class RelationRows {
    private RelationRows() {}

    /// They follow the account.
    ///
    /// @param endsAgain whether the same page says that they left: then an ended follow stays ended
    static void follows(Tx tx, long accountId, long personId, @Nullable Instant followedAt, boolean endsAgain,
            Instant now) throws SQLException {
        long id = row(tx, accountId, personId);
        boolean changed = tx.sql().changes("""
                UPDATE relation SET first_seen = coalesce(first_seen, ?1), followed_at = coalesce(?2, followed_at),
                    ended = CASE WHEN ?3 THEN ended WHEN ended >= coalesce(?2, ended + 1) THEN ended END
                WHERE id = ?4 AND (first_seen IS NULL OR followed_at IS NOT coalesce(?2, followed_at)
                    OR (ended IS NOT NULL AND NOT ?3 AND NOT ended >= coalesce(?2, ended + 1)))""", now, followedAt,
                endsAgain, id);
        if (changed) {
            note(tx, id, personId);
        }
    }

    /// They stopped following; the row stays, with the date.
    static void ended(Tx tx, long accountId, long personId, Instant now) throws SQLException {
        Optional<Long> id = tx.sql().id("""
                UPDATE relation SET ended = ? WHERE account_id = ? AND person_id = ? AND first_seen IS NOT NULL
                AND ended IS NULL RETURNING id""", now, accountId, personId);
        if (id.isPresent()) {
            note(tx, id.get(), personId);
        }
    }

    static void following(Tx tx, long accountId, long personId, boolean youFollow) throws SQLException {
        long id = row(tx, accountId, personId);
        if (tx.sql().changes("UPDATE relation SET you_follow = ? WHERE id = ? AND you_follow <> ?", youFollow, id,
                youFollow)) {
            note(tx, id, personId);
        }
    }

    /// Their last message, in either direction, is now this one.
    static void contact(Tx tx, long accountId, long personId, @Nullable Long at) throws SQLException {
        Optional<Long> id = tx.sql().id("""
                UPDATE relation SET last_contact = ? WHERE account_id = ? AND person_id = ? RETURNING id""", at,
                accountId, personId);
        if (id.isPresent()) {
            note(tx, id.get(), personId);
        }
    }

    private static void note(Tx tx, long id, long personId) {
        tx.changed(Kind.FOLLOWS, id);
        tx.changed(Kind.RELATIONS, personId);
    }

    private static long row(Tx tx, long accountId, long personId) throws SQLException {
        Optional<Long> known = tx.sql().id("SELECT id FROM relation WHERE account_id = ? AND person_id = ?", accountId,
                personId);
        if (known.isPresent()) {
            return known.get();
        }
        return tx.sql().number("""
                INSERT INTO relation (account_id, person_id, sort_name, last_contact)
                SELECT ?1, p.id, p.sort_name,
                    (SELECT c.last_sent_at FROM conversation c WHERE c.person_id = p.id AND c.account_id = ?1)
                FROM person p WHERE p.id = ?2 RETURNING id""", accountId, personId);
    }
}

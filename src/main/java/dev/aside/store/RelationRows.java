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
    /// @param asOf when they were seen to follow
    static void follows(Tx tx, long accountId, long personId, @Nullable Instant followedAt, boolean endsAgain,
            Instant asOf) throws SQLException {
        long id = row(tx, accountId, personId);
        boolean changed = tx.sql().changes("""
                UPDATE relation SET first_seen = min(coalesce(first_seen, ?1), ?1),
                    followed_at = coalesce(?2, followed_at),
                    ended = CASE WHEN ?3 OR ended >= ?2 OR ended > ?1 THEN ended END
                WHERE id = ?4 AND (first_seen IS NULL OR first_seen > ?1 OR followed_at IS NOT coalesce(?2, followed_at)
                    OR (ended IS NOT NULL AND NOT ?3 AND NOT (coalesce(ended >= ?2, 0) OR ended > ?1)))""", asOf,
                followedAt, endsAgain, id);
        if (changed) {
            note(tx, id, personId);
        }
    }

    /// As [#follows], for somebody of whom nothing is known yet.
    ///
    /// @return whether that was so; nothing is written otherwise
    static boolean newFollower(Tx tx, long accountId, long personId, @Nullable Instant followedAt, Instant asOf)
            throws SQLException {
        boolean added = tx.sql().changes("""
                INSERT INTO relation (account_id, person_id, followed_at, first_seen, sort_name, last_contact)
                VALUES (?1, ?2, ?3, ?4, (SELECT sort_name FROM person WHERE id = ?2),
                    (SELECT last_sent_at FROM conversation WHERE person_id = ?2 AND account_id = ?1))
                ON CONFLICT (account_id, person_id) DO NOTHING""", accountId, personId, followedAt, asOf);
        if (added) {
            tx.changedAny(Kind.FOLLOWS);
            tx.changed(Kind.RELATIONS, personId);
        }
        return added;
    }

    static boolean isFollower(Sql sql, long accountId, long personId) throws SQLException {
        return sql.exists("SELECT 1 FROM relation WHERE account_id = ? AND person_id = ? AND follows = 1", accountId,
                personId);
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

    /// The account follows them, or not.
    ///
    /// @return whether that is new
    static boolean following(Tx tx, long accountId, long personId, boolean youFollow) throws SQLException {
        long id = row(tx, accountId, personId);
        boolean changed = tx.sql().changes("UPDATE relation SET you_follow = ? WHERE id = ? AND you_follow <> ?",
                youFollow, id,
                youFollow);
        if (changed) {
            note(tx, id, personId);
        }
        return changed;
    }

    /// The account does not want to hear them; what is false says nothing.
    static void silenced(Tx tx, long accountId, long personId, boolean blocked, boolean muted) throws SQLException {
        long id = row(tx, accountId, personId);
        if (tx.sql().changes("UPDATE relation SET blocked = max(blocked, ?1), muted = max(muted, ?2) WHERE id = ?3 "
                + "AND (blocked < ?1 OR muted < ?2)", blocked, muted, id)) {
            note(tx, id, personId);
        }
    }

    /// Their last message, in either direction, is now this one.
    static void contact(Tx tx, long accountId, long personId, @Nullable Long at) throws SQLException {
        Optional<Long> id = known(tx.sql(), accountId, personId);
        if (id.isPresent()) {
            tx.sql().execute("UPDATE relation SET last_contact = ? WHERE id = ?", at, id.get());
            note(tx, id.get(), personId);
        }
    }

    private static void note(Tx tx, long id, long personId) {
        tx.changed(Kind.FOLLOWS, id);
        tx.changed(Kind.RELATIONS, personId);
    }

    private static long row(Tx tx, long accountId, long personId) throws SQLException {
        Optional<Long> known = known(tx.sql(), accountId, personId);
        if (known.isPresent()) {
            return known.get();
        }
        return tx.sql().insert("""
                INSERT INTO relation (account_id, person_id, sort_name, last_contact)
                VALUES (?1, ?2, (SELECT sort_name FROM person WHERE id = ?2),
                    (SELECT last_sent_at FROM conversation WHERE person_id = ?2 AND account_id = ?1))""", accountId,
                personId);
    }

    private static Optional<Long> known(Sql sql, long accountId, long personId) throws SQLException {
        return sql.id("SELECT id FROM relation WHERE account_id = ? AND person_id = ?", accountId, personId);
    }
}

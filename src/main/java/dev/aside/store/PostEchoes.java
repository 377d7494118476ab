package dev.aside.store;

import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert.PostSeen;
import dev.aside.store.PageWriter.Owner;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Own posts as a network reports them, and the ones sent from here without an answer: which is which. Where the
/// network gives no key back, they are told by text, time and what they answer.
final class PostEchoes {
    /// How far the clocks here and there may differ.
    private static final long CLOCKS = Duration.ofMinutes(5).toMillis();
    /// Networks may change these in a text.
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private PostEchoes() {}

    /// The row that a reported own post is the echo of, if it was sent from here and has no remote id yet.
    static Optional<Long> waiting(Sql sql, Owner owner, PostSeen post) throws SQLException {
        Optional<Long> byKey = post.attemptKey() == null
                ? Optional.empty()
                : sql.id("SELECT id FROM post WHERE attempt_key = ? AND remote_id IS NULL", post.attemptKey());
        if (byKey.isPresent()) {
            return byKey;
        }
        // The index over networks and remote ids leads to the few that have none.
        return sql.list("""
                SELECT id, text FROM post WHERE network = ? AND remote_id IS NULL AND state IN ('UNKNOWN', 'DELIVERED')
                AND +account_id = ? AND +parent IS ? AND coalesce(attempted_since, at) <= ? ORDER BY +id""",
                row -> new Row(row.getLong(1), row.getString(2), post.at()), owner.network(), owner.account(),
                post.parent(), post.at().toEpochMilli() + CLOCKS).stream().filter(row -> row.says(post.text()))
                .map(Row::id)
                .findFirst();
    }

    /// The owner saw that it arrived: if it was read already, they are one.
    static boolean settle(Tx tx, long id) throws SQLException {
        record Lost(long account, String text, @Nullable String parent, long since) {}
        Sql sql = tx.sql();
        Optional<Lost> lost = sql.first("SELECT account_id, text, parent, coalesce(attempted_since, at) FROM post "
                + "WHERE id = ? AND state = 'UNKNOWN'",
                row -> new Lost(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)), id);
        if (lost.isEmpty()) {
            return false;
        }
        Lost mine = lost.get();
        Optional<Row> read = sql.list("""
                SELECT id, text, at, remote_id FROM post WHERE account_id = ? AND remote_id IS NOT NULL
                AND attempt_key IS NULL AND parent IS ? AND at >= ? ORDER BY at, id""",
                row -> new Row(row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4)),
                mine.account, mine.parent, mine.since - CLOCKS).stream().filter(row -> row.says(mine.text))
                .findFirst();
        if (read.isPresent()) {
            OutboxPosts.arrived(tx, id, new Sent(read.get().remoteId(), read.get().at(), null));
        } else {
            sql.execute("UPDATE post SET state = 'DELIVERED', due = NULL WHERE id = ?", id);
            OutboxPosts.changed(tx, id);
        }
        return true;
    }

    private record Row(long id, String text, Instant at, String remoteId) {
        Row(long id, String text, Instant at) {
            this(id, text, at, "");
        }

        boolean says(String other) {
            return SPACES.matcher(text).replaceAll("").equals(SPACES.matcher(other).replaceAll(""));
        }
    }
}

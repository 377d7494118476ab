package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.ThreadSplit;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Media;
import dev.aside.core.model.Visibility;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Posts that do not go out after all: their text becomes a draft again.
final class GivenUpPosts {
    /// Failed, or unknown, or next to go out but for an id that never came.
    private static final String STUCK = "(o.state IN ('FAILED', 'UNKNOWN') OR (o.state IN ('HELD', 'QUEUED') "
            + "AND EXISTS (SELECT 1 FROM post q WHERE q.broadcast_id = o.broadcast_id "
            + "AND q.account_id = o.account_id AND q.part = o.part - 1 AND q.state = 'DELIVERED' "
            + "AND q.remote_id IS NULL)))";
    /// From one post on, in its account's thread.
    private static final String TAIL = "broadcast_id = ?1 AND account_id = ?2 AND part >= ?3";

    private GivenUpPosts() {}

    static Optional<Long> undo(Tx tx, long broadcastId, Instant now) throws SQLException {
        boolean late = tx.sql().exists("""
                SELECT 1 FROM post WHERE broadcast_id = ?
                AND (state IS NULL OR state NOT IN ('HELD', 'QUEUED') OR attempted_since IS NOT NULL)""", broadcastId);
        return late ? Optional.empty() : draft(tx, broadcastId, now);
    }

    /// Makes the broadcast a draft again, and takes it and its posts away.
    private static Optional<Long> draft(Tx tx, long broadcastId, Instant now) throws SQLException {
        long[] accounts = tx.sql().longs("SELECT account_id FROM post WHERE broadcast_id = ? GROUP BY account_id "
                + "ORDER BY min(id)", broadcastId);
        List<Media> media = MediaRows.of(tx.sql(), MediaRows.BROADCAST, broadcastId);
        Optional<BroadcastDraft> draft = tx.sql().first(
                "SELECT text, visibility, answers, warning FROM broadcast WHERE id = ?",
                row -> new BroadcastDraft(0, row.getString(1), LongStream.of(accounts).boxed().toList(),
                        Visibility.valueOf(row.getString(2)), Rows.number(row, 3), now, row.getString(4), media),
                broadcastId);
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        tx.sql().execute("DELETE FROM broadcast WHERE id = ?", broadcastId);
        tx.changed(Kind.BROADCASTS, broadcastId);
        OutboxPosts.answersChanged(tx, draft.get().answers());
        return Optional.of(DraftRows.keep(tx, draft.get()));
    }

    /// Takes a post away, and what follows it in its account's thread: alone that would make no sense. When nothing of
    /// the broadcast is left, it becomes a draft; of a thread that began, the rest does. A whole thread goes without a
    /// draft while another account has the same text.
    static boolean discard(Tx tx, long id, Instant now) throws SQLException {
        Optional<Place> found = tx.sql().first("SELECT o.broadcast_id, o.account_id, o.part FROM post o WHERE o.id = ? "
                + "AND " + STUCK, row -> new Place(row.getLong(1), row.getLong(2), row.getInt(3)), id);
        if (found.isEmpty()) {
            return false;
        }
        Place place = found.get();
        OutboxPosts.changed(tx, id);
        if (!tx.sql().exists("SELECT 1 FROM post WHERE broadcast_id = ?1 AND NOT (" + TAIL + ")", place.broadcast,
                place.account, place.part)) {
            draft(tx, place.broadcast, now);
            return true;
        }
        if (place.part > 0) {
            rest(tx, place, now);
        }
        tx.sql().execute("DELETE FROM post WHERE " + TAIL, place.broadcast, place.account, place.part);
        OutboxPosts.answersChanged(tx,
                tx.sql().id("SELECT answers FROM broadcast WHERE id = ?", place.broadcast).orElse(null));
        return true;
    }

    /// Makes a draft of what is left of a thread, which answers the last part that arrived; where only this account has
    /// it, the broadcast says no more than what was published.
    private static void rest(Tx tx, Place place, Instant now) throws SQLException {
        record Whole(String text, Visibility visibility, @Nullable String warning) {}
        Sql sql = tx.sql();
        Whole whole = sql.first("SELECT text, visibility, warning FROM broadcast WHERE id = ?",
                row -> new Whole(row.getString(1), Visibility.valueOf(row.getString(2)), row.getString(3)),
                place.broadcast).orElseThrow(() -> new SQLException("no broadcast " + place.broadcast));
        List<String> parts = sql.list("SELECT text FROM post WHERE " + TAIL + " ORDER BY part",
                row -> row.getString(1), place.broadcast, place.account, place.part);
        String rest = ThreadSplit.rest(whole.text, parts, place.part);
        Optional<Long> last = sql.id("SELECT id FROM post WHERE broadcast_id = ? AND account_id = ? AND part = ? "
                + "AND remote_id IS NOT NULL AND deleted = 0", place.broadcast, place.account, place.part - 1);
        DraftRows.keep(tx, new BroadcastDraft(0, rest, List.of(place.account), whole.visibility, last.orElse(null), now,
                whole.warning, List.of()));
        if (whole.text.endsWith(rest) && !sql.exists("SELECT 1 FROM post WHERE broadcast_id = ? AND account_id <> ?",
                place.broadcast, place.account)) {
            sql.execute("UPDATE broadcast SET text = ? WHERE id = ?",
                    whole.text.substring(0, whole.text.length() - rest.length()).strip(), place.broadcast);
        }
    }

    /// A post's place in its account's thread.
    private record Place(long broadcast, long account, int part) {}
}

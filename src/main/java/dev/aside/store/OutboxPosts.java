package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Media;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.OutboxStore.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Posts on their way out. Of a thread each part waits for the one before it, whose id it needs.
final class OutboxPosts {
    /// A part has one before it that the network took and named: else it would be a post of its own.
    static final String UNBLOCKED = " AND (o.part = 0 OR EXISTS (SELECT 1 FROM post q "
            + "WHERE q.broadcast_id = o.broadcast_id AND q.account_id = o.account_id AND q.part = o.part - 1 "
            + "AND q.state = 'DELIVERED' AND q.remote_id IS NOT NULL))";

    private OutboxPosts() {}

    static long enqueue(Tx tx, BroadcastDraft draft, List<Part> parts, Instant now, Instant due) throws SQLException {
        Sql sql = tx.sql();
        Optional<Long> known = parts.isEmpty()
                ? Optional.empty()
                : sql.id("SELECT broadcast_id FROM post WHERE attempt_key = ?", parts.getFirst().attemptKey());
        if (known.isPresent()) {
            return known.get();
        }
        long broadcast = sql.insert("INSERT INTO broadcast (text, at, visibility, answers, warning) "
                + "VALUES (?, ?, ?, ?, ?)", draft.text(), now, draft.visibility(), draft.answers(), draft.warning());
        MediaRows.replace(sql, MediaRows.BROADCAST, broadcast, draft.media());
        boolean held = due.isAfter(now);
        for (Part part : parts) {
            long post = sql.insert("""
                    INSERT INTO post (network, author_id, account_id, broadcast_id, part, text, at, parent, state,
                        attempt_key, due)
                    SELECT p.network, p.id, a.id, ?, ?, ?, ?, (SELECT remote_id FROM post WHERE id = ?), ?, ?, ?
                    FROM account a JOIN person p ON p.id = a.person_id WHERE a.id = ?""", broadcast, part.index(),
                    part.text(), now, part.index() == 0 ? draft.answers() : null,
                    held ? Delivery.State.HELD : Delivery.State.QUEUED, part.attemptKey(), held ? due : now,
                    part.accountId());
            if (part.index() == 0) {
                MediaRows.show(sql, post, draft.media());
            }
        }
        sql.execute("UPDATE broadcast SET posts = posts + ? WHERE id = ?", parts.size(), broadcast);
        DraftRows.discard(tx, draft.id());
        tx.changed(Kind.BROADCASTS, broadcast);
        answersChanged(tx, draft.answers());
        return broadcast;
    }

    static List<OutboxItem> items(Sql sql, String where, boolean unblocked, @Nullable Instant now,
            @Nullable Object... arguments) throws SQLException {
        List<Waiting> rows = sql.list("SELECT " + Rows.DELIVERY + ", o.id, o.account_id, o.text, o.at, "
                + "o.attempted_since, o.parent, b.visibility, o.part, b.warning, b.id FROM post o "
                + "JOIN broadcast b ON b.id = o.broadcast_id WHERE " + where + (unblocked ? UNBLOCKED : ""),
                row -> waiting(row, now), arguments);
        List<OutboxItem> items = new ArrayList<>();
        for (Waiting row : rows) {
            items.add(row.item(row.part == 0 ? MediaRows.of(sql, MediaRows.BROADCAST, row.broadcast) : List.of()));
        }
        return items;
    }

    /// A row without its media.
    private record Waiting(long id, long account, Delivery delivery, Attempt.OfPost attempt, int part, long broadcast) {
        OutboxItem item(List<Media> media) {
            return new OutboxItem(OutboxItem.Kind.POST, id, account, delivery,
                    new Attempt.OfPost(attempt.key(), attempt.text(), attempt.parent(), part, attempt.visibility(),
                            attempt.warning(), media, attempt.since()));
        }
    }

    private static Waiting waiting(ResultSet row, @Nullable Instant now) throws SQLException {
        int at = 1 + Rows.DELIVERY_COLUMNS;
        Delivery delivery = Objects.requireNonNull(Rows.delivery(row, 1));
        Instant since = Rows.instant(row, at + 4);
        Instant written = Instant.ofEpochMilli(row.getLong(at + 3));
        int part = row.getInt(at + 7);
        Attempt.OfPost attempt = new Attempt.OfPost(delivery.attemptKey(), row.getString(at + 2), row.getString(at + 5),
                part, Visibility.valueOf(row.getString(at + 6)), row.getString(at + 8), List.of(),
                since != null ? since : now != null ? now : written);
        return new Waiting(row.getLong(at), row.getLong(at + 1), delivery, attempt, part, row.getLong(at + 9));
    }

    /// The network has it: the row gets its remote id and the server's time, the next part its parent. If a sync
    /// brought that id first, the other row goes, with the broadcast it had for itself.
    static void arrived(Tx tx, long id, Sent sent) throws SQLException {
        Sql sql = tx.sql();
        Optional<Long> twin = sql.id("""
                SELECT t.id FROM post t JOIN post o ON t.network = o.network AND t.remote_id = ?
                WHERE o.id = ? AND t.id <> o.id""", sent.remoteId(), id);
        if (twin.isPresent()) {
            absorb(tx, id, twin.get());
        }
        sql.execute("""
                UPDATE post SET state = 'DELIVERED', due = NULL, remote_id = ?, at = ?, failure_kind = NULL,
                    failure_retry_at = NULL, failure_limit_count = NULL, failure_limit_seconds = NULL,
                    failure_said = NULL
                WHERE id = ?""", sent.remoteId(), sent.at(), id);
        sql.execute("""
                UPDATE post SET parent = ?1 WHERE state IS NOT NULL AND (broadcast_id, account_id, part) =
                    (SELECT broadcast_id, account_id, part + 1 FROM post WHERE id = ?2)""", sent.remoteId(), id);
        changed(tx, id);
    }

    private static void absorb(Tx tx, long id, long twin) throws SQLException {
        Sql sql = tx.sql();
        sql.execute("""
                UPDATE post SET (reposts, replies, likes, quotes, pinned, deleted) =
                    (SELECT reposts, replies, likes, quotes, pinned, deleted FROM post WHERE id = ?)
                WHERE id = ?""", twin, id);
        Optional<Long> broadcast = sql.id("SELECT broadcast_id FROM post WHERE id = ?", twin);
        // The ones that went out from here are the profile's own copies.
        sql.execute("DELETE FROM attachment WHERE post_id = ?2 "
                + "AND EXISTS (SELECT 1 FROM attachment WHERE post_id = ?1)", id, twin);
        sql.execute("UPDATE attachment SET post_id = ? WHERE post_id = ?", id, twin);
        sql.execute("UPDATE OR IGNORE mention SET post_id = ? WHERE post_id = ?", id, twin);
        sql.execute("DELETE FROM post WHERE id = ?", twin);
        if (broadcast.isPresent() && sql.changes("DELETE FROM broadcast WHERE id = ?1 "
                + "AND NOT EXISTS (SELECT 1 FROM post WHERE broadcast_id = ?1)", broadcast.get())) {
            tx.changed(Kind.BROADCASTS, broadcast.get());
        }
    }

    static void changed(Tx tx, long id) throws SQLException {
        Optional<Long> broadcast = tx.sql().id("SELECT broadcast_id FROM post WHERE id = ?", id);
        if (broadcast.isPresent()) {
            tx.changed(Kind.BROADCASTS, broadcast.get());
        }
    }

    static void answersChanged(Tx tx, @Nullable Long answers) {
        if (answers != null) {
            tx.changed(Kind.MENTIONS, answers);
        }
    }
}

package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Sent;
import dev.aside.detect.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Messages on their way out.
final class OutboxMessages {
    /// Of a conversation, what was written first goes first.
    static final String UNBLOCKED = " AND NOT EXISTS (SELECT 1 FROM message q WHERE q.conversation_id = "
            + "o.conversation_id AND q.sort_at >= " + ConversationSummary.UNSENT
            + " AND q.id < o.id AND q.state IN ('HELD', 'QUEUED', 'ATTEMPTING'))";

    private OutboxMessages() {}

    static long enqueue(Tx tx, PrivateDraft draft, String attemptKey, Fingerprint fingerprint, Instant now, Instant due)
            throws SQLException {
        Sql sql = tx.sql();
        Optional<Long> known = sql.id("SELECT id FROM message WHERE attempt_key = ?", attemptKey);
        if (known.isPresent()) {
            return known.get();
        }
        long conversation = ConversationRows.with(tx, draft.accountId(), List.of(draft.personId()));
        boolean held = due.isAfter(now);
        long id = sql.insert("""
                INSERT INTO message (conversation_id, account_id, author_id, mine, text, at, sort_at, state,
                    attempt_key, due)
                VALUES (?1, ?2, (SELECT person_id FROM account WHERE id = ?2), 1, ?3, ?4, ?4 + ?5, ?6, ?7, ?8)""",
                conversation, draft.accountId(), draft.text(), now, ConversationSummary.UNSENT,
                held ? Delivery.State.HELD : Delivery.State.QUEUED, attemptKey, held ? due : now);
        MessageRows.indexed(sql, id, draft.text());
        MessageRows.firstFingerprint(sql, id, fingerprint);
        DraftRows.end(tx, draft.accountId(), draft.personId());
        changed(tx, id);
        return id;
    }

    static List<OutboxItem> items(Sql sql, String where, boolean unblocked, @Nullable Instant now,
            @Nullable Object... arguments) throws SQLException {
        return sql.list("SELECT " + Rows.DELIVERY + ", " + Rows.PERSON + """
                , o.id, o.account_id, o.text, o.at, o.attempted_since, coalesce(
                    (SELECT m.remote_conversation FROM message m WHERE m.conversation_id = o.conversation_id
                     AND m.remote_conversation IS NOT NULL ORDER BY m.sort_at DESC LIMIT 1),
                    (SELECT min(r.remote_id) FROM conversation_remote r WHERE r.conversation_id = o.conversation_id)),
                    (SELECT m.remote_id FROM message m WHERE m.conversation_id = o.conversation_id AND m.deleted = 0
                     AND m.remote_id IS NOT NULL ORDER BY m.sort_at DESC, m.sort_seq DESC, m.id DESC LIMIT 1)
                FROM message o JOIN conversation c ON c.id = o.conversation_id JOIN person p ON p.id = c.person_id
                WHERE\s""" + where + (unblocked ? UNBLOCKED : ""), row -> item(row, now), arguments);
    }

    private static OutboxItem item(ResultSet row, @Nullable Instant now) throws SQLException {
        int at = 1 + Rows.DELIVERY_COLUMNS + Rows.PERSON_COLUMNS;
        Delivery delivery = Objects.requireNonNull(Rows.delivery(row, 1));
        Instant since = Rows.instant(row, at + 4);
        Instant written = Instant.ofEpochMilli(row.getLong(at + 3));
        return new OutboxItem(OutboxItem.Kind.MESSAGE, row.getLong(at), row.getLong(at + 1), delivery,
                new Attempt.OfMessage(delivery.attemptKey(), Rows.person(row, 1 + Rows.DELIVERY_COLUMNS),
                        row.getString(at + 5), row.getString(at + 6), row.getString(at + 2),
                        since != null ? since : now != null ? now : written));
    }

    /// Takes the row away if it is in a state that allows it; its text becomes the draft.
    static boolean takeBack(Tx tx, long id, Instant now, String allowed) throws SQLException {
        record Back(long conversation, long account, long person, String text) {}
        Optional<Back> back = tx.sql().first("SELECT c.id, c.account_id, c.person_id, m.text FROM message m "
                + "JOIN conversation c ON c.id = m.conversation_id WHERE m.id = ? AND m." + allowed,
                row -> new Back(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)), id);
        if (back.isEmpty()) {
            return false;
        }
        MessageRows.remove(tx, id);
        DraftRows.takeBack(tx, back.get().account, back.get().person, back.get().text, now);
        ConversationSummary.refresh(tx, back.get().conversation);
        return true;
    }

    /// The network has it: the row gets its remote id and the server's time. If a sync brought that id first, what came
    /// with it moves to this row, and the other one goes.
    static void arrived(Tx tx, long id, Sent sent) throws SQLException {
        Sql sql = tx.sql();
        Optional<Long> twin = sql.id("""
                SELECT t.id FROM message t JOIN message m ON t.account_id = m.account_id AND t.remote_id = ?
                WHERE m.id = ? AND t.id <> m.id""", sent.remoteId(), id);
        if (twin.isPresent()) {
            absorb(tx, id, twin.get());
        }
        sql.execute("""
                UPDATE message SET state = 'DELIVERED', due = NULL, remote_id = ?1, at = ?2, sort_at = ?2,
                    remote_conversation = coalesce(?3, remote_conversation), failure_kind = NULL,
                    failure_retry_at = NULL, failure_limit_count = NULL, failure_limit_seconds = NULL,
                    failure_said = NULL
                WHERE id = ?4""", sent.remoteId(), sent.at(), sent.conversation(), id);
        Optional<MessageRows.Place> place = MessageRows.place(sql, id);
        if (place.isPresent()) {
            if (sent.conversation() != null) {
                long account = sql.number("SELECT account_id FROM message WHERE id = ?", id);
                ConversationRows.knownAs(sql, account, sent.conversation(), place.get().conversation());
            }
            MessageRows.answered(tx, place.get().conversation(), place.get().key());
            ConversationRows.accept(tx, place.get().conversation());
        }
        changed(tx, id);
    }

    private static void absorb(Tx tx, long id, long twin) throws SQLException {
        record Seen(@Nullable String conversation, @Nullable String answers, boolean edited, boolean deleted,
                String text, long seq) {}
        Seen seen = tx.sql().first("SELECT remote_conversation, answers, edited, deleted, text, sort_seq FROM message "
                + "WHERE id = ?",
                row -> new Seen(row.getString(1), row.getString(2), row.getBoolean(3),
                        row.getBoolean(4), row.getString(5), row.getLong(6)),
                twin).orElseThrow(() -> new SQLException("no message " + twin));
        if (!tx.sql().exists("SELECT 1 FROM attachment WHERE message_id = ?", id)) {
            tx.sql().execute("UPDATE attachment SET message_id = ? WHERE message_id = ?", id, twin);
        }
        MessageRows.remove(tx, twin);
        tx.sql().execute("UPDATE message SET remote_conversation = ?, answers = coalesce(?, answers), edited = ?, "
                + "sort_seq = ? WHERE id = ?", seen.conversation, seen.answers, seen.edited, seen.seq, id);
        if (seen.edited && !seen.deleted) {
            tx.sql().execute("UPDATE message SET text = ? WHERE id = ?", seen.text, id);
        }
        if (seen.deleted) {
            MessageRows.bury(tx, id);
        }
    }

    /// The owner saw that it arrived.
    static boolean settle(Tx tx, long id) throws SQLException {
        if (!tx.sql().changes("UPDATE message SET state = 'DELIVERED', due = NULL, sort_at = at WHERE id = ? "
                + "AND state = 'UNKNOWN'", id)) {
            return false;
        }
        Optional<MessageRows.Place> place = MessageRows.place(tx.sql(), id);
        if (place.isPresent()) {
            MessageRows.answered(tx, place.get().conversation(), place.get().key());
            ConversationRows.accept(tx, place.get().conversation());
        }
        changed(tx, id);
        return true;
    }

    static void changed(Tx tx, long id) throws SQLException {
        tx.changed(Kind.MESSAGES, id);
        Optional<MessageRows.Place> place = MessageRows.place(tx.sql(), id);
        if (place.isPresent()) {
            ConversationSummary.refresh(tx, place.get().conversation());
        }
    }
}

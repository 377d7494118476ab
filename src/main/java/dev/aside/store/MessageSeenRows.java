package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.detect.Fingerprint;
import dev.aside.store.PageWriter.Owner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes a message that a network reported: a new row, a change to a known one, or the arrival of one sent from here.
final class MessageSeenRows {
    /// How far the clocks here and there may differ.
    private static final long CLOCKS = Duration.ofMinutes(5).toMillis();

    private MessageSeenRows() {}

    static void write(Tx tx, Owner owner, Seen seen) throws SQLException {
        MessageSeen message = seen.message;
        Optional<Long> known = tx.sql().id("SELECT id FROM message WHERE account_id = ? AND remote_id = ?",
                owner.account(), message.remoteId());
        if (known.isEmpty() && seen.author == owner.person()) {
            known = waiting(tx.sql(), owner, seen);
            if (known.isPresent()) {
                OutboxMessages.arrived(tx, known.get(),
                        new Sent(message.remoteId(), message.at(), message.conversation()));
            }
        }
        if (known.isPresent()) {
            update(tx, known.get(), seen);
        } else {
            insert(tx, owner, seen);
        }
    }

    /// The row that this is the echo of: by its key; or, where its answer was lost and the network gives no key back,
    /// by its text and time.
    static Optional<Long> waiting(Sql sql, Owner owner, Seen seen) throws SQLException {
        Optional<Long> byKey = seen.message.attemptKey() == null
                ? Optional.empty()
                : sql.id("SELECT id FROM message WHERE attempt_key = ? AND account_id = ? AND remote_id IS NULL",
                        seen.message.attemptKey(), owner.account());
        if (byKey.isPresent()) {
            return byKey;
        }
        // The index over accounts and remote ids leads to the few that have none.
        return sql.id("""
                SELECT id FROM message WHERE account_id = ? AND remote_id IS NULL AND state IN ('UNKNOWN', 'DELIVERED')
                AND +conversation_id = ? AND text = ? AND coalesce(attempted_since, at) <= ? ORDER BY +id LIMIT 1""",
                owner.account(), seen.conversation, seen.message.text(),
                seen.message.at().toEpochMilli() + CLOCKS);
    }

    private static void update(Tx tx, long id, Seen seen) throws SQLException {
        Sql sql = tx.sql();
        MessageSeen message = seen.message;
        if (sql.exists("SELECT 1 FROM message WHERE id = ? AND deleted = 1", id)) {
            return;
        }
        boolean sentHere = sql.exists("SELECT 1 FROM message WHERE id = ? AND attempt_key IS NOT NULL", id);
        // A network may decorate what was sent, with the address in front, say; only an edit is another text.
        String text = sentHere && !message.edited()
                ? sql.first("SELECT text FROM message WHERE id = ?", row -> row.getString(1), id)
                        .orElse(message.text())
                : message.text();
        boolean changed = sql.changes("""
                UPDATE message SET text = ?1, edited = max(edited, ?2), answers = coalesce(?3, answers),
                    remote_conversation = coalesce(?4, remote_conversation)
                WHERE id = ?5 AND (text <> ?1 OR edited < ?2 OR answers IS NOT coalesce(?3, answers)
                    OR remote_conversation IS NOT coalesce(?4, remote_conversation))""", text, message.edited(),
                message.answers(), message.conversation(), id);
        changed |= !message.attachments().isEmpty()
                && AttachmentRows.replace(sql, AttachmentRows.MESSAGE, id, message.attachments());
        if (seen.fingerprint != null && (!sentHere || message.edited())) {
            MessageRows.fingerprint(sql, id, seen.fingerprint);
        }
        if (changed) {
            tx.changed(Kind.MESSAGES, id);
        }
    }

    private static void insert(Tx tx, Owner owner, Seen seen) throws SQLException {
        Sql sql = tx.sql();
        MessageSeen message = seen.message;
        boolean mine = seen.author == owner.person();
        Automatic automatic = mine || sql.exists("SELECT 1 FROM conversation WHERE id = ? AND never_automatic = 1",
                seen.conversation) ? null : seen.automatic;
        if (!mine && automatic == null) {
            unarchive(tx, seen);
        }
        long id = sql.insert("""
                INSERT INTO message (conversation_id, account_id, author_id, mine, remote_id, remote_conversation,
                    answers, text, at, sort_at, sort_seq, edited, automatic_sign, automatic_count)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?13, ?10, ?11, ?12)""", seen.conversation,
                owner.account(), seen.author, mine, message.remoteId(), message.conversation(), message.answers(),
                message.text(), message.at(), message.edited(), automatic == null ? null : automatic.sign(),
                automatic == null ? 0 : automatic.count(), MessageRows.seq(owner.network(), message.remoteId()));
        MessageRows.indexed(sql, id, message.text());
        ConversationRows.counted(sql, seen.conversation, 1, mine ? 1 : 0, 0);
        if (!message.attachments().isEmpty()) {
            AttachmentRows.replace(sql, AttachmentRows.MESSAGE, id, message.attachments());
        }
        if (seen.fingerprint != null) {
            MessageRows.firstFingerprint(sql, id, seen.fingerprint);
        }
        MessageRows.answered(tx, seen.conversation,
                new Key(message.at().toEpochMilli(), MessageRows.seq(owner.network(), message.remoteId()), id));
        tx.changed(Kind.MESSAGES, id);
    }

    /// Somebody who writes again is no longer put away. Older messages that are only read now change nothing.
    private static void unarchive(Tx tx, Seen seen) throws SQLException {
        if (tx.sql().changes("UPDATE conversation SET archived = 0 WHERE id = ? AND archived = 1 "
                + "AND coalesce(last_at, 0) < ?", seen.conversation, seen.message.at())) {
            tx.changed(Kind.CONVERSATIONS, seen.conversation);
        }
    }

    /// A message, and what is known of it here.
    record Seen(MessageSeen message, long conversation, long author, @Nullable Fingerprint fingerprint,
            @Nullable Automatic automatic) {}
}

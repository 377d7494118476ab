package dev.aside.store;

import dev.aside.core.Changes.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the summary columns of a conversation from its messages: last line and time, unread, needs a reply,
/// automatic; and the last contact of the relation beside it. Called once in every transaction that changed its
/// messages or its marks. Failed messages answer nobody.
final class ConversationSummary {
    /// Added to `sort_at` while a message is not sent.
    static final long UNSENT = 1L << 61;

    private static final String SENT = " AND deleted = 0 AND sort_at < " + UNSENT;
    private static final String NEWEST = " ORDER BY sort_at DESC, sort_seq DESC, id DESC LIMIT 1";

    private final Tx tx;
    private final Sql sql;
    private final long id;

    private ConversationSummary(Tx tx, long id) {
        this.tx = tx;
        this.sql = tx.sql();
        this.id = id;
    }

    /// Brings the conversation's row up to date and notes the change, if there was one.
    static void refresh(Tx tx, long conversationId) throws SQLException {
        new ConversationSummary(tx, conversationId).refresh();
    }

    private void refresh() throws SQLException {
        Optional<Row> found = sql.first("""
                SELECT account_id, person_id, read_at, read_seq, read_id, dismissed_at, dismissed_seq, dismissed_id,
                    last_line, last_attachment, last_mine, last_at, unread, needs_reply, automatic_sign,
                    automatic_count, first_at, last_sent_at
                FROM conversation WHERE id = ?""", Row::of, id);
        if (found.isEmpty()) {
            return;
        }
        Row row = found.get();
        Key read = mergeNetworksRead(row.read);
        Summary now = summary(row, read);
        if (now.equals(row.summary) && read.equals(row.read)) {
            return;
        }
        sql.execute("""
                UPDATE conversation SET last_line = ?, last_attachment = ?, last_mine = ?, last_at = ?, unread = ?,
                    needs_reply = ?, automatic_sign = ?, automatic_count = ?, first_at = ?, last_sent_at = ?,
                    read_at = ?, read_seq = ?, read_id = ?
                WHERE id = ?""", now.lastLine, now.lastAttachment, now.lastMine, now.lastAt, now.unread,
                now.needsReply, now.automaticSign, now.automaticCount, now.firstAt, now.lastSentAt, read.at(),
                read.seq(),
                read.id(), id);
        tx.changed(Kind.CONVERSATIONS, id);
        if (row.personId != null && !Objects.equals(now.lastSentAt, row.summary.lastSentAt)) {
            RelationRows.contact(tx, row.accountId, row.personId, now.lastSentAt);
        }
    }

    /// What was read elsewhere counts as read; the mark only grows.
    private Key mergeNetworksRead(Key here) throws SQLException {
        return sql.list("""
                SELECT m.sort_at, m.sort_seq, m.id FROM conversation_remote r
                JOIN message m ON m.account_id = r.account_id AND m.remote_id = r.read_upto
                WHERE r.conversation_id = ? AND r.read_upto IS NOT NULL AND m.conversation_id = r.conversation_id""",
                Key::of, id).stream().filter(key -> key.compareTo(here) > 0).max(Key::compareTo).orElse(here);
    }

    private Summary summary(Row row, Key read) throws SQLException {
        Optional<Line> sent = sql.first("SELECT id, text, mine, at FROM message WHERE conversation_id = ?" + SENT
                + NEWEST, Line::of, id);
        Optional<Line> unsent = sql.first("SELECT id, text, mine, at FROM message WHERE conversation_id = ? "
                + "AND deleted = 0 AND sort_at >= " + UNSENT + NEWEST, Line::of, id);
        Line last = sent.orElse(null);
        if (unsent.isPresent() && (last == null || unsent.get().at >= last.at)) {
            last = unsent.get();
        }
        Long firstAt = sql.id("SELECT at FROM message WHERE conversation_id = ?" + SENT
                + " ORDER BY sort_at, sort_seq, id LIMIT 1", id).orElse(null);
        long unread = sql.number("""
                SELECT count(*) FROM message WHERE conversation_id = ? AND mine = 0 AND deleted = 0
                AND (sort_at, sort_seq, id) > (?, ?, ?)""", id, read.at(), read.seq(), read.id());
        Sign sign = automatic();
        return new Summary(last == null ? "" : last.text, last != null && hasAttachment(last.id),
                last != null && last.mine, last == null ? null : last.at, (int) unread, needsReply(row.dismissed),
                sign == null ? null : sign.name, sign == null ? 0 : sign.count, firstAt,
                sent.map(line -> line.at).orElse(null));
    }

    private boolean hasAttachment(long messageId) throws SQLException {
        return sql.exists("SELECT 1 FROM attachment WHERE message_id = ?", messageId);
    }

    /// Theirs is the last word that counts, and was not dismissed. A message of ours on its way answers what was here
    /// when it was written.
    private boolean needsReply(Key dismissed) throws SQLException {
        Optional<Key> theirs = sql.first("SELECT sort_at, sort_seq, id FROM message WHERE conversation_id = ? "
                + "AND mine = 0 AND deleted = 0 AND automatic_sign IS NULL" + NEWEST, Key::of, id);
        if (theirs.isEmpty() || theirs.get().compareTo(dismissed) <= 0) {
            return false;
        }
        Key last = theirs.get();
        return !sql.exists("""
                SELECT 1 FROM message WHERE conversation_id = ? AND mine = 1 AND deleted = 0 AND sort_at < ?
                AND (sort_at, sort_seq, id) > (?, ?, ?)""", id, UNSENT, last.at(), last.seq(), last.id())
                && !sql.exists("""
                        SELECT 1 FROM message WHERE conversation_id = ? AND deleted = 0 AND sort_at >= ?
                        AND state <> 'FAILED' AND id > ?""", id, UNSENT, last.id());
    }

    /// Filed as automatic is a conversation in which they sent automatic messages only and got no word from here.
    private @Nullable Sign automatic() throws SQLException {
        boolean personal = sql.exists("SELECT 1 FROM conversation WHERE id = ? AND never_automatic = 1", id)
                || sql.exists("SELECT 1 FROM message WHERE conversation_id = ? AND mine = 0 AND deleted = 0 "
                        + "AND automatic_sign IS NULL", id)
                || sql.exists("SELECT 1 FROM message WHERE conversation_id = ? AND mine = 1 AND deleted = 0", id);
        if (personal) {
            return null;
        }
        return sql.first("SELECT automatic_sign, automatic_count FROM message WHERE conversation_id = ? AND mine = 0 "
                + "AND deleted = 0 AND automatic_sign IS NOT NULL" + NEWEST,
                row -> new Sign(row.getString(1), row.getInt(2)), id).orElse(null);
    }

    private record Sign(String name, int count) {}

    private record Line(long id, String text, boolean mine, long at) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(row.getLong(1), row.getString(2), row.getBoolean(3), row.getLong(4));
        }
    }

    private record Summary(String lastLine, boolean lastAttachment, boolean lastMine, @Nullable Long lastAt, int unread,
            boolean needsReply, @Nullable String automaticSign, int automaticCount, @Nullable Long firstAt,
            @Nullable Long lastSentAt) {}

    private record Row(long accountId, @Nullable Long personId, Key read, Key dismissed, Summary summary) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), Rows.number(row, 2), Key.of(row, 3), Key.of(row, 6),
                    new Summary(row.getString(9), row.getBoolean(10), row.getBoolean(11), Rows.number(row, 12),
                            row.getInt(13), row.getBoolean(14), row.getString(15), row.getInt(16),
                            Rows.number(row, 17), Rows.number(row, 18)));
        }
    }
}

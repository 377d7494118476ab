package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Message;
import dev.aside.core.model.Reaction;
import dev.aside.core.port.ConversationStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SqliteConversations implements ConversationStore {
    private static final String ORDER = "SELECT id FROM conversation WHERE place = ? ORDER BY last_at DESC, id DESC";
    private static final String ORDER_NEEDS_REPLY = "SELECT id FROM conversation WHERE place = 'ALL' "
            + "AND needs_reply = 1 ORDER BY last_at DESC, id DESC";
    private static final String MESSAGE = Rows.DELIVERY + ", o.id, o.conversation_id, o.account_id, o.author_id, "
            + "o.mine, o.text, o.at, o.remote_id, o.automatic_sign, o.edited, o.deleted";

    private final Database database;

    SqliteConversations(Database database) {
        this.database = database;
    }

    @Override
    public long[] order(ConversationTab tab) throws StoreException {
        return database.read(sql -> switch (tab) {
            case NEEDS_REPLY -> sql.longs(ORDER_NEEDS_REPLY);
            case ALL, AUTOMATED, REQUESTS, ARCHIVED -> sql.longs(ORDER, tab);
        });
    }

    @Override
    public List<ConversationRow> rows(long[] ids) throws StoreException {
        return database.read(sql -> sql.list("SELECT " + Rows.CONVERSATION + ", " + Rows.PERSON
                + " FROM json_each(?) j JOIN conversation c ON c.id = j.value JOIN person p ON p.id = c.person_id "
                + "ORDER BY j.key",
                row -> new ConversationRow(Rows.conversation(row, 1), Rows.person(row, 1 + Rows.CONVERSATION_COLUMNS)),
                Rows.array(ids)));
    }

    @Override
    public Optional<Conversation> conversation(long id) throws StoreException {
        return database.read(sql -> sql.first("SELECT " + Rows.CONVERSATION
                + " FROM conversation c WHERE c.id = ? AND c.person_id IS NOT NULL", row -> Rows.conversation(row, 1),
                id));
    }

    @Override
    public Optional<Conversation> between(long accountId, long personId) throws StoreException {
        return database.read(sql -> sql.first("SELECT " + Rows.CONVERSATION
                + " FROM conversation c WHERE c.account_id = ? AND c.person_id = ?", row -> Rows.conversation(row, 1),
                accountId, personId));
    }

    @Override
    public int unread() throws StoreException {
        return database.read(sql -> (int) sql.number("SELECT count(*) FROM conversation WHERE place = 'ALL' "
                + "AND (unread > 0 OR marked_unread = 1)"));
    }

    @Override
    public long[] messageOrder(long conversationId) throws StoreException {
        return database.read(sql -> sql.longs("SELECT id FROM message WHERE conversation_id = ? "
                + "ORDER BY sort_at, sort_seq, id", conversationId));
    }

    @Override
    public List<Message> messages(long[] ids) throws StoreException {
        return database.read(sql -> {
            Map<Long, List<Attachment>> attachments = Rows.attachments(sql, "message_id", ids);
            return sql.list(
                    "SELECT " + MESSAGE + " FROM json_each(?) j JOIN message o ON o.id = j.value ORDER BY j.key",
                    row -> message(row, attachments), Rows.array(ids));
        });
    }

    @Override
    public Map<Long, List<Reaction>> reactions(long[] messageIds) throws StoreException {
        return database.read(sql -> ReactionRows.of(sql, messageIds));
    }

    private static Message message(ResultSet row, Map<Long, List<Attachment>> attachments) throws SQLException {
        int at = 1 + Rows.DELIVERY_COLUMNS;
        long id = row.getLong(at);
        return new Message(id, row.getLong(at + 1), row.getLong(at + 2), row.getLong(at + 3), row.getBoolean(at + 4),
                row.getString(at + 5), Instant.ofEpochMilli(row.getLong(at + 6)), row.getString(at + 7),
                Rows.delivery(row, 1), row.getString(at + 8) != null, row.getBoolean(at + 9), row.getBoolean(at + 10),
                attachments.getOrDefault(id, List.of()));
    }

    @Override
    public Optional<ReadMark> markRead(long conversationId, long upToMessageId) throws StoreException {
        return database.write(Priority.PERSON, tx -> markRead(tx, conversationId, upToMessageId));
    }

    private static Optional<ReadMark> markRead(Tx tx, long conversationId, long upTo) throws SQLException {
        Sql sql = tx.sql();
        if (sql.changes("UPDATE conversation SET marked_unread = 0 WHERE id = ? AND marked_unread = 1",
                conversationId)) {
            tx.changed(Kind.CONVERSATIONS, conversationId);
        }
        Optional<Key> asked = sql.first("SELECT sort_at, sort_seq, id FROM message WHERE id = ? "
                + "AND conversation_id = ?", Key::of, upTo, conversationId);
        Optional<Key> newest = sql.first("SELECT sort_at, sort_seq, id FROM message WHERE conversation_id = ? "
                + "AND sort_at < ? ORDER BY sort_at DESC, sort_seq DESC, id DESC LIMIT 1", Key::of, conversationId,
                ConversationSummary.UNSENT);
        if (asked.isEmpty() || newest.isEmpty()) {
            return Optional.empty();
        }
        // An unsent message stands after everything, also after what is still to come.
        Key key = asked.get().at() < ConversationSummary.UNSENT ? asked.get() : newest.get();
        boolean grew = sql.changes("""
                UPDATE conversation SET read_at = ?1, read_seq = ?2, read_id = ?3
                WHERE id = ?4 AND (read_at, read_seq, read_id) < (?1, ?2, ?3)""", key.at(), key.seq(), key.id(),
                conversationId);
        if (!grew) {
            return Optional.empty();
        }
        long before = sql.number("SELECT unread FROM conversation WHERE id = ?", conversationId);
        ConversationSummary.refresh(tx, conversationId);
        boolean fewer = sql.number("SELECT unread FROM conversation WHERE id = ?", conversationId) < before;
        return fewer ? readMark(sql, conversationId, key) : Optional.empty();
    }

    private static Optional<ReadMark> readMark(Sql sql, long conversationId, Key key) throws SQLException {
        return sql.first("""
                SELECT account_id, remote_conversation, remote_id FROM message
                WHERE conversation_id = ? AND (sort_at, sort_seq, id) <= (?, ?, ?)
                AND remote_id IS NOT NULL AND remote_conversation IS NOT NULL
                ORDER BY sort_at DESC, sort_seq DESC, id DESC LIMIT 1""",
                row -> new ReadMark(row.getLong(1), row.getString(2), row.getString(3)), conversationId, key.at(),
                key.seq(), key.id());
    }

    @Override
    public void markUnread(long conversationId) throws StoreException {
        mark(conversationId, "UPDATE conversation SET marked_unread = 1 WHERE id = ? AND marked_unread = 0");
    }

    @Override
    public void setArchived(long conversationId, boolean archived) throws StoreException {
        mark(conversationId, archived
                ? "UPDATE conversation SET archived = 1 WHERE id = ? AND archived = 0"
                : "UPDATE conversation SET archived = 0 WHERE id = ? AND archived = 1");
    }

    @Override
    public Optional<Request> acceptRequest(long conversationId) throws StoreException {
        database.run(Priority.PERSON, tx -> ConversationRows.accept(tx, conversationId));
        return database.read(sql -> sql.first("""
                SELECT r.account_id, r.remote_id FROM conversation_remote r JOIN conversation c
                ON c.id = r.conversation_id WHERE c.id = ? AND c.accepted = 1 ORDER BY r.remote_id DESC LIMIT 1""",
                row -> new Request(row.getLong(1), row.getString(2)), conversationId));
    }

    private void mark(long conversationId, String update) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            if (tx.sql().changes(update, conversationId)) {
                tx.changed(Kind.CONVERSATIONS, conversationId);
            }
        });
    }

    @Override
    public void dismissReply(long conversationId) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            Optional<Key> last = tx.sql().first("SELECT sort_at, sort_seq, id FROM message WHERE conversation_id = ? "
                    + "AND mine = 0 AND deleted = 0 ORDER BY sort_at DESC, sort_seq DESC, id DESC LIMIT 1", Key::of,
                    conversationId);
            if (last.isPresent()) {
                Key key = last.get();
                tx.sql().execute("UPDATE conversation SET dismissed_at = ?, dismissed_seq = ?, dismissed_id = ? "
                        + "WHERE id = ?", key.at(), key.seq(), key.id(), conversationId);
                ConversationSummary.refresh(tx, conversationId);
            }
        });
    }

    @Override
    public void notAutomatic(long conversationId) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            Sql sql = tx.sql();
            sql.execute("UPDATE conversation SET never_automatic = 1 WHERE id = ?", conversationId);
            long[] messages = sql.longs("SELECT id FROM message WHERE conversation_id = ? AND mine = 0 "
                    + "AND deleted = 0 AND automatic_sign IS NOT NULL", conversationId);
            for (long message : messages) {
                sql.execute("UPDATE message SET automatic_sign = NULL, automatic_count = 0 WHERE id = ?", message);
                Optional<MessageRows.Place> place = MessageRows.place(sql, message);
                if (place.isPresent()) {
                    MessageRows.answered(tx, conversationId, place.get().key());
                }
            }
            tx.changed(Kind.MESSAGES, messages);
            ConversationSummary.refresh(tx, conversationId);
        });
    }
}

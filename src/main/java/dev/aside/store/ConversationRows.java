package dev.aside.store;

import dev.aside.core.Changes.Kind;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds and makes conversations: an own account and a set of other people.
final class ConversationRows {
    private static final String GROUP = "group:";

    private ConversationRows() {}

    /// The conversation with exactly these people, made if there is none. One other person makes it personal, any other
    /// number a group.
    static long with(Tx tx, long accountId, List<Long> others) throws SQLException {
        List<Long> sorted = others.stream().distinct().sorted().toList();
        String members = sorted.stream().map(String::valueOf).collect(Collectors.joining(","));
        Optional<Long> known = tx.sql().id("SELECT id FROM conversation WHERE account_id = ? AND members = ?",
                accountId, members);
        if (known.isPresent()) {
            return known.get();
        }
        long id = tx.sql().insert("""
                INSERT INTO conversation (account_id, person_id, members) VALUES (?, ?, ?)""", accountId,
                sorted.size() == 1 ? sorted.getFirst() : null, members);
        for (long person : sorted) {
            tx.sql().execute("INSERT INTO conversation_member (conversation_id, person_id) VALUES (?, ?)", id, person);
        }
        tx.changed(Kind.CONVERSATIONS, id);
        return id;
    }

    /// The group that the network knows by this id, whoever is in it.
    static Optional<Long> group(Sql sql, long accountId, String remoteId) throws SQLException {
        return sql.id("SELECT id FROM conversation WHERE account_id = ? AND members = ?", accountId, GROUP + remoteId);
    }

    /// As [#group], made if there is none.
    static long groupOrNew(Tx tx, long accountId, String remoteId) throws SQLException {
        Optional<Long> known = group(tx.sql(), accountId, remoteId);
        if (known.isPresent()) {
            return known.get();
        }
        long id = tx.sql().insert("INSERT INTO conversation (account_id, members) VALUES (?, ?)", accountId,
                GROUP + remoteId);
        knownAs(tx.sql(), accountId, remoteId, id);
        tx.changed(Kind.CONVERSATIONS, id);
        return id;
    }

    /// Notes that these people are, or once were, in a group.
    static void members(Sql sql, long conversationId, Collection<Long> people) throws SQLException {
        for (long person : people) {
            sql.execute("INSERT INTO conversation_member (conversation_id, person_id) VALUES (?, ?) "
                    + "ON CONFLICT DO NOTHING", conversationId, person);
        }
    }

    /// Counts messages that were inserted and sent; what changes later is counted by triggers.
    static void counted(Sql sql, long conversationId, long messages, long mine, long answered) throws SQLException {
        sql.execute("UPDATE conversation SET messages = messages + ?, mine = mine + ?, answered = answered + ? "
                + "WHERE id = ?", messages, mine, answered, conversationId);
    }

    /// Notes one of the network's ids of a conversation.
    static void knownAs(Sql sql, long accountId, String remoteId, long conversationId) throws SQLException {
        if (sql.exists("SELECT 1 FROM conversation_remote WHERE account_id = ? AND remote_id = ? "
                + "AND conversation_id = ?", accountId, remoteId, conversationId)) {
            return;
        }
        sql.execute("""
                INSERT INTO conversation_remote (account_id, remote_id, conversation_id) VALUES (?, ?, ?)
                ON CONFLICT (account_id, remote_id) DO UPDATE SET conversation_id = excluded.conversation_id""",
                accountId, remoteId, conversationId);
    }

    /// It is no stranger's request any more: it was accepted, or answered, which networks take for the same.
    static void accept(Tx tx, long conversationId) throws SQLException {
        if (tx.sql().changes("UPDATE conversation SET request = 0, accepted = 1 WHERE id = ? AND request = 1",
                conversationId)) {
            tx.changed(Kind.CONVERSATIONS, conversationId);
        }
    }

    /// Notes a conversation's state on the network.
    static void state(Tx tx, long conversationId, long accountId, String remoteId, boolean request,
            @Nullable String readUpTo) throws SQLException {
        knownAs(tx.sql(), accountId, remoteId, conversationId);
        if (readUpTo != null) {
            tx.sql().execute("""
                    UPDATE conversation_remote SET read_upto = ?1 WHERE account_id = ?2 AND remote_id = ?3
                    AND read_upto IS NOT ?1""", readUpTo, accountId, remoteId);
        }
        if (tx.sql().changes("UPDATE conversation SET request = ?1 WHERE id = ?2 AND request <> ?1 "
                + "AND accepted = 0", request, conversationId)) {
            tx.changed(Kind.CONVERSATIONS, conversationId);
        }
    }
}

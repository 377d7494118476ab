package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Network;
import dev.aside.detect.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Writes what belongs to a message beside its row: search index, fingerprint, attachments, whether it was answered.
/// Changed and deleted texts reach the search index by triggers.
final class MessageRows {
    /// How long after a message the next one still answers it, in ms.
    static final long ANSWER_WITHIN = Duration.ofDays(14).toMillis();
    private static final String SENT = " AND deleted = 0 AND sort_at < " + ConversationSummary.UNSENT;

    private MessageRows() {}

    /// Tells messages of the same millisecond apart where the network's ids are in their order: X's begin with the
    /// time, and the 22 bits after it grow.
    static int seq(Network network, String remoteId) {
        if (network != Network.X || remoteId.length() < 15 || remoteId.length() > 19) {
            return 0;
        }
        long id = 0;
        for (int i = 0; i < remoteId.length(); i++) {
            int digit = remoteId.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            id = id * 10 + digit;
        }
        return (int) (id & 0x3FFFFF);
    }

    /// Puts the text of a new message into the search index. The one place for it, whichever way the message came.
    static void indexed(Sql sql, long messageId, String text) throws SQLException {
        if (!text.isEmpty()) {
            sql.execute("INSERT INTO message_search (rowid, grams) VALUES (?, ?)", messageId, Grams.of(text));
        }
    }

    /// Keeps the fingerprint of a message, if it is comparable, in the place of an earlier one.
    static void fingerprint(Sql sql, long messageId, Fingerprint fingerprint) throws SQLException {
        boolean there = sql.exists("SELECT 1 FROM fingerprint f JOIN template t ON t.id = f.template_id "
                + "WHERE f.message_id = ? AND t.skeleton = ? AND t.version = ? AND f.occasion = ?", messageId,
                fingerprint.skeleton(), fingerprint.version(),
                FingerprintRows.number(fingerprint.occasion()));
        if (!there || !fingerprint.comparable()) {
            sql.execute("DELETE FROM fingerprint WHERE message_id = ?", messageId);
            firstFingerprint(sql, messageId, fingerprint);
        }
    }

    /// Keeps the fingerprint of a message that has none yet, if it is comparable.
    static void firstFingerprint(Sql sql, long messageId, Fingerprint fingerprint) throws SQLException {
        if (!fingerprint.comparable()) {
            return;
        }
        Optional<FingerprintRows.Row> found = sql.first("""
                SELECT m.mine, c.person_id, m.account_id, m.at, m.sort_at < ?, m.answered
                FROM message m JOIN conversation c ON c.id = m.conversation_id
                WHERE m.id = ? AND c.person_id IS NOT NULL""",
                row -> new FingerprintRows.Row(messageId, row.getBoolean(1), row.getLong(2), row.getLong(3),
                        row.getLong(4), row.getBoolean(5), row.getBoolean(6), fingerprint),
                ConversationSummary.UNSENT, messageId);
        if (found.isPresent()) {
            FingerprintRows.add(sql, List.of(found.get()));
        }
    }

    /// Makes a message an empty tombstone: nothing of its text stays, in no index either.
    static void bury(Tx tx, long id) throws SQLException {
        Optional<Place> place = place(tx.sql(), id);
        if (place.isEmpty() || !tx.sql().changes(
                "UPDATE message SET text = '', deleted = 1, answered = 0 WHERE id = ? AND deleted = 0", id)) {
            return;
        }
        tx.sql().execute("DELETE FROM fingerprint WHERE message_id = ?", id);
        tx.sql().execute("DELETE FROM attachment WHERE message_id = ?", id);
        answered(tx, place.get().conversation, place.get().key);
        tx.changed(Kind.MESSAGES, id);
    }

    /// Takes the row away, with everything that hangs on it.
    static void remove(Tx tx, long id) throws SQLException {
        Optional<Place> place = place(tx.sql(), id);
        if (place.isPresent()) {
            tx.sql().execute("DELETE FROM message WHERE id = ?", id);
            answered(tx, place.get().conversation, place.get().key);
            tx.changed(Kind.MESSAGES, id);
        }
    }

    static Optional<Place> place(Sql sql, long id) throws SQLException {
        return sql.first("SELECT conversation_id, sort_at, sort_seq, id FROM message WHERE id = ?", Place::of, id);
    }

    /// Decides anew, for the message at this place and the one before it, whether the very next message answers it: to
    /// be called after something changed there.
    static void answered(Tx tx, long conversation, Key key) throws SQLException {
        List<Own> near = tx.sql().list("""
                SELECT sort_at, sort_seq, id, at, mine, answered FROM message
                WHERE conversation_id = ? AND (sort_at, sort_seq, id) <= (?, ?, ?)""" + SENT
                + " ORDER BY sort_at DESC, sort_seq DESC, id DESC LIMIT 2", Own::of, conversation, key.at(), key.seq(),
                key.id());
        for (Own own : near) {
            boolean answered = own.mine && isAnswered(tx.sql(), conversation, own);
            if (answered != own.answered) {
                tx.sql().execute("UPDATE message SET answered = ? WHERE id = ?", answered, own.key.id());
            }
        }
    }

    private static boolean isAnswered(Sql sql, long conversation, Own own) throws SQLException {
        Optional<Boolean> answer = sql.first("""
                SELECT mine = 0 AND automatic_sign IS NULL AND at - ? <= ? FROM message
                WHERE conversation_id = ? AND (sort_at, sort_seq, id) > (?, ?, ?)""" + SENT
                + " ORDER BY sort_at, sort_seq, id LIMIT 1", row -> row.getBoolean(1), own.at, ANSWER_WITHIN,
                conversation, own.key.at(), own.key.seq(), own.key.id());
        return answer.orElse(false);
    }

    record Place(long conversation, Key key) {
        static Place of(ResultSet row) throws SQLException {
            return new Place(row.getLong(1), Key.of(row, 2));
        }
    }

    private record Own(Key key, long at, boolean mine, boolean answered) {
        static Own of(ResultSet row) throws SQLException {
            return new Own(Key.of(row), row.getLong(4), row.getBoolean(5), row.getBoolean(6));
        }
    }
}

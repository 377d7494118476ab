package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.core.model.Upsert.ReactionSeen;
import dev.aside.detect.Fingerprint;
import dev.aside.store.PageWriter.Owner;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes an archive's messages: rows conversation by conversation, then each conversation's summary once a
/// transaction. Whether a message was answered is known before its row is written, where the others of its
/// conversation are at hand.
final class ArchivedMessages {
    /// An imported conversation needs a reply when its last message is younger than this, seen from the archive.
    private static final Duration NEEDS_REPLY = Duration.ofDays(30);
    private static final String INSERT = """
            INSERT INTO message (id, conversation_id, account_id, author_id, mine, remote_id, remote_conversation,
                answers, text, at, sort_at, sort_seq, edited, answered, automatic_sign, automatic_count)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, ?14, ?15)
            ON CONFLICT (account_id, remote_id) DO NOTHING""";

    private final Tx tx;
    private final Sql sql;
    private final Owner owner;
    private final PreparedPage page;
    private final long young;
    private final Taken taken;
    private final boolean waiting;
    private final Map<Long, ArchivedThread> threads = new LinkedHashMap<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<FingerprintRows.Row> fingerprints = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();
    private long nextId;

    ArchivedMessages(Tx tx, Owner owner, PreparedPage page, Instant made, Taken taken) throws SQLException {
        this.tx = tx;
        this.sql = tx.sql();
        this.owner = owner;
        this.page = page;
        this.young = made.minus(NEEDS_REPLY).toEpochMilli();
        this.taken = taken;
        this.nextId = sql.nextId("message");
        this.waiting = sql.exists("SELECT 1 FROM message WHERE state = 'UNKNOWN' AND account_id = ?", owner.account());
    }

    /// There is such a conversation, whether anything was said in it or not.
    void conversation(Known.Talk talk) throws SQLException {
        thread(talk);
    }

    private ArchivedThread thread(Known.Talk talk) throws SQLException {
        ArchivedThread thread = threads.get(talk.id());
        if (thread == null) {
            thread = ArchivedThread.of(sql, talk);
            threads.put(talk.id(), thread);
        }
        return thread;
    }

    void add(MessageSeen message, Known.Talk talk, long author) throws SQLException {
        thread(talk).lines.add(new Line(message, author, author == owner.person(),
                MessageRows.seq(owner.network(), message.remoteId()), page.automatic().get(message.remoteId())));
    }

    void add(ReactionSeen reaction, long person) {
        reactions.add(new Reaction(reaction, person));
    }

    /// Writes the rows of what was added.
    void flush() throws SQLException {
        for (ArchivedThread thread : threads.values()) {
            if (!thread.lines.isEmpty()) {
                write(thread);
                thread.lines.clear();
            }
        }
        for (Reaction reaction : reactions) {
            write(reaction);
        }
        reactions.clear();
    }

    private void write(ArchivedThread thread) throws SQLException {
        boolean sure = thread.decideAnswers();
        List<Key> inserted = new ArrayList<>();
        long before = taken.messages;
        long mine = 0;
        long answered = 0;
        for (Line line : thread.lines) {
            Optional<Long> echo = waiting && line.mine() ? echo(thread, line) : Optional.empty();
            if (echo.isEmpty() && insert(thread, line)) {
                inserted.add(new Key(line.at(), line.seq(), nextId));
                thread.wrote(line, nextId, young);
                nextId++;
                taken.messages++;
                mine += line.mine() ? 1 : 0;
                answered += line.answered ? 1 : 0;
            } else {
                merge(line);
                sure = false;
            }
        }
        if (inserted.isEmpty()) {
            return;
        }
        if (!sure) {
            keepFingerprints();
        }
        ConversationRows.counted(sql, thread.talk.id(), taken.messages - before, mine, answered);
        if (!sure) {
            for (Key key : inserted) {
                MessageRows.answered(tx, thread.talk.id(), key);
            }
        }
        tx.changedAny(Kind.MESSAGES);
    }

    /// Before answers are decided anew, whose changes reach fingerprints by a trigger; else once a transaction.
    private void keepFingerprints() throws SQLException {
        FingerprintRows.add(sql, fingerprints);
        fingerprints.clear();
    }

    private Optional<Long> echo(ArchivedThread thread, Line line) throws SQLException {
        Optional<Long> row = MessageSeenRows.waiting(sql, owner,
                new MessageSeenRows.Seen(line.message(), thread.talk.id(), line.author(), null, null));
        if (row.isPresent()) {
            OutboxMessages.arrived(tx, row.get(),
                    new Sent(line.message().remoteId(), line.message().at(), line.message().conversation()));
        }
        return row;
    }

    private boolean insert(ArchivedThread thread, Line line) throws SQLException {
        MessageSeen message = line.message();
        Automatic automatic = line.mine() ? null : line.automatic();
        if (!sql.changes(INSERT, nextId, thread.talk.id(), owner.account(), line.author(), line.mine(),
                message.remoteId(), message.conversation(), message.answers(), message.text(), line.at(), line.seq(),
                message.edited(), line.answered, automatic == null ? null : automatic.sign(),
                automatic == null ? 0 : automatic.count())) {
            return false;
        }
        texts.add(new Text(nextId, message.text()));
        attachments(nextId, message.attachments());
        Fingerprint fingerprint = page.fingerprints().get(message.remoteId());
        if (fingerprint != null && thread.talk.person() != 0) {
            fingerprints.add(new FingerprintRows.Row(nextId, line.mine(), thread.talk.person(), owner.account(),
                    line.at(), true, line.answered, fingerprint));
        }
        return true;
    }

    private void attachments(long id, List<Attachment> attachments) throws SQLException {
        if (!attachments.isEmpty()) {
            AttachmentRows.add(sql, AttachmentRows.MESSAGE, id, attachments, page.media());
        }
    }

    /// What was here before stays as it is; only files that it lacks come in.
    private void merge(Line line) throws SQLException {
        MessageSeen message = line.message();
        record There(long id, boolean same) {}
        Optional<There> there = sql.first("SELECT id, deleted = 1 OR attempt_key IS NOT NULL OR text = ? FROM message "
                + "WHERE account_id = ? AND remote_id = ?", row -> new There(row.getLong(1), row.getBoolean(2)),
                message.text(), owner.account(), message.remoteId());
        taken.merged++;
        if (there.isPresent() && !there.get().same) {
            taken.otherText();
        } else if (there.isPresent()) {
            AttachmentRows.complete(sql, AttachmentRows.MESSAGE, there.get().id, message.attachments(), page.media());
        }
    }

    private void write(Reaction reaction) throws SQLException {
        String remoteId = reaction.seen.message();
        Long message = ids.get(remoteId);
        if (message == null) {
            message = sql.id("SELECT id FROM message WHERE account_id = ? AND remote_id = ?", owner.account(), remoteId)
                    .orElse(null);
        }
        if (message == null) {
            return;
        }
        ids.put(remoteId, message);
        if (ReactionRows.seen(tx, message, reaction.person, reaction.seen.key(), reaction.seen.at())) {
            taken.reactions++;
        } else {
            taken.merged++;
        }
    }

    void bury(String remoteId) throws SQLException {
        Optional<Long> id = sql.id("SELECT id FROM message WHERE account_id = ? AND remote_id = ?", owner.account(),
                remoteId);
        if (id.isPresent()) {
            MessageRows.bury(tx, id.get());
            ConversationSummary.refresh(tx,
                    sql.number("SELECT conversation_id FROM message WHERE id = ?", id.get()));
        }
    }

    /// Fills the indexes, which take everything in one go as long as no other statement comes between.
    void index() throws SQLException {
        keepFingerprints();
        for (Text text : texts) {
            MessageRows.indexed(sql, text.message, text.text);
        }
        texts.clear();
    }

    /// Brings the conversations up to date. What came in is read, and needs no reply unless it is young.
    void summarize() throws SQLException {
        for (ArchivedThread thread : threads.values()) {
            if (thread.newestWritten().isPresent()) {
                summarize(thread, thread.newestWritten().get());
            }
        }
    }

    private void summarize(ArchivedThread thread, Key newest) throws SQLException {
        long id = thread.talk.id();
        sql.execute("UPDATE conversation SET read_at = ?1, read_seq = ?2, read_id = ?3 WHERE id = ?4 "
                + "AND (read_at, read_seq, read_id) < (?1, ?2, ?3)", newest.at(), newest.seq(), newest.id(), id);
        if (thread.newestOld().isPresent()) {
            Key old = thread.newestOld().get();
            sql.execute("UPDATE conversation SET dismissed_at = ?1, dismissed_seq = ?2, dismissed_id = ?3 "
                    + "WHERE id = ?4 AND (dismissed_at, dismissed_seq, dismissed_id) < (?1, ?2, ?3)", old.at(),
                    old.seq(), old.id(), id);
        }
        ConversationSummary.refresh(tx, id);
        if (thread.wasEmpty && thread.talk.person() != 0) {
            taken.conversations++;
        } else if (thread.wasEmpty) {
            taken.groupConversations++;
        }
    }

    private record Text(long message, String text) {}

    private record Reaction(ReactionSeen seen, long person) {}

    /// A message that waits for its row.
    static final class Line {
        private final MessageSeen message;
        private final long author;
        private final boolean mine;
        private final int seq;
        private final @Nullable Automatic automatic;
        /// Whether the next message answers it; decided before the row is written.
        boolean answered;

        Line(MessageSeen message, long author, boolean mine, int seq, @Nullable Automatic automatic) {
            this.message = message;
            this.author = author;
            this.mine = mine;
            this.seq = seq;
            this.automatic = automatic;
        }

        MessageSeen message() {
            return message;
        }

        long author() {
            return author;
        }

        boolean mine() {
            return mine;
        }

        int seq() {
            return seq;
        }

        @Nullable
        Automatic automatic() {
            return automatic;
        }

        /// The time it was said, in ms.
        long at() {
            return message.at().toEpochMilli();
        }
    }
}

package dev.aside.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One conversation while an import adds to it in one transaction: what waits for its rows, and what stands at both
/// ends of what is there.
final class ArchivedThread {
    private static final String END = "SELECT sort_at, sort_seq, id, mine, automatic_sign IS NOT NULL FROM message "
            + "WHERE conversation_id = ? AND deleted = 0 AND sort_at < " + ConversationSummary.UNSENT;

    final Known.Talk talk;
    final boolean wasEmpty;
    final List<ArchivedMessages.Line> lines = new ArrayList<>();
    private @Nullable End oldest;
    private @Nullable End newest;
    private @Nullable Key newestWritten;
    private @Nullable Key newestOld;

    private ArchivedThread(Known.Talk talk, @Nullable End oldest, @Nullable End newest) {
        this.talk = talk;
        this.wasEmpty = oldest == null;
        this.oldest = oldest;
        this.newest = newest;
    }

    static ArchivedThread of(Sql sql, Known.Talk talk) throws SQLException {
        Optional<End> oldest = sql.first(END + " ORDER BY sort_at, sort_seq, id LIMIT 1", End::of, talk.id());
        Optional<End> newest = oldest.isEmpty()
                ? oldest
                : sql.first(END + " ORDER BY sort_at DESC, sort_seq DESC, id DESC LIMIT 1", End::of, talk.id());
        return new ArchivedThread(talk, oldest.orElse(null), newest.orElse(null));
    }

    /// The newest message that was written.
    Optional<Key> newestWritten() {
        return Optional.ofNullable(newestWritten);
    }

    /// The newest written message that is too old to need a reply.
    Optional<Key> newestOld() {
        return Optional.ofNullable(newestOld);
    }

    /// Decides of each waiting message whether the next one answers it.
    ///
    /// @return whether that is all there is to decide; not when they come between others, or after one that they answer
    boolean decideAnswers() {
        List<ArchivedMessages.Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingLong(ArchivedMessages.Line::at).thenComparingInt(ArchivedMessages.Line::seq));
        ArchivedMessages.Line last = sorted.getLast();
        End first = oldest;
        boolean before = first != null && first.isAfter(last.at(), last.seq());
        End next = before ? first : null;
        for (ArchivedMessages.Line line : sorted.reversed()) {
            line.answered = line.mine() && next != null && !next.mine && !next.automatic
                    && next.key.at() - line.at() <= MessageRows.ANSWER_WITHIN;
            next = new End(new Key(line.at(), line.seq(), 0), line.mine(), line.automatic() != null);
        }
        return first == null || before;
    }

    /// The message has its row now.
    ///
    /// @param young how old a message may be to need a reply, as an instant in ms
    void wrote(ArchivedMessages.Line line, long id, long young) {
        Key key = new Key(line.at(), line.seq(), id);
        newestWritten = later(newestWritten, key);
        if (line.at() <= young) {
            newestOld = later(newestOld, key);
        }
        End end = new End(key, line.mine(), line.automatic() != null);
        if (oldest == null || key.compareTo(oldest.key) < 0) {
            oldest = end;
        }
        if (newest == null || key.compareTo(newest.key) > 0) {
            newest = end;
        }
    }

    private static Key later(@Nullable Key known, Key key) {
        return known == null || key.compareTo(known) > 0 ? key : known;
    }

    private record End(Key key, boolean mine, boolean automatic) {
        static End of(ResultSet row) throws SQLException {
            return new End(Key.of(row), row.getBoolean(4), row.getBoolean(5));
        }

        boolean isAfter(long at, int seq) {
            return key.at() > at || (key.at() == at && key.seq() > seq);
        }
    }
}

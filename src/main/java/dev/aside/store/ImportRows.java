package dev.aside.store;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows about imports themselves: how far each got, what it did, what it left.
final class ImportRows {
    private static final String COUNTS = "followers, following, broadcasts, conversations, group_conversations, "
            + "messages, reactions";

    private ImportRows() {}

    /// The import of these bytes into this account that was broken off, or a new one.
    static long begin(Sql sql, long account, String file, String archive, Instant made, Instant now)
            throws SQLException {
        Optional<Long> open = sql.id("SELECT id FROM import WHERE account_id = ? AND archive = ? AND finished IS NULL "
                + "ORDER BY id DESC LIMIT 1", account, archive);
        if (open.isPresent()) {
            sql.execute("UPDATE import SET file = ? WHERE id = ?", file, open.get());
            return open.get();
        }
        return sql.insert("INSERT INTO import (account_id, archive, file, made, started) VALUES (?, ?, ?, ?, ?)",
                account, archive, file, made, now);
    }

    /// Whether an archive of the account was read that is as new as this one.
    static boolean knowsNewer(Sql sql, long account, String archive, Instant made) throws SQLException {
        return sql.exists("SELECT 1 FROM import WHERE account_id = ? AND archive <> ? AND made >= ?", account, archive,
                made);
    }

    static Optional<Standing> standing(Sql sql, long id) throws SQLException {
        return sql.first("SELECT account_id, made, entry, record, part, done, messages_read FROM import WHERE id = ?",
                Standing::of, id);
    }

    /// A part of a page is written.
    static void partDone(Sql sql, long id, int upserts) throws SQLException {
        sql.execute("UPDATE import SET done = ? WHERE id = ?", upserts, id);
    }

    /// A page is written.
    static void pageDone(Sql sql, long id, ArchivePlace next, int messages) throws SQLException {
        sql.execute("UPDATE import SET entry = ?, record = ?, part = ?, done = 0, messages_read = messages_read + ? "
                + "WHERE id = ?", next.entry(), next.record(), next.part(), messages, id);
    }

    static void add(Sql sql, long id, Counts taken, long merged) throws SQLException {
        sql.execute("""
                UPDATE import SET followers = followers + ?, following = following + ?, broadcasts = broadcasts + ?,
                    conversations = conversations + ?, group_conversations = group_conversations + ?,
                    messages = messages + ?, reactions = reactions + ?, merged = merged + ? WHERE id = ?""",
                taken.followers(), taken.following(), taken.broadcasts(), taken.conversations(),
                taken.groupConversations(), taken.messages(), taken.reactions(), merged, id);
    }

    static void left(Sql sql, long id, List<ArchiveLeft> left) throws SQLException {
        for (ArchiveLeft one : left) {
            sql.execute("""
                    INSERT INTO import_left (import_id, place, entry, reason, count)
                    VALUES (?1, (SELECT coalesce(max(place), 0) + 1 FROM import_left WHERE import_id = ?1), ?2, ?3, ?4)
                    ON CONFLICT (import_id, entry, reason) DO UPDATE SET count = count + excluded.count""", id,
                    one.entry(), one.reason(), one.count());
        }
    }

    static void finished(Sql sql, long id, Instant now) throws SQLException {
        sql.execute("UPDATE import SET finished = coalesce(finished, ?) WHERE id = ?", now, id);
    }

    static Optional<ImportReport> report(Sql sql, long id) throws SQLException {
        record Kept(String file, long account, Instant started, @Nullable Instant finished, Counts taken,
                long merged) {}
        Optional<Kept> kept = sql.first(
                "SELECT file, account_id, started, finished, merged, " + COUNTS + " FROM import WHERE id = ?",
                row -> new Kept(row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3)),
                        Rows.instant(row, 4), counts(row, 6), row.getLong(5)),
                id);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<ArchiveLeft> left = sql.list(
                "SELECT entry, reason, count FROM import_left WHERE import_id = ? ORDER BY place",
                row -> new ArchiveLeft(row.getString(1), ArchiveLeft.Reason.valueOf(row.getString(2)), row.getLong(3)),
                id);
        Kept of = kept.get();
        return Optional.of(new ImportReport(id, of.file, of.account, of.started, of.finished, holds(sql, of.account),
                of.taken, of.merged, left));
    }

    private static Counts counts(ResultSet row, int first) throws SQLException {
        return new Counts(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3),
                row.getLong(first + 4), row.getLong(first + 5), row.getLong(first + 6));
    }

    /// What the store has of an account, whatever it came from; not what is still to be sent.
    static Counts holds(Sql sql, long account) throws SQLException {
        return sql.first("""
                SELECT (SELECT count(*) FROM relation WHERE account_id = ?1 AND follows = 1),
                    (SELECT count(*) FROM relation WHERE account_id = ?1 AND you_follow = 1),
                    (SELECT count(*) FROM post WHERE account_id = ?1 AND (state IS NULL OR state = 'DELIVERED')),
                    (SELECT count(*) FROM conversation c WHERE account_id = ?1 AND person_id IS NOT NULL
                        AND (messages > 0 OR EXISTS (SELECT 1 FROM conversation_remote r
                            WHERE r.conversation_id = c.id))),
                    (SELECT count(*) FROM conversation WHERE account_id = ?1 AND person_id IS NULL),
                    (SELECT coalesce(sum(messages), 0) FROM conversation WHERE account_id = ?1),
                    (SELECT count(*) FROM reaction r JOIN message m ON m.id = r.message_id WHERE m.account_id = ?1)""",
                row -> counts(row, 1), account).orElse(Counts.NONE);
    }

    /// How far an import got.
    ///
    /// @param done how many upserts of the page that begins at the place are written
    record Standing(long account, Instant made, ArchivePlace place, int done, long messages) {
        static Standing of(ResultSet row) throws SQLException {
            return new Standing(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)),
                    new ArchivePlace(row.getInt(3), row.getLong(4), row.getLong(5)), row.getInt(6), row.getLong(7));
        }
    }
}

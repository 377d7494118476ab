package dev.aside.store;

import dev.aside.core.port.HistoryStore.Known;
import dev.aside.core.port.HistoryStore.Outdated;
import dev.aside.core.port.HistoryStore.Renewed;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.DraftContext.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the computing of fingerprints by a new algorithm stands. Up to a message, kept as a setting, they are of the
/// version beside it.
final class Renewal {
    private static final String SETTING = "fingerprints";
    private static final String MESSAGES = """
            SELECT m.id, m.text, m.at, m.mine, c.person_id, p.name, p.handle, p.company, o.name, o.handle, o.company,
                q.text, q.at, q.mine
            FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN person p ON p.id = c.person_id
            JOIN account a ON a.id = m.account_id JOIN person o ON o.id = a.person_id
            LEFT JOIN message q ON q.id = (SELECT b.id FROM message b WHERE b.conversation_id = m.conversation_id
                AND (b.sort_at, b.sort_seq, b.id) < (m.sort_at, m.sort_seq, m.id) AND b.deleted = 0
                ORDER BY b.sort_at DESC, b.sort_seq DESC, b.id DESC LIMIT 1)
            WHERE m.id > ? AND m.id <= ? AND m.deleted = 0 ORDER BY m.id""";

    private Renewal() {}

    static Outdated outdated(Sql sql, int version, int limit) throws SQLException {
        long from = done(sql, version);
        long all = sql.number("SELECT coalesce(max(id), 0) FROM message");
        long to = sql.id("SELECT max(id) FROM (SELECT id FROM message WHERE id > ? ORDER BY id LIMIT ?)", from, limit)
                .orElse(0L);
        if (to == 0 || from < 0) {
            return new Outdated(List.of(), 0, all, all);
        }
        return new Outdated(sql.list(MESSAGES, Renewal::known, from, to), to, from, all);
    }

    /// Up to which message it is done. Below zero when all is: what comes later has fingerprints of this version.
    private static long done(Sql sql, int version) throws SQLException {
        Optional<String> kept = sql.first("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), SETTING);
        if (kept.isEmpty()) {
            boolean other = sql.exists("SELECT 1 FROM template WHERE version <> ? LIMIT 1", version);
            return other ? 0 : -1;
        }
        String[] parts = kept.get().split(" ", -1);
        return Integer.parseInt(parts[0]) == version ? Long.parseLong(parts[1]) : 0;
    }

    private static Known known(ResultSet row) throws SQLException {
        boolean mine = row.getBoolean(4);
        int to = mine ? 6 : 9;
        Recipient recipient = new Recipient(text(row, to), text(row, to + 1), text(row, to + 2), "", List.of());
        String before = row.getString(12);
        List<Said> said = before == null
                ? List.of()
                : List.of(new Said(row.getBoolean(14) == mine, before, Instant.ofEpochMilli(row.getLong(13))));
        return new Known(row.getLong(1), row.getString(2), row.getLong(5), recipient, said,
                Instant.ofEpochMilli(row.getLong(3)));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static void renew(Sql sql, int version, List<Renewed> fingerprints, long lastId) throws SQLException {
        for (Renewed renewed : fingerprints) {
            MessageRows.fingerprint(sql, renewed.messageId(), renewed.fingerprint());
        }
        sql.execute("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
                SETTING, version + " " + lastId);
    }
}

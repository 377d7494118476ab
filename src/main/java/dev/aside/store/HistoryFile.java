package dev.aside.store;

import dev.aside.core.model.HistoryLine;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import dev.aside.detect.SentHistory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The detector's index of a history that lies outside a profile, in a file of its own: the same tables and look-ups as
/// in the store, without anything else of it. For one thread.
public final class HistoryFile implements AutoCloseable {
    private static final String TABLES = """
            CREATE TABLE origin (mark TEXT NOT NULL) STRICT;
            CREATE TABLE person (id INTEGER PRIMARY KEY, handle TEXT NOT NULL, name TEXT NOT NULL) STRICT;
            CREATE INDEX person_handle ON person (handle);
            CREATE TABLE message (id INTEGER PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL,
              answered INTEGER NOT NULL DEFAULT 0) STRICT;
            CREATE TABLE accepted_text (skeleton INTEGER, version INTEGER, masked TEXT) STRICT;
            """;
    private static final long ACCOUNT = 1;

    private final Sql sql;

    private HistoryFile(Sql sql) {
        this.sql = sql;
    }

    /// Opens a file, which is made if it is missing.
    ///
    /// @throws StoreException if it can't be used
    public static HistoryFile open(Path file) throws StoreException {
        try {
            Sql sql = Connections.writing(file);
            boolean fine = false;
            try {
                sql.run("PRAGMA journal_mode = WAL");
                sql.run("PRAGMA synchronous = OFF");
                sql.run("PRAGMA cache_size = -16384");
                if (!sql.exists("SELECT 1 FROM sqlite_schema WHERE name = 'origin'")) {
                    create(sql);
                }
                fine = true;
                return new HistoryFile(sql);
            } finally {
                if (!fine) {
                    sql.close();
                }
            }
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    private static void create(Sql sql) throws SQLException, StoreException {
        sql.run("BEGIN");
        sql.script(TABLES);
        sql.script(index("V4__near_duplicates.sql"));
        sql.script(index("V8__features.sql"));
        sql.run("COMMIT");
    }

    /// The part of a migration that makes the index.
    private static String index(String migration) throws StoreException {
        try (InputStream in = HistoryFile.class.getResourceAsStream(migration)) {
            if (in == null) {
                throw new StoreException(Reason.BUG, "the migration is missing from the class path", null);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("-- [index"), all.indexOf("-- index]"));
        } catch (IOException e) {
            throw new StoreException(Reason.BUG, "the migration can't be read", e);
        }
    }

    /// Which history was added whole, as [#complete] was told; empty if none was.
    public Optional<String> origin() throws StoreException {
        try {
            return sql.first("SELECT mark FROM origin", row -> row.getString(1));
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    /// Adds a page of messages, in one transaction. Those that are not comparable are not kept.
    public void add(List<HistoryLine> page) throws StoreException {
        try {
            sql.run("BEGIN");
            List<FingerprintRows.Row> rows = new ArrayList<>();
            for (HistoryLine line : page) {
                if (line.fingerprint().comparable()) {
                    long at = line.at().toEpochMilli();
                    sql.execute("INSERT OR IGNORE INTO person (id, handle, name) VALUES (?, ?, ?)", line.person(),
                            line.handle(), line.name());
                    sql.execute("INSERT INTO message (id, text, at) VALUES (?, ?, ?)", line.id(), line.text(), at);
                    rows.add(new FingerprintRows.Row(line.id(), line.mine(), line.person(), ACCOUNT, at, true, false,
                            line.fingerprint()));
                }
            }
            FingerprintRows.add(sql, rows);
            sql.run("COMMIT");
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    /// Everything was added.
    ///
    /// @param origin which history it was
    public void complete(String origin) throws StoreException {
        try {
            sql.execute("INSERT INTO origin (mark) VALUES (?)", origin);
            sql.run("PRAGMA optimize");
            sql.run("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    /// The number of a person; empty if nothing comparable went between them and the owner.
    public Optional<Long> person(String handle) throws StoreException {
        try {
            return sql.id("SELECT id FROM person WHERE handle = ?", handle);
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    /// What the owner sent.
    public SentHistory sent() {
        return new SqliteSentHistory(this::ask, null, false);
    }

    /// What the owner received, and what they sent themselves: a text that goes round as a template does so in both
    /// directions.
    public SentHistory received() {
        return new SqliteSentHistory(this::ask, ACCOUNT, true);
    }

    private <T> T ask(Database.Query<T> query) throws StoreException {
        try {
            return query.run(sql);
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            sql.close();
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }
}

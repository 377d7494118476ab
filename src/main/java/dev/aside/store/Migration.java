package dev.aside.store;

import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;

/// Brings a store up to date. Each migration is one transaction: it happened whole or not at all. A class of its own,
/// so that Flyway is loaded only when there is something to do.
final class Migration {
    private Migration() {}

    static void run(Path file, Schema schema) throws StoreException {
        try {
            prepare(file);
            Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(new Source(file))
                    .locations(schema.locations().stream().map(l -> "classpath:" + l).toArray(String[]::new))
                    .load().migrate();
        } catch (SQLException e) {
            throw Trouble.of(e);
        } catch (FlywayException e) {
            throw new StoreException(Trouble.reason(e), "migration failed", e);
        }
        int reached = reached(file);
        if (reached != schema.version()) {
            throw new StoreException(Reason.BUG, "migrations ended at " + reached, null);
        }
    }

    /// What must be said before the first table is made, outside of a transaction.
    private static void prepare(Path file) throws SQLException {
        try (Sql sql = Connections.writing(file)) {
            if (sql.number("PRAGMA application_id") == 0) {
                sql.run("PRAGMA auto_vacuum = INCREMENTAL");
                sql.run("PRAGMA application_id = " + Connections.APPLICATION_ID);
            }
            sql.run("PRAGMA journal_mode = WAL");
        }
    }

    private static int reached(Path file) throws StoreException {
        try (Sql sql = Connections.reading(file)) {
            return (int) sql.number("PRAGMA user_version");
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    private static final class Source extends SQLiteDataSource {
        private final Path file;

        Source(Path file) {
            this.file = file;
            setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        }

        @Override
        public Connection getConnection() throws SQLException {
            return Connections.writable(file);
        }
    }
}

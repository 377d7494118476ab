package dev.aside.store;

import dev.aside.detect.Fingerprint;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Opens connections the way every one has to be.
final class Connections {
    /// "Asid": how the file says whose it is.
    static final int APPLICATION_ID = 0x41736964;
    private static final int BUSY_MS = 2_000;

    private Connections() {}

    static Sql writing(Path file) throws SQLException {
        return new Sql(ownTransactions(writable(file)));
    }

    /// A raw connection that may write and knows the schema's functions; also what a migration runs on.
    static Connection writable(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setPragma(SQLiteConfig.Pragma.FOREIGN_KEYS, "true");
        config.setPragma(SQLiteConfig.Pragma.SYNCHRONOUS, "FULL");
        Connection connection = config.createConnection(url(file));
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = FAST");
            statement.execute("PRAGMA temp_store = MEMORY");
        }
        Function.create(connection, "aside_short", new Tokens(ShortTokens::of), 1, Function.FLAG_DETERMINISTIC);
        Function.create(connection, "aside_grams", new Tokens(Grams::of), 1, Function.FLAG_DETERMINISTIC);
        Function.create(connection, "aside_features", new FeaturesFunction(), 2, Function.FLAG_DETERMINISTIC);
        return connection;
    }

    static Sql reading(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return new Sql(ownTransactions(config.createConnection(url(file))));
    }

    /// Tells the driver that transactions are not its business: else it tries a BEGIN after each statement to see
    /// whether one is open, which takes as long as a small statement itself.
    private static Connection ownTransactions(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("COMMIT");
        }
        return connection;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MS);
        // Else the driver prepares and asks a statement of its own after each one that writes.
        config.setGetGeneratedKeys(false);
        // The driver locks each connection itself, and interrupting one is safe from any thread.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.resetOpenMode(SQLiteOpenMode.FULLMUTEX);
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    /// The features of a template's text under which it may be posted, as a JSON array.
    private static final class FeaturesFunction extends Function {
        @Override
        protected void xFunc() throws SQLException {
            boolean mine = value_int(1) != 0;
            long[] posted = Arrays.stream(Fingerprint.features(value_text(0)))
                    .mapToLong(feature -> FingerprintRows.posted(feature, mine)).toArray();
            result(Rows.array(posted));
        }
    }

    private static final class Tokens extends Function {
        private final UnaryOperator<String> of;

        Tokens(UnaryOperator<String> of) {
            this.of = of;
        }

        @Override
        protected void xFunc() throws SQLException {
            @Nullable
            String text = value_text(0);
            result(of.apply(text == null ? "" : text));
        }
    }
}

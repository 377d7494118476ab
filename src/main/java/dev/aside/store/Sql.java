package dev.aside.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/// One connection and its prepared statements, each prepared once. Every result is read to its end before a method
/// returns, so that one statement runs at a time and no read transaction outlives its query. A mapper asks no further
/// question. For one thread at a time, but for [#interrupt()].
///
/// Plain JDBC rather than a mapping library: the statements are reused (which saves two thirds of a small one's time),
/// and a start loads no further classes.
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Runs a statement.
    ///
    /// @return how many rows it changed
    int execute(String sql, @Nullable Object... arguments) throws SQLException {
        return use(sql, PreparedStatement::executeUpdate, arguments);
    }

    /// Inserts one row.
    ///
    /// @return its id. Not by a RETURNING clause: with that SQLite makes a temporary table for each row.
    long insert(String sql, @Nullable Object... arguments) throws SQLException {
        execute(sql, arguments);
        return number("SELECT last_insert_rowid()");
    }

    /// The id that the next row of a table with AUTOINCREMENT gets, for rows that are inserted with their ids.
    long nextId(String table) throws SQLException {
        return 1 + id("SELECT seq FROM sqlite_sequence WHERE name = ?", table).orElse(0L);
    }

    /// Whether the statement changed a row.
    boolean changes(String sql, @Nullable Object... arguments) throws SQLException {
        return execute(sql, arguments) > 0;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... arguments) throws SQLException {
        return ask(sql, rows -> {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }, arguments);
    }

    /// Hands over each row as it is read, for results too long to be kept.
    void each(String sql, Taker taker, @Nullable Object... arguments) throws SQLException {
        ask(sql, rows -> {
            while (rows.next()) {
                taker.take(rows);
            }
            return true;
        }, arguments);
    }

    <T> Optional<T> first(String sql, Mapper<T> mapper, @Nullable Object... arguments) throws SQLException {
        return ask(sql, rows -> rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty(), arguments);
    }

    /// The first column of all rows; 8 bytes a row.
    long[] longs(String sql, @Nullable Object... arguments) throws SQLException {
        return ask(sql, rows -> {
            long[] found = new long[64];
            int count = 0;
            while (rows.next()) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = rows.getLong(1);
            }
            return Arrays.copyOf(found, count);
        }, arguments);
    }

    /// The first column of the first row, a number; for statements that always have one.
    long number(String sql, @Nullable Object... arguments) throws SQLException {
        return id(sql, arguments).orElseThrow(() -> new SQLException("no row: " + sql));
    }

    /// The first column of the first row, if there is a row and the column is not null.
    Optional<Long> id(String sql, @Nullable Object... arguments) throws SQLException {
        return ask(sql, rows -> rows.next() ? Optional.ofNullable(Rows.number(rows, 1)) : Optional.empty(), arguments);
    }

    boolean exists(String sql, @Nullable Object... arguments) throws SQLException {
        return ask(sql, ResultSet::next, arguments);
    }

    private <T> T ask(String sql, Mapper<T> reader, @Nullable Object... arguments) throws SQLException {
        return use(sql, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return reader.map(rows);
            }
        }, arguments);
    }

    private <T> T use(String sql, Use<T> use, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepared(sql, arguments);
        boolean fine = false;
        try {
            T result = use.of(statement);
            fine = true;
            return result;
        } finally {
            if (!fine) {
                // The driver has ended a statement that failed or was interrupted: the next use prepares it anew.
                statements.remove(sql);
                statement.close();
            }
        }
    }

    /// Runs a statement that is not worth keeping: a pragma, a transaction's end.
    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Runs several statements in a row.
    void script(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case String text -> statement.setString(index, text);
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case Instant at -> statement.setLong(index, at.toEpochMilli());
            case Enum<?> constant -> statement.setString(index, constant.name());
            default -> throw new SQLException("no way to store a " + value.getClass());
        }
    }

    Set<String> statements() {
        return Set.copyOf(statements.keySet());
    }

    /// Ends what runs on this connection, with [dev.aside.core.port.StoreException.Reason#CANCELLED]. For any thread.
    void interrupt() throws SQLException {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
        connection.close();
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /// Takes what it wants of the row that the result set stands on.
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /// Makes a value of the row that the result set stands on.
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}

package dev.aside.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A hash of what each table of a store holds, ids included, and of each full-text index: its terms and where they
/// stand, however its file lies. Left out is only when an import ran.
record StoreContents(Map<String, String> hashes) {
    /// What is about a run rather than about what it read, and columns that hold nothing of their own.
    private static final Map<String, String> COLUMNS = Map.of("import",
            "id, account_id, archive, file, made, finished IS NULL, entry, record, part, done, messages_read, merged, "
                    + "followers, following, broadcasts, conversations, group_conversations, messages, reactions");
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "sqlite_sequence", "sqlite_stat1",
            "sqlite_stat4");

    static StoreContents of(Path store) throws SQLException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            List<String> indexes = names(statement, "SELECT name FROM sqlite_schema WHERE sql LIKE "
                    + "'CREATE VIRTUAL TABLE%fts5 (%' ORDER BY name");
            for (String table : names(statement, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                    + "'CREATE VIRTUAL%' ORDER BY name")) {
                boolean shadow = indexes.stream().anyMatch(index -> table.startsWith(index + "_"));
                if (!shadow && !NOT_OURS.contains(table)) {
                    hashes.put(table, rows(statement, COLUMNS.getOrDefault(table, "*"), table));
                }
            }
            for (String index : indexes) {
                statement.execute("CREATE VIRTUAL TABLE temp.v_" + index + " USING fts5vocab(main, " + index
                        + ", instance)");
                hashes.put(index, hash(statement, "SELECT term, doc FROM temp.v_" + index + " ORDER BY term, doc"));
            }
        }
        return new StoreContents(hashes);
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// In the order of all columns, whatever the table's key is.
    private static String rows(Statement statement, String columns, String table) throws SQLException {
        List<String> all = names(statement, "SELECT name FROM pragma_table_info('" + table + "')");
        return hash(statement, "SELECT " + columns + " FROM " + table + " ORDER BY " + String.join(", ", all));
    }

    private static String hash(Statement statement, String query) throws SQLException {
        MessageDigest digest = sha256();
        long count = 0;
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    digest.update((rows.getString(column) + '\u0000').getBytes(StandardCharsets.UTF_8));
                }
                count++;
            }
        }
        return count + " rows, " + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The tables that differ, with what both say of them.
    List<String> differences(StoreContents other) {
        List<String> differences = new ArrayList<>();
        if (!hashes.keySet().equals(other.hashes.keySet())) {
            differences.add(hashes.keySet() + " and " + other.hashes.keySet());
        }
        hashes.forEach((table, hash) -> {
            if (!hash.equals(other.hashes.get(table))) {
                differences.add(table + ": " + hash + " and " + other.hashes.get(table));
            }
        });
        return differences;
    }
}

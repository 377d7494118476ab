package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.NetworkSettings;
import dev.aside.core.model.Settings;
import dev.aside.core.model.Settings.Appearance;
import dev.aside.core.port.SettingsStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Settings by name; one that is missing or that another version wrote differently has its default.
final class SqliteSettings implements SettingsStore {
    private static final String APPEARANCE = "appearance";
    private static final String TEXT_PERCENT = "text_percent";
    private static final String UNDO_SECONDS = "undo_seconds";
    private static final String ENTER_SENDS = "enter_sends";
    private static final String X_CLIENT_ID = "x_client_id";
    private static final String X_PORT = "x_port";
    private static final String X_API = "x_api";
    private static final String BLUESKY = "bluesky";
    private static final String BLUESKY_DIRECTORY = "bluesky_directory";
    private static final String BLUESKY_CHAT = "bluesky_chat";

    private final Database database;

    SqliteSettings(Database database) {
        this.database = database;
    }

    @Override
    public Settings settings() throws StoreException {
        return database.read(sql -> {
            Map<String, String> values = values(sql);
            Settings byDefault = Settings.DEFAULT;
            return new Settings(appearance(values, byDefault.appearance()),
                    number(values, TEXT_PERCENT, byDefault.textPercent()),
                    Duration.ofSeconds(number(values, UNDO_SECONDS, (int) byDefault.undo().toSeconds())),
                    number(values, ENTER_SENDS, byDefault.enterSends() ? 1 : 0) == 1);
        });
    }

    private static Map<String, String> values(Sql sql) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (var entry : sql.list("SELECT name, value FROM setting",
                row -> Map.entry(row.getString(1), row.getString(2)))) {
            values.put(entry.getKey(), entry.getValue());
        }
        return values;
    }

    private static Appearance appearance(Map<String, String> values, Appearance byDefault) {
        for (Appearance one : Appearance.values()) {
            if (one.name().equals(values.get(APPEARANCE))) {
                return one;
            }
        }
        return byDefault;
    }

    private static int number(Map<String, String> values, String name, int byDefault) {
        String value = values.getOrDefault(name, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : byDefault;
    }

    @Override
    public void save(Settings settings) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            put(tx.sql(), APPEARANCE, settings.appearance().name());
            put(tx.sql(), TEXT_PERCENT, String.valueOf(settings.textPercent()));
            put(tx.sql(), UNDO_SECONDS, String.valueOf(settings.undo().toSeconds()));
            put(tx.sql(), ENTER_SENDS, settings.enterSends() ? "1" : "0");
            tx.changedAny(Kind.SETTINGS);
        });
    }

    @Override
    public NetworkSettings networks() throws StoreException {
        return database.read(sql -> {
            Map<String, String> values = values(sql);
            return new NetworkSettings(values.getOrDefault(X_CLIENT_ID, ""),
                    number(values, X_PORT, NetworkSettings.DEFAULT.port()), values.getOrDefault(X_API, ""),
                    values.getOrDefault(BLUESKY, ""), values.getOrDefault(BLUESKY_DIRECTORY, ""),
                    values.getOrDefault(BLUESKY_CHAT, ""));
        });
    }

    @Override
    public void save(NetworkSettings networks) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            put(tx.sql(), X_CLIENT_ID, networks.clientId());
            put(tx.sql(), X_PORT, String.valueOf(networks.port()));
            put(tx.sql(), X_API, networks.xApi());
            put(tx.sql(), BLUESKY, networks.bluesky());
            put(tx.sql(), BLUESKY_DIRECTORY, networks.blueskyDirectory());
            put(tx.sql(), BLUESKY_CHAT, networks.blueskyChat());
            tx.changedAny(Kind.SETTINGS);
        });
    }

    static void put(Sql sql, String name, String value) throws SQLException {
        sql.execute("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                + "SET value = excluded.value", name, value);
    }
}

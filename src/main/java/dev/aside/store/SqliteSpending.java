package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Network;
import dev.aside.core.port.SpendingStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.util.Locale;

/// Running totals, kept among the settings by name.
final class SqliteSpending implements SpendingStore {
    private final Database database;

    SqliteSpending(Database database) {
        this.database = database;
    }

    @Override
    public long spent(Network network) throws StoreException {
        return database.read(sql -> sql.number("SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM setting "
                + "WHERE name = ?", name(network)));
    }

    @Override
    public void spend(Network network, long thousandths) throws StoreException {
        database.run(Priority.SYNC, tx -> {
            tx.sql().execute("""
                    INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE
                    SET value = CAST(CAST(value AS INTEGER) + ?2 AS TEXT)""", name(network),
                    Long.toString(thousandths));
            tx.changedAny(Kind.SETTINGS);
        });
    }

    private static String name(Network network) {
        return "spent_" + network.name().toLowerCase(Locale.ROOT);
    }
}

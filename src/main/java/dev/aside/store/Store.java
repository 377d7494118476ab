package dev.aside.store;

import dev.aside.core.Changes;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/// The store: one SQLite file with everything that was said, and the roles it plays. Safe for use by several platform
/// threads; at most three read at once, one writes.
public final class Store implements AutoCloseable {
    private final Database database;
    private final Stores stores;

    private Store(Database database) {
        this.database = database;
        this.stores = new Stores(new SqliteAccounts(database), new SqlitePeople(database),
                new SqliteFollowers(database), new SqliteConversations(database), new SqliteSearch(database.readers()),
                new SqliteDrafts(database), new SqliteOutbox(database), new SqliteBroadcasts(database),
                new SqliteSettings(database), new SqliteHistory(database), new SqliteSync(database),
                new SqliteImports(database), new SqliteGroups(database),
                new SqliteSpending(database));
    }

    /// Opens the store, which is made if it is missing, upgraded if it is older, and set aside if it is damaged.
    ///
    /// @param file in a folder that is the owner's; made readable for the owner alone
    /// @param changes what is told of every commit
    /// @param clock gives the time for the name of a damaged file
    /// @throws StoreException NEWER if a later version of this program wrote it: it is then left untouched; LOCKED,
    ///         FULL or READ_ONLY if it can't be used now
    public static Opened open(Path file, Changes changes, InstantSource clock) throws StoreException {
        return open(file, changes, clock, Schema.CURRENT);
    }

    static Opened open(Path file, Changes changes, InstantSource clock, Schema schema) throws StoreException {
        Optional<Path> setAside = new StoreFile(file, schema).ready(clock.instant());
        try {
            return new Opened(new Store(new Database(file, changes)), setAside);
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    public Stores stores() {
        return stores;
    }

    /// Finishes what is being written and closes the file. Later calls to any port fail with CLOSED.
    @Override
    public void close() throws StoreException {
        database.close();
    }

    Database database() {
        return database;
    }

    /// An open store.
    ///
    /// @param setAside where a damaged file lies that a new store took the place of; empty when all was well
    public record Opened(Store store, Optional<Path> setAside) {}
}

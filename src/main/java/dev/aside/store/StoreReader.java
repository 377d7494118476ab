package dev.aside.store;

import dev.aside.core.port.SearchStore;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import java.nio.file.Path;
import java.sql.SQLException;

/// A store that is only read, also while another process has it open. For any platform thread.
public final class StoreReader implements AutoCloseable {
    private final Readers readers;

    private StoreReader(Readers readers) {
        this.readers = readers;
    }

    /// Opens a store that is there; it is left as it is.
    ///
    /// @throws StoreException NEWER or OLDER if another version of this program wrote it last; DAMAGED if it is no
    ///        store
    public static StoreReader open(Path file) throws StoreException {
        return open(file, Schema.CURRENT);
    }

    static StoreReader open(Path file, Schema schema) throws StoreException {
        try (Sql sql = Connections.reading(file)) {
            if (sql.number("PRAGMA application_id") != Connections.APPLICATION_ID) {
                throw new StoreException(Reason.DAMAGED, "not a store", null);
            }
            long version = sql.number("PRAGMA user_version");
            if (version != schema.version()) {
                throw new StoreException(version > schema.version() ? Reason.NEWER : Reason.OLDER,
                        "schema " + version + ", known " + schema.version(), null);
            }
            return new StoreReader(new Readers(file, 1));
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    public SearchStore search() {
        return new SqliteSearch(readers);
    }

    @Override
    public void close() throws StoreException {
        readers.close();
    }
}

package dev.aside.store;

import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import dev.aside.store.Database.Query;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// The reading connections of a store file, which calling threads borrow. For any platform thread.
final class Readers implements AutoCloseable {
    private final List<Sql> readers = new ArrayList<>();
    private final BlockingQueue<Sql> idle;
    private volatile boolean closed;

    Readers(Path file, int count) throws SQLException {
        idle = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            readers.add(Connections.reading(file));
        }
        idle.addAll(readers);
    }

    /// Asks the store on the calling thread.
    <T> T read(Query<T> query) throws StoreException {
        return read(query, sql -> {});
    }

    /// As [#read(Query)], and says which connection it uses before it begins: interrupting that one ends the query.
    <T> T read(Query<T> query, Consumer<Sql> uses) throws StoreException {
        Sql sql = borrow();
        try {
            uses.accept(sql);
            return query.run(sql);
        } catch (SQLException e) {
            throw Trouble.of(e);
        } finally {
            idle.add(sql);
        }
    }

    private Sql borrow() throws StoreException {
        try {
            Sql sql = idle.take();
            if (closed) {
                idle.add(sql);
                throw new StoreException(Reason.CLOSED, "asked after closing", null);
            }
            return sql;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Reason.CANCELLED, "interrupted while waiting for a reader", e);
        }
    }

    /// Every statement that was used so far.
    Set<String> statements() {
        Set<String> all = new TreeSet<>();
        readers.forEach(reader -> all.addAll(reader.statements()));
        return all;
    }

    /// Waits for the queries that run, and closes the connections. Whoever asks from now on gets CLOSED.
    @Override
    public void close() throws StoreException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (int i = 0; i < readers.size(); i++) {
                idle.take().close();
            }
            // Whoever waits for a reader gets a closed one, and learns why.
            idle.addAll(readers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Reason.CANCELLED, "interrupted while closing", e);
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }
}

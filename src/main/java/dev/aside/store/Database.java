package dev.aside.store;

import dev.aside.core.Changes;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import dev.aside.store.Writer.Priority;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// An open store file: one writing connection with its thread, three reading ones that calling threads borrow. Safe for
/// use by any platform thread; never by virtual ones, whose carrier a query would pin.
final class Database implements AutoCloseable {
    private static final int READERS = 3;

    private final Changes changes;
    private final Writer writer = new Writer();
    private final Sql writing;
    private final Readers readers;
    private volatile boolean closed;

    Database(Path file, Changes changes) throws SQLException {
        this.changes = changes;
        this.writing = Connections.writing(file);
        this.readers = new Readers(file, READERS);
    }

    /// Asks the store on the calling thread.
    <T> T read(Query<T> query) throws StoreException {
        return readers.read(query);
    }

    /// As [#read(Query)], and says which connection it uses before it begins: interrupting that one ends the query.
    <T> T read(Query<T> query, Consumer<Sql> uses) throws StoreException {
        return readers.read(query, uses);
    }

    Readers readers() {
        return readers;
    }

    /// Runs the work as one transaction, waits for its commit, then publishes what it changed.
    <T> T write(Priority priority, Work<T> work) throws StoreException {
        return done(writer.submit(priority, () -> transaction(work)));
    }

    /// As [#write], of the least urgency, for what can be had again: the commit does not wait for the disk.
    <T> T writeLazily(Work<T> work) throws StoreException {
        return done(writer.submit(Priority.BACKGROUND, () -> {
            writing.run("PRAGMA synchronous = NORMAL");
            try {
                return transaction(work);
            } finally {
                writing.run("PRAGMA synchronous = FULL");
            }
        }));
    }

    /// Whether somebody waits for what runs in the background now. For long work that can be ended sooner.
    boolean isAwaited() {
        return writer.isAwaited();
    }

    /// Brings the write-ahead log into the file, as far as readers allow, when nothing else is to be written.
    void checkpoint() throws StoreException {
        done(writer.submit(Priority.BACKGROUND, () -> {
            writing.run("PRAGMA wal_checkpoint(PASSIVE)");
            return new Done<>(true, new Tx(writing));
        }));
    }

    private <T> T done(FutureTask<Done<T>> task) throws StoreException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Done<T> done = task.get();
                    done.tx.publish(changes);
                    return done.result;
                } catch (InterruptedException _) {
                    // It will be committed all the same: leaving now would hide that from the caller.
                    interrupted = true;
                }
            }
        } catch (CancellationException e) {
            throw new StoreException(Reason.CLOSED, "written after closing", e);
        } catch (ExecutionException e) {
            throw new StoreException(Trouble.reason(e), String.valueOf(e.getCause()), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Work that answers nothing.
    void run(Priority priority, Task task) throws StoreException {
        write(priority, tx -> {
            task.run(tx);
            return true;
        });
    }

    private <T> Done<T> transaction(Work<T> work) throws SQLException {
        Tx tx = new Tx(writing);
        writing.run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.run(tx);
            tx.complete();
            writing.run("COMMIT");
            done = true;
            return new Done<>(result, tx);
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            writing.run("ROLLBACK");
        } catch (SQLException _) {
            // SQLite has rolled back by itself already, as after a full disk; the first failure is the one to tell.
        }
    }

    /// Every statement that was used so far, so that a test can ask for its plan.
    Set<String> statements() {
        Set<String> all = new TreeSet<>(writing.statements());
        all.addAll(readers.statements());
        return all;
    }

    /// Finishes what is queued, brings the write-ahead log into the file and closes it.
    @Override
    public void close() throws StoreException {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
        try {
            readers.close();
            writing.run("PRAGMA optimize");
            writing.run("PRAGMA wal_checkpoint(TRUNCATE)");
            writing.close();
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    /// Asks something.
    interface Query<T> {
        T run(Sql sql) throws SQLException;
    }

    /// Writes something and answers.
    interface Work<T> {
        T run(Tx tx) throws SQLException;
    }

    /// Writes something.
    interface Task {
        void run(Tx tx) throws SQLException;
    }

    private record Done<T>(T result, Tx tx) {}
}

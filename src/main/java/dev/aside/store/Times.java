package dev.aside.store;

import dev.aside.core.port.StoreException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/// When each message was, in memory, 4 bytes a message: what the search index names can be put in order without looking
/// every message up. Read in the background the first time it is wanted; until then, and for messages that came since,
/// it says LATEST. What it says is never too early: a message only moves back in time, when it leaves the outbox, and
/// whoever meets it says so.
///
/// For any thread.
final class Times {
    /// Of a message of which nothing is known.
    static final int LATEST = Integer.MAX_VALUE;
    /// Milliseconds to units of about 4 seconds: so 278 years to both sides of 1970 fit, and all else lies at an end.
    private static final int UNIT = 12;
    private static final int BLOCK = 50_000;
    /// With fewer messages it is not worth the memory.
    private static final int WORTH = 20_000;
    /// So many may be unknown, and are looked up when they are met.
    private static final int NEW = 2_000;

    private final Readers readers;
    private final AtomicBoolean reading = new AtomicBoolean();
    /// By a message's id. Entries are written by any thread, and an old one does no harm.
    private volatile int[] units = {};

    Times(Readers readers) {
        this.readers = readers;
    }

    static int unit(long sortAt) {
        return Math.clamp(sortAt >> UNIT, Integer.MIN_VALUE, LATEST);
    }

    int of(long id) {
        int[] known = units;
        return id < known.length ? known[(int) id] : LATEST;
    }

    void put(long id, int unit) {
        int[] known = units;
        if (id < known.length) {
            known[(int) id] = unit;
        }
    }

    /// Whether it knows nearly all there is to know; has that read in the background if not.
    boolean isReady(Sql sql) throws SQLException {
        long newest = sql.id("SELECT max(id) FROM message").orElse(0L);
        int known = units.length;
        if (known > 0 && newest < known + (long) NEW) {
            return true;
        }
        if (newest >= WORTH && reading.compareAndSet(false, true)) {
            Thread.ofPlatform().name("aside-store-times").daemon(true).start(this::readAll);
        }
        return false;
    }

    private void readAll() {
        try {
            read();
        } catch (StoreException _) {
            // Most likely the store was closed; the next search tries again, or meets the same trouble itself.
        } finally {
            reading.set(false);
        }
    }

    /// Reads what is not known yet: from the order of time in the beginning, afterwards by the new ids. Between the
    /// blocks others have their turn.
    void read() throws StoreException {
        long newest = readers.read(sql -> sql.id("SELECT max(id) FROM message").orElse(0L));
        int[] before = units;
        int[] all = Arrays.copyOf(before, Math.toIntExact(newest + 1));
        Arrays.fill(all, Math.min(before.length, all.length), all.length, LATEST);
        if (before.length == 0) {
            Key last = new Key(Long.MIN_VALUE, 0, 0);
            while (last.id() >= 0) {
                Key from = last;
                last = readers.read(sql -> fill(sql, all, from, "SELECT id, sort_at FROM message "
                        + "WHERE (sort_at, id) > (?, ?) ORDER BY sort_at, id LIMIT " + BLOCK, from.at(), from.id()));
            }
        } else {
            Key last = new Key(0, 0, before.length - 1L);
            while (last.id() >= 0) {
                Key from = last;
                last = readers.read(sql -> fill(sql, all, from, "SELECT id, sort_at FROM message "
                        + "WHERE id > ? ORDER BY id LIMIT " + BLOCK, from.id()));
            }
        }
        units = all;
    }

    /// @return the last message read; at id -1 after the end
    private static Key fill(Sql sql, int[] all, Key from, String statement, Object... arguments) throws SQLException {
        long[] last = {from.at(), -1};
        sql.each(statement, row -> {
            long id = row.getLong(1);
            last[0] = row.getLong(2);
            last[1] = id;
            if (id < all.length) {
                all[(int) id] = unit(last[0]);
            }
        }, arguments);
        return new Key(last[0], 0, last[1]);
    }
}

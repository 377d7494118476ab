package dev.aside.store;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Sent;
import dev.aside.core.port.OutboxStore;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint;
import dev.aside.store.Writer.Priority;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outbox over its two tables. A state moves by an update that names the states it may come from, so that of two
/// callers one makes the step.
final class SqliteOutbox implements OutboxStore {
    private final Database database;

    SqliteOutbox(Database database) {
        this.database = database;
    }

    @Override
    public long enqueue(PrivateDraft draft, String attemptKey, Fingerprint fingerprint, Instant now, Instant due)
            throws StoreException {
        return database.write(Priority.PERSON,
                tx -> OutboxMessages.enqueue(tx, draft, attemptKey, fingerprint, now, due));
    }

    @Override
    public long enqueue(BroadcastDraft draft, List<Part> parts, Instant now, Instant due) throws StoreException {
        return database.write(Priority.PERSON, tx -> OutboxPosts.enqueue(tx, draft, parts, now, due));
    }

    @Override
    public boolean undoMessage(long messageId, Instant now) throws StoreException {
        return database.write(Priority.PERSON, tx -> OutboxMessages.takeBack(tx, messageId, now,
                "state IN ('HELD', 'QUEUED')"));
    }

    @Override
    public Optional<Long> undoBroadcast(long broadcastId, Instant now) throws StoreException {
        return database.write(Priority.PERSON, tx -> GivenUpPosts.undo(tx, broadcastId, now));
    }

    @Override
    public List<OutboxItem> due(Instant now) throws StoreException {
        return items("o.state IN ('HELD', 'QUEUED') AND o.due <= ?", true, now, now);
    }

    @Override
    public List<OutboxItem> open() throws StoreException {
        return items("o.state = ?", false, null, State.ATTEMPTING);
    }

    @Override
    public List<OutboxItem> waiting() throws StoreException {
        return items("o.state IN ('HELD', 'QUEUED', 'ATTEMPTING', 'FAILED', 'UNKNOWN')", false, null);
    }

    private List<OutboxItem> items(String where, boolean unblocked, @Nullable Instant now,
            @Nullable Object... arguments)
            throws StoreException {
        return database.read(sql -> {
            List<OutboxItem> items = new ArrayList<>(OutboxMessages.items(sql, where, unblocked, now, arguments));
            items.addAll(OutboxPosts.items(sql, where, unblocked, now, arguments));
            return items;
        }).stream().sorted(Comparator.comparing((OutboxItem item) -> item.attempt().since())
                .thenComparing(OutboxItem::kind).thenComparingLong(OutboxItem::id)).toList();
    }

    @Override
    public Optional<Instant> nextDue() throws StoreException {
        return database.read(sql -> sql.id("SELECT min(due) FROM (SELECT min(due) AS due FROM message o WHERE "
                + "o.state IN ('HELD', 'QUEUED')" + OutboxMessages.UNBLOCKED
                + " UNION ALL SELECT min(due) FROM post o WHERE o.state IN ('HELD', 'QUEUED')" + OutboxPosts.UNBLOCKED
                + ")")).map(Instant::ofEpochMilli);
    }

    @Override
    public boolean attempting(OutboxItem item) throws StoreException {
        return step(item.kind(), item.id(), "state = 'ATTEMPTING', due = NULL, attempted_since = "
                + "coalesce(attempted_since, ?)", "state IN ('HELD', 'QUEUED')", item.attempt().since());
    }

    @Override
    public void delivered(OutboxItem item, Sent sent) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            if (tx.sql().exists("SELECT 1 FROM " + table(item.kind()) + " WHERE id = ? AND state = 'ATTEMPTING'",
                    item.id())) {
                arrived(tx, item.kind(), item.id(), sent);
            }
        });
    }

    private static void arrived(Tx tx, OutboxItem.Kind kind, long id, Sent sent) throws SQLException {
        switch (kind) {
            case MESSAGE -> OutboxMessages.arrived(tx, id, sent);
            case POST -> OutboxPosts.arrived(tx, id, sent);
        }
    }

    @Override
    public void waits(OutboxItem item, @Nullable Failure failure, Instant retryAt) throws StoreException {
        step(item.kind(), item.id(), "state = 'QUEUED', due = ?, " + FAILURE, "state = 'ATTEMPTING'",
                with(failure, retryAt));
    }

    @Override
    public void failed(OutboxItem item, Failure failure) throws StoreException {
        step(item.kind(), item.id(), "state = 'FAILED', due = ?, " + FAILURE, "state = 'ATTEMPTING'",
                with(failure, null));
    }

    @Override
    public void unknown(OutboxItem item) throws StoreException {
        step(item.kind(), item.id(), "state = 'UNKNOWN', due = ?, " + FAILURE, "state = 'ATTEMPTING'",
                with(null, null));
    }

    @Override
    public boolean retry(OutboxItem.Kind kind, long id, Instant now) throws StoreException {
        return step(kind, id, "state = 'QUEUED', due = ?, " + FAILURE, "state IN ('FAILED', 'UNKNOWN')",
                with(null, now));
    }

    @Override
    public boolean settled(OutboxItem.Kind kind, long id) throws StoreException {
        return database.write(Priority.PERSON, tx -> switch (kind) {
            case MESSAGE -> OutboxMessages.settle(tx, id);
            case POST -> PostEchoes.settle(tx, id);
        });
    }

    @Override
    public boolean discard(OutboxItem.Kind kind, long id, Instant now) throws StoreException {
        return database.write(Priority.PERSON, tx -> switch (kind) {
            case MESSAGE -> OutboxMessages.takeBack(tx, id, now, "state IN ('FAILED', 'UNKNOWN')");
            case POST -> GivenUpPosts.discard(tx, id, now);
        });
    }

    @Override
    public void backOnline(long accountId, Instant now) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            for (OutboxItem.Kind kind : OutboxItem.Kind.values()) {
                for (long id : tx.sql().longs("SELECT id FROM " + table(kind) + " WHERE state = 'QUEUED' AND due > ? "
                        + "AND failure_kind = 'OFFLINE' AND account_id = ?", now, accountId)) {
                    step(tx, kind, id, "due = ?", "state = 'QUEUED'", now);
                }
            }
        });
    }

    @Override
    public void releaseAll(Instant now) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            for (OutboxItem.Kind kind : OutboxItem.Kind.values()) {
                for (long id : tx.sql().longs("SELECT id FROM " + table(kind) + " WHERE state IN ('HELD', 'QUEUED')")) {
                    step(tx, kind, id, "state = 'QUEUED', due = ?", "state IN ('HELD', 'QUEUED')", now);
                }
            }
        });
    }

    @Override
    public void setBack(Duration by) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            for (OutboxItem.Kind kind : OutboxItem.Kind.values()) {
                for (long id : tx.sql().longs("SELECT id FROM " + table(kind) + " WHERE state IN ('HELD', 'QUEUED')")) {
                    step(tx, kind, id, "due = due - ?", "state IN ('HELD', 'QUEUED')", by.toMillis());
                }
            }
        });
    }

    private static final String FAILURE = "failure_kind = ?, failure_retry_at = ?, failure_limit_count = ?, "
            + "failure_limit_seconds = ?, failure_said = ?";

    private static @Nullable Object[] with(@Nullable Failure failure, @Nullable Instant due) {
        Failure.Limit limit = failure == null ? null : failure.limit();
        return new @Nullable Object[]{due, failure == null ? null : failure.kind(),
                failure == null ? null : failure.retryAt(), limit == null ? null : limit.count(),
                limit == null ? null : limit.window().toSeconds(), failure == null ? null : failure.said()};
    }

    private boolean step(OutboxItem.Kind kind, long id, String set, String from, @Nullable Object... arguments)
            throws StoreException {
        return database.write(Priority.PERSON, tx -> step(tx, kind, id, set, from, arguments));
    }

    private static boolean step(Tx tx, OutboxItem.Kind kind, long id, String set, String from,
            @Nullable Object... arguments) throws SQLException {
        @Nullable
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = id;
        boolean made = tx.sql().changes("UPDATE " + table(kind) + " SET " + set + " WHERE " + from + " AND id = ?",
                all);
        if (made) {
            switch (kind) {
                case MESSAGE -> OutboxMessages.changed(tx, id);
                case POST -> OutboxPosts.changed(tx, id);
            }
        }
        return made;
    }

    private static String table(OutboxItem.Kind kind) {
        return switch (kind) {
            case MESSAGE -> "message";
            case POST -> "post";
        };
    }
}

package dev.aside.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what changed in the store, after the commit: kinds and ids, no contents. Changes are gathered for a moment, so
/// that a thousand rows are one event. Safe for use by any thread; listeners are called by the gathering thread.
public final class Changes {
    /// Over this many ids an event names the kind alone.
    public static final int MOST_IDS = 200;
    private static final Duration GATHER = Duration.ofMillis(50);
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final @Nullable ScheduledExecutorService gatherer;
    private final List<Consumer<List<Change>>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Kind, Set<Long>> gathered = new EnumMap<>(Kind.class);

    /// @param gatherer runs the gathering; it stays the caller's to shut down
    public Changes(ScheduledExecutorService gatherer) {
        this.gatherer = gatherer;
    }

    private Changes() {
        this.gatherer = null;
    }

    /// For tests: every change reaches the listeners before [#publish] returns.
    public static Changes immediate() {
        return new Changes();
    }

    /// Calls the listener with every gathered set of changes until the subscription is closed.
    public Subscription subscribe(Consumer<List<Change>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Says that rows changed.
    ///
    /// @param ids local ids of the kind; none means that any may have changed
    public void publish(Kind kind, long... ids) {
        boolean first;
        synchronized (gathered) {
            first = gathered.isEmpty();
            Set<Long> known = gathered.computeIfAbsent(kind, k -> new LinkedHashSet<>());
            if (ids.length == 0) {
                known.add(Change.ANY);
            }
            for (long id : ids) {
                known.add(id);
            }
        }
        if (gatherer == null) {
            deliver();
        } else if (first) {
            var _ = gatherer.schedule(this::deliver, GATHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void deliver() {
        List<Change> changes = new ArrayList<>();
        synchronized (gathered) {
            gathered.forEach((kind, ids) -> changes.add(Change.of(kind, ids)));
            gathered.clear();
        }
        for (Consumer<List<Change>> listener : listeners) {
            try {
                listener.accept(changes);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", changes, e);
            }
        }
    }

    /// What a change is about. NOTES and RELATIONS carry person ids; MENTIONS post ids; SYNC account ids.
    public enum Kind {
        ACCOUNTS, PEOPLE, NOTES, RELATIONS, FOLLOWS, //
        CONVERSATIONS, MESSAGES, DRAFTS, BROADCASTS, MENTIONS, SETTINGS, SYNC
    }

    /// What changed.
    ///
    /// @param ids empty when any row of the kind may have changed
    public record Change(Kind kind, Set<Long> ids) {
        private static final Long ANY = Long.MIN_VALUE;

        static Change of(Kind kind, Set<Long> ids) {
            return new Change(kind, ids.contains(ANY) || ids.size() > MOST_IDS ? Set.of() : Set.copyOf(ids));
        }

        /// Whether this row may have changed.
        public boolean touches(long id) {
            return ids.isEmpty() || ids.contains(id);
        }
    }

    /// Ends with [#close()].
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

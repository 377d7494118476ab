package dev.aside.core;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Sent;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.OutboxStore;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands one account's things over, one at a time, and writes down what became of them. What it remembers beside the
/// store are times and counts for waiting, and without them it waits longer, so nothing is lost with it. For one thread
/// at a time, but for [#asksAt].
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /// What a network took may show a moment later than it was taken: nothing found before means nothing.
    static final Duration SHOWS_WITHIN = Duration.ofSeconds(15);

    private final OutboxStore store;
    private final World world;
    private final Backoff offline;
    private final Backoff broken;
    private final Map<OutboxQueue.Key, Doubt> doubts = new HashMap<>();
    private final Map<OutboxQueue.Key, Instant> tries = new HashMap<>();
    private int timesOffline;

    Courier(OutboxStore store, World world) {
        this.store = store;
        this.world = world;
        this.offline = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), world.random());
        this.broken = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(5), world.random());
    }

    /// When to ask about something that was handed over without an answer; the past when it was never asked about.
    synchronized Instant asksAt(OutboxItem item) {
        Doubt doubt = doubts.get(OutboxQueue.Key.of(item));
        return doubt == null ? Instant.MIN : doubt.next();
    }

    private synchronized Duration doubt(OutboxItem item, @Nullable Instant notBefore) {
        OutboxQueue.Key key = OutboxQueue.Key.of(item);
        Doubt before = doubts.getOrDefault(key, Doubt.NONE);
        Instant now = world.now();
        Instant next = latest(now.plus(broken.after(before.times() + 1)), notBefore);
        doubts.put(key, new Doubt(before.times() + 1, next, before.lost()));
        return Duration.between(now, next);
    }

    private synchronized void certain(OutboxItem item) {
        doubts.remove(OutboxQueue.Key.of(item));
        tries.remove(OutboxQueue.Key.of(item));
    }

    /// Puts the question off until what was not found had its time to show.
    ///
    /// @return false when it had it already, or when another try could do no harm
    private synchronized boolean isTooEarly(OutboxItem item, Handover way, @Nullable Failure lost) {
        OutboxQueue.Key key = OutboxQueue.Key.of(item);
        Instant now = world.now();
        // Of a try by an earlier run only the first one's time is kept; it may have been the last one, a second ago.
        Instant shows = tries.computeIfAbsent(key, _ -> now).plus(SHOWS_WITHIN);
        if (way.takesKeysOnce(item) || !shows.isAfter(now)) {
            return false;
        }
        doubts.put(key, new Doubt(doubts.getOrDefault(key, Doubt.NONE).times(), shows, lost));
        return true;
    }

    /// By a clock that was set back meanwhile a network would look from a wrong time on, and past what it took.
    private boolean isBeforeItBegan(OutboxItem item) {
        return item.attempt().since().isAfter(world.now());
    }

    private synchronized @Nullable Failure lost(OutboxItem item) {
        return doubts.getOrDefault(OutboxQueue.Key.of(item), Doubt.NONE).lost();
    }

    private synchronized void tries(OutboxItem item) {
        tries.put(OutboxQueue.Key.of(item), world.now());
    }

    /// The clock was set back: waits as long as it still had to.
    synchronized void setBack(Duration by) {
        doubts.replaceAll((_, doubt) -> new Doubt(doubt.times(), back(doubt.next(), by), doubt.lost()));
        tries.replaceAll((_, at) -> back(at, by));
    }

    private static Instant back(Instant at, Duration by) {
        return at.equals(Instant.MIN) ? at : at.minus(by);
    }

    /// Hands something over that is due.
    ///
    /// @param others what else of this account has come due: it waits as well when there is no network
    /// @return whether it was still there to be handed over
    boolean deliver(OutboxItem item, List<OutboxItem> others, Handover way) throws StoreException {
        if (!store.attempting(item)) {
            return false;
        }
        tries(item);
        Sent sent;
        try {
            sent = way.send(item);
        } catch (NetworkException e) {
            tries(item);
            failed(item, others, way, e.failure());
            return true;
        } catch (RuntimeException e) {
            LOG.error("Handing over {} {} broke", item.kind(), item.id(), e);
            ask(item, way, Failure.of(Failure.Kind.UNREADABLE));
            return true;
        }
        timesOffline = 0;
        store.delivered(item, sent);
        certain(item);
        return true;
    }

    private void failed(OutboxItem item, List<OutboxItem> others, Handover way, Failure failure)
            throws StoreException {
        LOG.info("Handing over {} {}: {}", item.kind(), item.id(), failure.kind());
        if (failure.kind() == Failure.Kind.OFFLINE) {
            waitForNetwork(item, others, failure);
        } else if (failure.kind().isOpen()) {
            ask(item, way, failure);
        } else if (failure.kind() == Failure.Kind.RATE_LIMITED && failure.retryAt() != null
                && item.kind() == OutboxItem.Kind.POST) {
            store.waits(item, failure, latest(world.now().plus(broken.after(1)), failure.retryAt()));
        } else {
            store.failed(item, failure);
            certain(item);
        }
    }

    /// All that is due waits until the same moment, so that it goes out in order then.
    private void waitForNetwork(OutboxItem item, List<OutboxItem> others, Failure failure) throws StoreException {
        timesOffline++;
        Instant until = world.now().plus(offline.after(timesOffline));
        store.waits(item, failure, until);
        for (OutboxItem other : others) {
            if (store.attempting(other)) {
                store.waits(other, failure, until);
            }
        }
    }

    /// Asks what became of something that was handed over. Only a clear "it never arrived" lets it be tried again, and
    /// that is believed only once what arrived would show.
    ///
    /// @param failure how the answer got lost; null when the program ended meanwhile
    void ask(OutboxItem item, Handover way, @Nullable Failure failure) throws StoreException {
        Failure lost = failure == null ? lost(item) : failure;
        Found found;
        try {
            found = way.find(item);
        } catch (NetworkException e) {
            cannotAsk(item, e.failure());
            return;
        } catch (RuntimeException e) {
            LOG.error("Asking about {} {} broke", item.kind(), item.id(), e);
            cannotAsk(item, Failure.of(Failure.Kind.UNREADABLE));
            return;
        }
        switch (found) {
            case Found.Made made -> {
                store.delivered(item, made.sent());
                certain(item);
            }
            case Found.Nothing _ when isTooEarly(item, way, lost) -> LOG.info("{} {} does not show yet", item.kind(),
                    item.id());
            case Found.Nothing _ when isBeforeItBegan(item) && !way.takesKeysOnce(item) -> {
                store.unknown(item);
                certain(item);
            }
            case Found.Nothing _ when lost == null -> store.waits(item, null, world.now());
            case Found.Nothing _ -> store.waits(item, lost, world.now().plus(doubt(item, lost.retryAt())));
            case Found.CannotTell _ -> {
                store.unknown(item);
                certain(item);
            }
        }
    }

    private void cannotAsk(OutboxItem item, Failure failure) throws StoreException {
        boolean passes = failure.kind().isOpen() || failure.kind() == Failure.Kind.OFFLINE
                || failure.kind() == Failure.Kind.RATE_LIMITED;
        if (passes) {
            Duration wait = doubt(item, failure.retryAt());
            LOG.info("Cannot ask about {} {} before {} s: {}", item.kind(), item.id(), wait.toSeconds(),
                    failure.kind());
        } else {
            store.unknown(item);
            certain(item);
        }
    }

    private static Instant latest(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /// How often something broke, when to ask again, and how its answer got lost.
    private record Doubt(int times, Instant next, @Nullable Failure lost) {
        static final Doubt NONE = new Doubt(0, Instant.MIN, null);
    }
}

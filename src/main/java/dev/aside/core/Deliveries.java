package dev.aside.core;

import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.OutboxStore;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands over to the networks what the [Outbox] took: accounts side by side, each one thing at a time. Whatever was
/// handed over without an answer, by this run of the program or an earlier one, is asked about before anything else.
/// Nothing is handed over that the store did not commit, and nothing twice at once. While it is not known whether an
/// account can be reached, since its credentials were not read or are locked away, what it has waits untouched. Safe
/// for use by any thread.
public final class Deliveries implements Errand {
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);
    /// After something was gone when its turn came: it was undone just then, or the store contradicts itself.
    private static final Duration UNDONE_PAUSE = Duration.ofMillis(200);
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final OutboxStore store;
    private final Connectors connectors;
    private final World world;
    private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
    private final Object idle = new Object();
    private volatile Instant last = Instant.MIN;
    private volatile boolean stopped;

    public Deliveries(OutboxStore store, Connectors connectors, World world) {
        this.store = store;
        this.connectors = connectors;
        this.world = world;
    }

    @Override
    public Instant start(Instant now, Runnable ended) {
        if (stopped) {
            return Instant.MAX;
        }
        last = now;
        try {
            OutboxQueue queue = OutboxQueue.read(store, now);
            Instant next = queue.nextDue(now).orElse(Instant.MAX);
            for (long account : queue.accounts()) {
                Lane lane = lanes.computeIfAbsent(account, Lane::new);
                Instant then = lane.start(queue, now, ended);
                next = then.isBefore(next) ? then : next;
            }
            return next;
        } catch (StoreException e) {
            LOG.error("The outbox cannot be read", e);
            return now.plus(STORE_PAUSE);
        }
    }

    /// Everything waits as long as it still had to: an undo is not cut short, and no network asked too early.
    @Override
    public void clockSetBack(Instant now) {
        if (!last.isAfter(now)) {
            return;
        }
        Duration by = Duration.between(now, last);
        last = now;
        lanes.values().forEach(lane -> lane.setBack(by));
        try {
            store.setBack(by);
        } catch (StoreException e) {
            LOG.error("What waits keeps the times of a clock that was set back", e);
        }
    }

    /// The window closes: undo ends, and everything is tried once more. Blocks until nothing is left that can go out
    /// now, or the time is over; then nothing more is begun. The rest stays in the store for the next start.
    ///
    /// @throws StoreException when nothing could be released; it is in the store all the same
    public void closing(Duration atMost) throws StoreException {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            store.releaseAll(world.now());
            Runnable ended = () -> {};
            do {
                start(world.now(), ended);
            } while (awaitIdle(deadline) && isSomethingReady());
        } finally {
            stopped = true;
        }
    }

    private boolean isSomethingReady() throws StoreException {
        Instant now = world.now();
        OutboxQueue queue = OutboxQueue.read(store, now);
        return queue.accounts().stream()
                .anyMatch(account -> lanes.computeIfAbsent(account, Lane::new).next(queue, now).isPresent());
    }

    /// Waits until no lane is busy.
    ///
    /// @return false when the time is over first
    private boolean awaitIdle(long deadline) {
        synchronized (idle) {
            while (lanes.values().stream().anyMatch(lane -> lane.busy.get())) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                try {
                    idle.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return System.nanoTime() < deadline;
    }

    /// One account's things, which go one at a time.
    private final class Lane {
        private final long accountId;
        private final Courier courier = new Courier(store, world);
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile Instant notBefore = Instant.MIN;

        Lane(long accountId) {
            this.accountId = accountId;
        }

        /// @return when this account has something to do next, beside what is not due yet
        Instant start(OutboxQueue queue, Instant now, Runnable ended) {
            if (busy.get() || !isDecided()) {
                return Instant.MAX;
            }
            if (next(queue, now).isEmpty()) {
                Instant asks = queue.open(accountId).stream().map(courier::asksAt).min(Instant::compareTo)
                        .orElse(Instant.MAX);
                return notBefore.isAfter(now) ? notBefore : asks;
            }
            if (busy.compareAndSet(false, true)) {
                world.network().execute(() -> run(ended));
            }
            return Instant.MAX;
        }

        /// Whether there is a way to the network, or known to be none. Who opens the way wakes the agenda.
        private boolean isDecided() {
            return connectors.of(accountId).isPresent() || connectors.isSignedOut(accountId);
        }

        private void run(Runnable ended) {
            try {
                boolean more = true;
                while (more && !stopped) {
                    more = step();
                }
            } catch (StoreException e) {
                LOG.error("What is on its way out cannot be written", e);
                notBefore = world.now().plus(STORE_PAUSE);
            } catch (RuntimeException e) {
                LOG.error("Delivering broke", e);
                notBefore = world.now().plus(STORE_PAUSE);
            } finally {
                synchronized (idle) {
                    busy.set(false);
                    idle.notifyAll();
                }
                ended.run();
            }
        }

        private boolean step() throws StoreException {
            Instant now = world.now();
            OutboxQueue queue = OutboxQueue.read(store, now);
            Optional<OutboxItem> next = next(queue, now);
            if (next.isEmpty()) {
                return false;
            }
            OutboxItem item = next.get();
            Handover way = new Handover(connectors.of(accountId));
            if (queue.open(accountId).contains(item)) {
                courier.ask(item, way, item.delivery().failure());
                return true;
            }
            boolean handedOver = courier.deliver(item, queue.whoseTimeHasCome(accountId, now, item), way);
            if (!handedOver) {
                notBefore = now.plus(UNDONE_PAUSE);
            }
            return handedOver;
        }

        /// What to ask about, else what to hand over now. Only ever called while this lane hands nothing over itself,
        /// or by the one that does: so what is open has lost its answer.
        Optional<OutboxItem> next(OutboxQueue queue, Instant now) {
            if (notBefore.isAfter(now) || !isDecided()) {
                return Optional.empty();
            }
            return queue.open(accountId).stream().filter(item -> !courier.asksAt(item).isAfter(now)).findFirst()
                    .or(() -> queue.ready(accountId).stream().findFirst());
        }

        void setBack(Duration by) {
            notBefore = notBefore.equals(Instant.MIN) ? notBefore : notBefore.minus(by);
            courier.setBack(by);
        }
    }
}

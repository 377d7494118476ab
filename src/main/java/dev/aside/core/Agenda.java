package dev.aside.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that sleeps until something is due. It never sleeps longer than half a minute, so that a suspended
/// machine and a changed clock are noticed. Safe for use by any thread, but for [#step()].
public final class Agenda implements AutoCloseable {
    /// The longest sleep.
    public static final Duration AT_MOST = Duration.ofSeconds(30);
    /// The shortest sleep: an errand that names a time gone by must not spin.
    static final Duration AT_LEAST = Duration.ofMillis(50);
    private static final Duration SET_BACK = Duration.ofSeconds(5);
    private static final Set<Changes.Kind> WAKING = Set.of(Changes.Kind.ACCOUNTS, Changes.Kind.MESSAGES,
            Changes.Kind.BROADCASTS);
    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

    private final List<Errand> errands;
    private final InstantSource clock;
    private final Semaphore awake = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("agenda").unstarted(this::run);
    private final Changes.Subscription subscription;
    private volatile boolean closed;
    private Instant last = Instant.MIN;

    /// @param changes wakes it when something was written that may be due
    public Agenda(Deliveries deliveries, Sync sync, Changes changes, InstantSource clock) {
        this(List.of(deliveries, sync), changes, clock);
    }

    Agenda(List<Errand> errands, Changes changes, InstantSource clock) {
        this.errands = List.copyOf(errands);
        this.clock = clock;
        this.subscription = changes.subscribe(list -> {
            if (list.stream().anyMatch(change -> WAKING.contains(change.kind()))) {
                wake();
            }
        });
    }

    /// Begins to work. What was handed over before the last end of the program is asked about first.
    public void start() {
        thread.start();
    }

    /// Looks again at once: something may be due, or the clock was moved.
    public void wake() {
        awake.release();
    }

    /// Starts what is due. Called by the agenda's thread, or by a test in its place.
    ///
    /// @return how long to sleep
    public Duration step() {
        Instant now = clock.instant();
        if (now.isBefore(last.equals(Instant.MIN) ? last : last.minus(SET_BACK))) {
            LOG.info("The clock was set back by {}", Duration.between(now, last));
            errands.forEach(errand -> errand.clockSetBack(now));
        }
        last = now;
        Instant next = now.plus(AT_MOST);
        for (Errand errand : errands) {
            Instant due = errand.start(now, this::wake);
            next = due.isBefore(next) ? due : next;
        }
        Duration sleep = Duration.between(now, next);
        return sleep.compareTo(AT_LEAST) < 0 ? AT_LEAST : sleep;
    }

    private void run() {
        while (!closed) {
            Duration sleep = AT_MOST;
            try {
                sleep = step();
            } catch (RuntimeException e) {
                LOG.error("The agenda failed; it goes on", e);
            }
            try {
                boolean _ = awake.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS);
                awake.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// Stops planning. What was started goes on to its end.
    @Override
    public void close() {
        closed = true;
        subscription.close();
        thread.interrupt();
    }
}

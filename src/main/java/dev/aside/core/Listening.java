package dev.aside.core;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to one account's stream and begins again when it ends, later each time it does not come about. Safe for use
/// by any thread.
final class Listening {
    private static final Duration GIVEN_UP = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final long accountId;
    private final LiveFeed live;
    private final Consumer<Set<Feed>> hint;
    private final World world;
    private final Backoff backoff;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Instant due = Instant.MIN;
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;
    private int failures;

    /// @param hint told what to read; called by the listening thread
    Listening(long accountId, LiveFeed live, Consumer<Set<Feed>> hint, World world) {
        this.accountId = accountId;
        this.live = live;
        this.hint = hint;
        this.world = world;
        this.backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), world.random());
    }

    /// Begins to listen if it is time.
    ///
    /// @return when to call this again; [Instant#MAX] while listening, whose end is told
    Instant start(Instant now, Runnable ended) {
        if (stopped || running.get()) {
            return Instant.MAX;
        }
        if (due.isAfter(now)) {
            return due;
        }
        if (running.compareAndSet(false, true)) {
            world.network().execute(() -> {
                try {
                    listen();
                } finally {
                    thread = null;
                    running.set(false);
                    ended.run();
                }
            });
        }
        return Instant.MAX;
    }

    private void listen() {
        thread = Thread.currentThread();
        if (stopped) {
            return;
        }
        Failure.Kind end;
        try {
            live.listen(feeds -> {
                failures = 0;
                hint.accept(feeds);
            });
            end = Failure.Kind.SERVER;
        } catch (NetworkException e) {
            end = e.failure().kind();
        } catch (RuntimeException e) {
            LOG.error("The stream of account {} broke", accountId, e);
            end = Failure.Kind.UNREADABLE;
        }
        failures++;
        Instant now = world.now();
        due = switch (end) {
            // The server has no stream: it is polled.
            case NOT_FOUND -> Instant.MAX;
            case SIGNED_OUT, REFUSED, UNREADABLE -> now.plus(GIVEN_UP);
            default -> now.plus(backoff.after(failures));
        };
        LOG.info("The stream of account {} ended: {}", accountId, end);
    }

    /// The clock was set back.
    void forgetTimes() {
        if (!due.equals(Instant.MAX)) {
            due = Instant.MIN;
        }
    }

    /// Ends it for good.
    void stop() {
        stopped = true;
        Thread listener = thread;
        if (listener != null) {
            listener.interrupt();
        }
    }
}

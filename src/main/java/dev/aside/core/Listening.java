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

/// Listens to one account's stream and begins again when it ends, later each time it did not stand for a while: a
/// server that takes streams and drops them is not asked more often than one that takes none. Safe for use by any
/// thread.
final class Listening {
    private static final Duration REFUSED = Duration.ofMinutes(15);
    private static final Duration MISSING = Duration.ofHours(1);
    /// So long it has to stand for its end to count as the first.
    private static final Duration STANDS = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final long accountId;
    private final LiveFeed live;
    private final Consumer<Set<Feed>> hint;
    private final World world;
    private final Backoff backoff;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Pause pause = new Pause(Instant.MIN, Instant.MIN);
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;
    private int failures;

    /// @param since when the stream ended
    /// @param until when it is begun again
    private record Pause(Instant since, Instant until) {}

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
        if (pause.until.isAfter(now)) {
            return pause.until;
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
        Instant[] stoodFrom = new Instant[1];
        Failure end;
        try {
            live.listen(feeds -> {
                stoodFrom[0] = stoodFrom[0] == null ? world.now() : stoodFrom[0];
                hint.accept(feeds);
            });
            end = Failure.of(Failure.Kind.SERVER);
        } catch (NetworkException e) {
            end = e.failure();
        } catch (RuntimeException e) {
            LOG.error("The stream of account {} broke", accountId, e);
            end = Failure.of(Failure.Kind.UNREADABLE);
        }
        Instant now = world.now();
        boolean stood = stoodFrom[0] != null && !now.isBefore(stoodFrom[0].plus(STANDS));
        failures = stood ? 1 : failures + 1;
        pause = new Pause(now, again(end, now));
        LOG.info("The stream of account {} ended: {}", accountId, end.kind());
    }

    /// Not before the server's own word.
    private Instant again(Failure end, Instant now) {
        Instant again = now.plus(switch (end.kind()) {
            // The server has no stream, or does not say so for long: it is polled.
            case NOT_FOUND -> MISSING;
            case SIGNED_OUT, REFUSED -> REFUSED;
            default -> backoff.after(failures);
        });
        Instant told = end.retryAt();
        return told != null && told.isAfter(again) ? told : again;
    }

    /// The clock was set back: a pause that began in what is the future now lasts as long as it would have, from now.
    void setBack(Instant now) {
        Pause planned = pause;
        if (planned.since.isAfter(now)) {
            pause = new Pause(now, now.plus(Duration.between(planned.since, planned.until)));
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

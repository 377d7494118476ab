package dev.aside.core;

import dev.aside.core.model.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When to read a feed again.
///
/// @param madeAt when this was planned; [Instant#MIN] for from the beginning
/// @param readAt when it was last read to its end; null when it was not since the program started
/// @param forced the time to keep in place of the usual pace: after a failure, or when there is a reason to look; null
///        for the usual pace
/// @param failures in a row
/// @param retryAt the network's own word, which no hurry goes against; null for none
/// @param spread what the usual pace is multiplied with, from 1, so that many programs do not keep step
record FeedPlan(Instant madeAt, @Nullable Instant readAt, @Nullable Instant forced, int failures,
        @Nullable Instant retryAt,
        double spread) {
    static final FeedPlan AT_ONCE = new FeedPlan(Instant.MIN, null, Instant.MIN, 0, null, 1);
    /// A stream can tell of many things in a second; they are read together.
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    static FeedPlan read(Instant now, double spread) {
        return new FeedPlan(now, now, null, 0, null, spread);
    }

    /// @param otherwise when to try again as far as the network did not say
    FeedPlan failed(Failure failure, Instant now, Instant otherwise) {
        Instant retryAt = failure.retryAt();
        Instant next = retryAt != null && retryAt.isAfter(otherwise) ? retryAt : otherwise;
        return new FeedPlan(now, readAt, next, failures + 1, retryAt, spread);
    }

    /// There is a reason to read it now.
    FeedPlan hurried(Instant now) {
        Instant next = retryAt != null && retryAt.isAfter(now) ? retryAt : now;
        return new FeedPlan(now, readAt, next, failures, retryAt, spread);
    }

    /// The clock was set back. What was planned in what is the future now keeps its wait, from now; nothing else
    /// changes.
    FeedPlan setBack(Instant now) {
        if (!madeAt.isAfter(now)) {
            return this;
        }
        Duration ahead = Duration.between(now, madeAt);
        return new FeedPlan(now, earlier(readAt, ahead), earlier(forced, ahead), failures, earlier(retryAt, ahead),
                spread);
    }

    private static @Nullable Instant earlier(@Nullable Instant at, Duration by) {
        return at == null || at.equals(Instant.MIN) ? at : at.minus(by);
    }

    /// The network said that there is something new; what failed before keeps its wait.
    FeedPlan hinted(Instant now) {
        if (failures > 0) {
            return this;
        }
        Instant soonest = readAt == null ? now : readAt.plus(TOGETHER);
        return hurried(soonest.isAfter(now) ? soonest : now);
    }

    /// @param pace the usual one
    Instant due(Duration pace) {
        if (forced != null) {
            return forced;
        }
        return readAt == null ? Instant.MIN : readAt.plusMillis((long) (pace.toMillis() * spread));
    }
}

package dev.aside.core;

import dev.aside.core.model.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When to read a feed again.
///
/// @param readAt when it was last read to its end; null when it was not since the program started
/// @param forced the time to keep in place of the usual pace: after a failure, or when there is a reason to look; null
///        for the usual pace
/// @param failures in a row
/// @param retryAt the network's own word, which no hurry goes against; null for none
/// @param spread what the usual pace is multiplied with, from 1, so that many programs do not keep step
record FeedPlan(@Nullable Instant readAt, @Nullable Instant forced, int failures, @Nullable Instant retryAt,
        double spread) {
    static final FeedPlan AT_ONCE = new FeedPlan(null, Instant.MIN, 0, null, 1);
    /// A stream can tell of many things in a second; they are read together.
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    static FeedPlan read(Instant now, double spread) {
        return new FeedPlan(now, null, 0, null, spread);
    }

    /// @param otherwise when to try again as far as the network did not say
    FeedPlan failed(Failure failure, Instant otherwise) {
        Instant retryAt = failure.retryAt();
        Instant next = retryAt != null && retryAt.isAfter(otherwise) ? retryAt : otherwise;
        return new FeedPlan(readAt, next, failures + 1, retryAt, spread);
    }

    /// There is a reason to read it now.
    FeedPlan hurried(Instant now) {
        Instant next = retryAt != null && retryAt.isAfter(now) ? retryAt : now;
        return new FeedPlan(readAt, next, failures, retryAt, spread);
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

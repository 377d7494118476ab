package dev.aside.core.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An expected failure as a value: a kind that `ui` and `cli` have words for, and the facts those words need.
///
/// @param retryAt when it makes sense to try again; null when that is unknown or pointless
/// @param limit the network's own limit, for [Kind#RATE_LIMITED]; null when it did not say
/// @param said what the network answered in its own words; null when it said nothing fit to show
public record Failure(Kind kind, @Nullable Instant retryAt, @Nullable Limit limit, @Nullable String said) {
    public static Failure of(Kind kind) {
        return new Failure(kind, null, null, null);
    }

    /// What went wrong. OFFLINE: nothing left this machine. SERVER: the network broke, or its answer got lost.
    public enum Kind {
        OFFLINE, RATE_LIMITED, SIGNED_OUT, REFUSED, TOO_LONG, NOT_FOUND, SERVER, UNREADABLE, CANCELLED;

        /// Whether something that was being sent may have arrived all the same.
        public boolean isOpen() {
            return this == SERVER || this == UNREADABLE || this == CANCELLED;
        }
    }

    /// So many in so long.
    public record Limit(int count, Duration window) {}
}

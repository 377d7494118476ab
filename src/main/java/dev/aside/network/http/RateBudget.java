package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What one account may still ask, by what the answers said: a call that the server would refuse is refused here, for
/// nothing. Safe for use by any thread.
final class RateBudget {
    private final Map<String, Left> byName = new ConcurrentHashMap<>();

    /// @throws NetworkException RATE_LIMITED when nothing is left before a time to come
    void check(String name, Instant now) throws NetworkException {
        Left left = byName.get(name);
        if (left == null) {
            return;
        }
        if (!left.reset.isAfter(now) || left.seen.minus(Duration.ofMinutes(1)).isAfter(now)) {
            // The window is over, or the clock was set back and its end means nothing any more.
            byName.remove(name, left);
        } else if (left.remaining <= 0) {
            throw new NetworkException(new Failure(Failure.Kind.RATE_LIMITED, left.reset, left.limit, null));
        }
    }

    /// Learns from an answer.
    ///
    /// @param window how long the limit's window is where the server does not say; null when that is not known
    void learn(String name, int status, Headers headers, @Nullable Duration window) {
        Instant seen = headers.receivedAt();
        Failure.Limit limit = limit(headers, window);
        if (status == 429) {
            headers.retryAt().ifPresent(until -> byName.put(name, new Left(0, until, seen, limit)));
        } else if (headers.remaining().isPresent() && headers.reset().isPresent()) {
            byName.put(name, new Left(headers.remaining().get(), headers.reset().get(), seen, limit));
        }
    }

    /// The limit in words of the model; null when its size or window is not known.
    static Failure.@Nullable Limit limit(Headers headers, @Nullable Duration window) {
        Duration span = headers.window().orElse(window);
        return span == null
                ? null
                : headers.limit().map(count -> new Failure.Limit((int) Math.min(count, Integer.MAX_VALUE), span))
                        .orElse(null);
    }

    private record Left(long remaining, Instant reset, Instant seen, Failure.@Nullable Limit limit) {}
}

package dev.aside.core;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after so many failures in a row: doubled each time up to a limit, of which a random half is taken
/// off so that many programs do not come back together ("equal jitter").
///
/// @param first the longest wait after the first failure
/// @param most the longest wait ever
record Backoff(Duration first, Duration most, RandomGenerator random) {
    private static final int DOUBLINGS = 20;

    /// @param failures in a row, from 1
    Duration after(int failures) {
        long full = Math.min(most.toMillis(), first.toMillis() << Math.min(failures - 1, DOUBLINGS));
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}

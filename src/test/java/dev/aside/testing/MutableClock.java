package dev.aside.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
public final class MutableClock implements InstantSource {
    /// When tests happen unless they say otherwise: a Tuesday afternoon.
    public static final Instant START = Instant.parse("2026-11-24T14:16:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }
}

package dev.aside.app.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The time the tour shows: it stands still at a Thursday afternoon in November, and moves when the tour says so. Safe
/// for
/// use by any thread.
public final class TourClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-26T14:16:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /// Lets time pass; who sleeps until something is due has to be woken.
    void moveOn(Duration by) {
        now = now.plus(by);
    }
}

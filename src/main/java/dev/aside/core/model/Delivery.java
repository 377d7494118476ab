package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far something written here got on its way out.
///
/// @param attemptKey chosen when it was sent and kept over every attempt, so that a network can take it once
/// @param due when the state changes by itself: end of the undo delay while held, next attempt while queued
/// @param failure why it failed, or what a queued one waits for; null otherwise
public record Delivery(State state, String attemptKey, @Nullable Instant due, @Nullable Failure failure) {
    /// Held: can still be undone. Queued: waits for the worker or the network. Attempting: handed over, answer open.
    /// Unknown: the answer never came and the network can't tell; not repeated by itself.
    public enum State {
        HELD, QUEUED, ATTEMPTING, DELIVERED, FAILED, UNKNOWN
    }
}

package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who follows whom, between an own account and a person.
///
/// @param followedAt when they followed, only from an event that carried it
/// @param firstSeen when they were first seen among the followers; null if they never were. No verdict may use it.
/// @param ended when they stopped following; null while they follow
/// @param youFollow whether the account follows them
public record Relation(@Nullable Instant followedAt, @Nullable Instant firstSeen, @Nullable Instant ended,
        boolean youFollow) {
    public static final Relation NONE = new Relation(null, null, null, false);

    public boolean followsYou() {
        return firstSeen != null && ended == null;
    }
}

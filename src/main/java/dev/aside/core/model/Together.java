package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an own account and a person said to each other, in numbers.
///
/// @param messages all messages between them that were neither deleted nor are still waiting to go out
/// @param mine those the account wrote
/// @param answered those of `mine` whose very next message is theirs, not automatic, and within 14 days
public record Together(@Nullable Instant first, @Nullable Instant last, int messages, int mine, int answered) {
    public static final Together NEVER = new Together(null, null, 0, 0, 0);
}

package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the owner keeps about a person on this machine; no network knows it. It holds whichever own account writes.
///
/// @param note private note, possibly empty
/// @param tags in the order they were added
/// @param optedOutAt when they asked to get no more messages; null if they did not
/// @param dontWarn whether the owner wants no template warnings for this person
public record PersonNotes(long personId, String note, List<String> tags, @Nullable Instant optedOutAt,
        boolean dontWarn) {
    public PersonNotes {
        tags = List.copyOf(tags);
    }
}

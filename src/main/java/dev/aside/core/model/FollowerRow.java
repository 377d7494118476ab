package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One follow as the table shows it.
///
/// @param id local id of the follow
/// @param lastContact last private message in either direction with this account; null for never
/// @param latestPost text of their newest post; null when none is known
/// @param isNew whether it came after the last visit to the table
public record FollowerRow(long id, long accountId, Person person, Relation relation, @Nullable Instant lastContact,
        @Nullable String latestPost, PersonNotes notes, boolean isNew) {}

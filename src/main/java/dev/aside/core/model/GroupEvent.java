package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to a group, beside what was said in it.
///
/// @param by who did it; null when the network does not say
/// @param people who joined, left or was there; empty for a new name
/// @param name the new name; empty for anything else
/// @param at null when the network does not say: then it was so from the beginning
public record GroupEvent(long id, Upsert.GroupChanged.Change change, @Nullable Person by, List<Person> people,
        String name, @Nullable Instant at) {
    public GroupEvent {
        people = List.copyOf(people);
    }
}

package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message that a search found.
///
/// @param remoteId the network's id; null until it is delivered
/// @param person the other one of the conversation; in a group, who wrote the message
/// @param group the group's title, or else who is in it, by handle or id; null for a conversation with one person
/// @param text the whole text, as received
/// @param ranges what to highlight, as `[from, to)` in `char`s of the text, in order
public record SearchHit(long messageId, @Nullable String remoteId, long conversationId, long accountId, Person person,
        @Nullable String group, boolean mine, Instant at, String text, List<Range> ranges) {
    public SearchHit {
        ranges = List.copyOf(ranges);
    }

    /// Half open, in `char`s.
    public record Range(int from, int to) {}
}

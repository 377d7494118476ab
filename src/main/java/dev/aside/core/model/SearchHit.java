package dev.aside.core.model;

import java.time.Instant;
import java.util.List;

/// A message that a search found.
///
/// @param text the whole text, as received
/// @param ranges what to highlight, as `[from, to)` in `char`s of the text, in order
public record SearchHit(long messageId, long conversationId, long accountId, Person person, boolean mine, Instant at,
        String text, List<Range> ranges) {
    public SearchHit {
        ranges = List.copyOf(ranges);
    }

    /// Half open, in `char`s.
    public record Range(int from, int to) {}
}

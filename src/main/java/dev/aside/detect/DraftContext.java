package dev.aside.detect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A private message and all the detector may know about its occasion.
///
/// For a received message ([TemplateDetector#judgeInbound]) `text` is theirs, `recipient` is still the other person,
/// and `followedAt` is when the account's owner followed *them*.
///
/// @param text       the message exactly as written
/// @param recipient  the other person
/// @param thread     what was said before in this conversation, oldest first, without `text`; the latest forty or so
///                   are enough, but it must not be empty if anything was ever said
/// @param followedAt when the recipient followed, only from an event that carries the time; null if unknown or never
/// @param at         when the message is (or was) sent: the detector has no clock of its own
public record DraftContext(String text, Recipient recipient, List<Said> thread, @Nullable Instant followedAt,
        Instant at) {
    /// Copies the list.
    public DraftContext {
        thread = List.copyOf(thread);
    }

    /// Returns the same occasion with another text.
    public DraftContext withText(String other) {
        return new DraftContext(other, recipient, thread, followedAt, at);
    }

    /// Returns whether nothing was said before, by either side.
    public boolean isFirstMessage() {
        return thread.isEmpty();
    }

    /// The other person. A text that is not known is `""`.
    ///
    /// @param personId    the caller's own number of this person, handed back to [SentHistory]; never interpreted
    /// @param name        the display name, whole: "Maya Okafor"
    /// @param handle      with or without the leading `@`, with or without a host
    /// @param company     the company, where a profile states one
    /// @param bio         the profile text
    /// @param latestPosts the texts of their latest public posts, newest first
    public record Recipient(long personId, String name, String handle, String company, String bio,
            List<String> latestPosts) {
        /// Copies the list.
        public Recipient {
            latestPosts = List.copyOf(latestPosts);
        }
    }

    /// One message of the conversation. `mine` is true for what the account's owner wrote.
    public record Said(boolean mine, String text, Instant at) {}
}

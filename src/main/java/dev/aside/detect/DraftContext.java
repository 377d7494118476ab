package dev.aside.detect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A private message and all the detector may know about its occasion, seen from its writer.
///
/// A received message is seen from its writer too ([TemplateDetector#judgeInbound]): `recipient` is then the account's
/// owner, `mine` is what the other person wrote, and `followedAt` is when the owner followed them.
///
/// @param text       the message exactly as written
/// @param personId   the caller's own number of the other person of the conversation, handed to [SentHistory]; never
///                   interpreted
/// @param recipient  whom the text addresses
/// @param thread     what was said before in this conversation, oldest first, without `text`; the latest forty or so
///                   are enough, but it must not be empty if anything was ever said
/// @param followedAt when the recipient followed the writer, only from an event that carries the time; null if unknown
/// @param at         when the message is (or was) sent: the detector has no clock of its own
public record DraftContext(String text, long personId, Recipient recipient, List<Said> thread,
        @Nullable Instant followedAt, Instant at) {
    /// Copies the list.
    public DraftContext {
        thread = List.copyOf(thread);
    }

    /// Returns the same occasion with another text.
    public DraftContext withText(String other) {
        return new DraftContext(other, personId, recipient, thread, followedAt, at);
    }

    /// Returns whether nothing was said before, by either side.
    public boolean isFirstMessage() {
        return thread.isEmpty();
    }

    /// Whom a text addresses. What is not known is `""`.
    ///
    /// @param name        the display name, whole: "Maya Okafor"
    /// @param handle      with or without the leading `@`, with or without a host
    /// @param company     the company, where a profile states one
    /// @param bio         the profile text
    /// @param latestPosts the texts of their latest public posts, newest first
    public record Recipient(String name, String handle, String company, String bio, List<String> latestPosts) {
        /// Copies the list.
        public Recipient {
            latestPosts = List.copyOf(latestPosts);
        }
    }

    /// One message of the conversation. `mine` is true for what the writer of the judged text wrote.
    public record Said(boolean mine, String text, Instant at) {}
}

package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything one own account and one other person said to each other privately.
///
/// @param lastLine text of the last message, as received; empty when it had none
/// @param lastAttachment whether the last message carried a picture or another file
/// @param lastAt when the last message was sent; null only while the conversation has none
/// @param unread messages of theirs after the point read up to
/// @param markedUnread whether the owner marked it unread by hand
/// @param needsReply whether the last message that is neither deleted nor automatic is theirs and was not dismissed
/// @param automatic why it is filed under *Automated*; null when it is not
/// @param request whether it is a stranger's request that was not accepted yet
public record Conversation(long id, long accountId, long personId, String lastLine, boolean lastAttachment,
        boolean lastMine, @Nullable Instant lastAt, int unread, boolean markedUnread, boolean needsReply,
        boolean archived, @Nullable Automatic automatic, boolean request) {

    public boolean isUnread() {
        return unread > 0 || markedUnread;
    }
}

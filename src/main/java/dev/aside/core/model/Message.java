package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One private message.
///
/// @param id local id; the same from *Send* to delivery and for ever
/// @param remoteId the network's id; null until it is delivered
/// @param text exactly as received or written
/// @param at the server's time once known, else when it was written
/// @param delivery how far an own message got; null for messages that were seen on the network
/// @param deleted whether it was deleted there; its text is then empty
public record Message(long id, long conversationId, long accountId, long authorId, boolean mine, String text,
        Instant at, @Nullable String remoteId, @Nullable Delivery delivery, boolean automatic, boolean edited,
        boolean deleted, List<Attachment> attachments) {
    public Message {
        attachments = List.copyOf(attachments);
    }
}

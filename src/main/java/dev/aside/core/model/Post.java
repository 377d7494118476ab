package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One public text on one network, anybody's.
///
/// @param remoteId the network's id; null until an own post is delivered
/// @param parent remote id of the post it answers; null for none
/// @param gone whether it was deleted on the network, and only an archive still has its text
/// @param accountId the own account that wrote it; null for other people's posts
/// @param delivery how far an own post got; null for posts that were seen on the network
public record Post(long id, Network network, @Nullable String remoteId, long authorId, String text, Instant at,
        @Nullable String parent, Counts counts, boolean pinned, boolean gone, @Nullable Long accountId,
        @Nullable Delivery delivery,
        List<Attachment> attachments) {
    public Post {
        attachments = List.copyOf(attachments);
    }

    /// What it did.
    public record Counts(int reposts, int replies, int likes, int quotes) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(reposts + other.reposts, replies + other.replies, likes + other.likes,
                    quotes + other.quotes);
        }
    }
}

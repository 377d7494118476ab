package dev.aside.core.port;

import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Own broadcasts and what others said to them.
public interface BroadcastStore {
    long[] order(BroadcastSort sort) throws StoreException;

    /// Broadcasts by id, in the order asked.
    List<Broadcast> broadcasts(long[] ids) throws StoreException;

    /// Post ids of the mentions, newest first.
    long[] mentionOrder() throws StoreException;

    /// Mentions by post id, in the order asked.
    List<Mention> mentions(long[] postIds) throws StoreException;

    int unansweredMentions() throws StoreException;

    /// Marks mentions as seen, all up to this time.
    void mentionsSeen(Instant upTo) throws StoreException;

    /// The mention is dealt with: answered, or taken private.
    void mentionAnswered(long postId) throws StoreException;

    Optional<Post> post(long postId) throws StoreException;
}

package dev.aside.core;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Post;
import dev.aside.core.model.SyncPage;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes own posts back that a network has already. Blocks on the network and the store; safe for use by any thread.
public final class PostRemoval {
    private final Stores stores;
    private final Connectors connectors;
    private final InstantSource clock;

    public PostRemoval(Stores stores, Connectors connectors, InstantSource clock) {
        this.stores = stores;
        this.connectors = connectors;
        this.clock = clock;
    }

    /// Whether there is a way to delete a post: a network has it, and its account is signed in there. Asks the network
    /// nothing.
    public boolean canDelete(Post post) {
        return post.accountId() != null && post.remoteId() != null && !post.gone()
                && connectors.of(post.accountId()).flatMap(Connector::broadcasts).isPresent();
    }

    /// Deletes a post on its network, then here, where an empty place is left of it. One that the network does not have
    /// any more is gone here too.
    ///
    /// @throws NetworkException when it is still there, as far as is known; SIGNED_OUT when there is no way to it
    /// @throws StoreException when it is gone there but not here: the next sync brings that in
    public void delete(long postId) throws NetworkException, StoreException {
        Post post = stores.broadcasts().post(postId).orElse(null);
        if (post == null || post.accountId() == null || post.remoteId() == null) {
            return;
        }
        BroadcastFeed feed = connectors.of(post.accountId()).flatMap(Connector::broadcasts)
                .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT)));
        feed.delete(post.remoteId());
        Optional<Cursor> cursor = stores.sync().cursor(post.accountId(), Feed.POSTS);
        if (cursor.isPresent()) {
            stores.sync().apply(post.accountId(), Feed.POSTS,
                    new SyncPage(List.of(), List.of(new Deletion(Deletion.Kind.POST, post.remoteId())), cursor.get(),
                            false, false),
                    Map.of(), Map.of(), clock.instant());
        }
    }
}

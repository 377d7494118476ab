package dev.aside.network.bluesky;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Found;
import dev.aside.core.model.MediaRule;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.NetworkException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Public posts on Bluesky: everybody sees them, and nothing hides them. Safe for use by any thread.
final class BlueskyBroadcasts implements BroadcastFeed {
    private static final PostRules RULES = new PostRules(List.of(Visibility.PUBLIC), false, Publishing.MOST_PICTURES,
            Stream.of("image/png", "image/jpeg", "image/webp", "image/gif")
                    .map(BlueskyBroadcasts::rule).toList(),
            2_000);

    private static final long MOST_SHRUNK_BYTES = 50_000_000;

    private final OwnPosts posts;
    private final Mentions mentions;
    private final Publishing publishing;

    BlueskyBroadcasts(Xrpc xrpc, MediaFiles files, InstantSource clock) {
        this.posts = new OwnPosts(xrpc, clock);
        this.mentions = new Mentions(xrpc);
        this.publishing = new Publishing(xrpc, files);
    }

    private static MediaRule rule(String type) {
        boolean shrinks = Publishing.SHRUNK.contains(type);
        return new MediaRule(type, shrinks ? MOST_SHRUNK_BYTES : Publishing.MOST_PICTURE_BYTES, false);
    }

    @Override
    public SyncPage posts(@Nullable Cursor after) throws NetworkException {
        return posts.read(after);
    }

    @Override
    public SyncPage mentions(@Nullable Cursor after) throws NetworkException {
        return mentions.read(after);
    }

    @Override
    public boolean takesKeysOnce() {
        return true;
    }

    @Override
    public PostRules rules() {
        return RULES;
    }

    @Override
    public Sent publish(Attempt.OfPost attempt) throws NetworkException {
        return publishing.publish(attempt);
    }

    @Override
    public Found find(Attempt.OfPost attempt) throws NetworkException {
        return publishing.find(attempt);
    }

    @Override
    public void delete(String remoteId) throws NetworkException {
        publishing.delete(remoteId);
    }
}

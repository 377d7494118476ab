package dev.aside.core.model;

import java.time.Instant;
import java.util.List;

/// What the owner wrote once for everybody, and the posts it became: one or more on each target account.
///
/// @param posts by account, then in thread order
public record Broadcast(long id, String text, Instant at, List<Post> posts) {
    public Broadcast {
        posts = List.copyOf(posts);
    }

    /// What all its posts did together.
    public Post.Counts counts() {
        return posts.stream().map(Post::counts).reduce(Post.Counts.NONE, Post.Counts::plus);
    }
}

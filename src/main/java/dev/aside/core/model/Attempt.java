package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to hand something over to a network. The key stays the same over all tries of the same thing.
public sealed interface Attempt {
    String key();

    String text();

    /// When the first try began: the network holds nothing of it from before.
    Instant since();

    /// A private message.
    ///
    /// @param conversation the network's conversation id; null when there is none yet
    record OfMessage(String key, Person recipient, @Nullable String conversation, String text, Instant since)
            implements
                Attempt {}

    /// A public post.
    ///
    /// @param parent remote id of the post it answers or continues; null for none
    record OfPost(String key, String text, @Nullable String parent, Visibility visibility, Instant since)
            implements
                Attempt {}
}

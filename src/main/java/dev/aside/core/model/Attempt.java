package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
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
    /// @param after remote id of the newest message known in the conversation, for networks that hang one message onto
    ///        another; null for none
    record OfMessage(String key, Person recipient, @Nullable String conversation, @Nullable String after, String text,
            Instant since) implements Attempt {
        /// The first message of a conversation.
        public OfMessage(String key, Person recipient, String text, Instant since) {
            this(key, recipient, null, null, text, since);
        }
    }

    /// A public post.
    ///
    /// @param parent remote id of the post it answers or continues; null for none
    /// @param part its place in its thread, from 0: what continues an own post is at a later place
    /// @param warning what the post is hidden behind; null for none
    /// @param media in the order they are shown
    record OfPost(String key, String text, @Nullable String parent, int part, Visibility visibility,
            @Nullable String warning, List<Media> media, Instant since) implements Attempt {
        public OfPost {
            media = List.copyOf(media);
        }

        /// Text alone.
        public OfPost(String key, String text, @Nullable String parent, Visibility visibility, Instant since) {
            this(key, text, parent, 0, visibility, null, List.of(), since);
        }
    }
}

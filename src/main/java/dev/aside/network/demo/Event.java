package dev.aside.network.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that happened on the demo network after its seed. The journal holds these in order; a stored one never
/// changes its form.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({@JsonSubTypes.Type(value = Event.Begun.class, name = "begun"),
        @JsonSubTypes.Type(value = Event.MessageSent.class, name = "message-sent"),
        @JsonSubTypes.Type(value = Event.MessageArrived.class, name = "message-arrived"),
        @JsonSubTypes.Type(value = Event.MessageEdited.class, name = "message-edited"),
        @JsonSubTypes.Type(value = Event.MessageDeleted.class, name = "message-deleted"),
        @JsonSubTypes.Type(value = Event.Read.class, name = "read"),
        @JsonSubTypes.Type(value = Event.PostPublished.class, name = "post-published"),
        @JsonSubTypes.Type(value = Event.PostDeleted.class, name = "post-deleted"),
        @JsonSubTypes.Type(value = Event.Followed.class, name = "followed"),
        @JsonSubTypes.Type(value = Event.Unfollowed.class, name = "unfollowed")})
sealed interface Event {
    Instant at();

    /// Refuses an event of which a part is missing, as one read from a damaged journal may be.
    private static void wants(@Nullable Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part, "a part of the event is missing");
        }
    }

    /// The profile started for the first time: the world's *now* is this moment.
    record Begun(Instant at) implements Event {
        public Begun {
            wants(at);
        }
    }

    /// The workshop wrote privately.
    record MessageSent(Instant at, Network network, String key, String person, String text, String id)
            implements
                Event {
        public MessageSent {
            wants(at, network, key, person, text, id);
        }
    }

    /// Somebody wrote privately.
    record MessageArrived(Instant at, Network network, String person, String text, String id) implements Event {
        public MessageArrived {
            wants(at, network, person, text, id);
        }
    }

    /// A private message got another text.
    record MessageEdited(Instant at, Network network, String id, String text) implements Event {
        public MessageEdited {
            wants(at, network, id, text);
        }
    }

    /// A private message is gone.
    record MessageDeleted(Instant at, Network network, String id) implements Event {
        public MessageDeleted {
            wants(at, network, id);
        }
    }

    /// The workshop read a conversation up to a message.
    record Read(Instant at, Network network, String conversation, String upTo) implements Event {
        public Read {
            wants(at, network, conversation, upTo);
        }
    }

    /// The workshop posted.
    ///
    /// @param media null for none, as in journals of old
    record PostPublished(Instant at, Network network, String key, String text, @Nullable String parent, String id,
            @Nullable List<Media> media)
            implements
                Event {
        public PostPublished {
            wants(at, network, key, text, id);
        }

        List<Media> files() {
            return media == null ? List.of() : media;
        }
    }

    /// A post of the workshop is gone.
    record PostDeleted(Instant at, Network network, String id) implements Event {
        public PostDeleted {
            wants(at, network, id);
        }
    }

    /// Somebody new out of the crowd follows.
    ///
    /// @param index their place in the crowd
    /// @param network where; null for wherever the crowd has them
    record Followed(Instant at, int index, @Nullable Network network) implements Event {
        public Followed {
            wants(at);
            if (index < 0) {
                throw new IllegalArgumentException("a place before the first");
            }
        }
    }

    /// Somebody stopped following.
    record Unfollowed(Instant at, Network network, String person) implements Event {
        public Unfollowed {
            wants(at, network, person);
        }
    }
}

package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a network reported. People are named by their remote id ([Person#remoteId()]).
public sealed interface Upsert {

    /// A profile.
    ///
    /// @param idAtServer the id this account's server knows them by, where ids are local to it; else the remote id
    record PersonSeen(String remoteId, String idAtServer, @Nullable String handle, @Nullable String name, String bio,
            @Nullable Pronouns pronouns, @Nullable String company, @Nullable String picture) implements Upsert {}

    /// Somebody follows the account.
    ///
    /// @param followedAt only when the network said when
    record FollowSeen(String person, @Nullable Instant followedAt) implements Upsert {}

    /// Whether the account follows somebody.
    record FollowingSeen(String person, boolean youFollow) implements Upsert {}

    /// A conversation's state on the network.
    ///
    /// @param others everybody in it but the account
    /// @param readUpTo remote id of the last message read there; null when the network has no such thing
    record ConversationSeen(String remoteId, List<String> others, boolean request, @Nullable String readUpTo)
            implements
                Upsert {
        public ConversationSeen {
            others = List.copyOf(others);
        }
    }

    /// A private message, own or received, new or edited.
    ///
    /// @param others everybody in the conversation but the account
    /// @param attemptKey the key it was sent with, where the network gives it back; null elsewhere
    record MessageSeen(String remoteId, String conversation, List<String> others, String author, String text,
            Instant at, @Nullable String answers, @Nullable String attemptKey, boolean edited,
            List<Attachment> attachments) implements Upsert {
        public MessageSeen {
            others = List.copyOf(others);
            attachments = List.copyOf(attachments);
        }
    }

    /// A public post, the account's or somebody else's.
    ///
    /// @param mentionsYou whether it speaks to the account and belongs among the mentions
    /// @param answered for a mention: whether the account already answered it on the network
    record PostSeen(String remoteId, String author, String text, Instant at, @Nullable String parent,
            Post.Counts counts, boolean pinned, boolean mentionsYou, boolean answered, @Nullable String attemptKey,
            List<Attachment> attachments) implements Upsert {
        public PostSeen {
            attachments = List.copyOf(attachments);
        }
    }

    /// Somebody whom a text names: what they are called, and nothing more of them. Never overwrites a profile.
    record PersonNamed(String remoteId, @Nullable String handle, @Nullable String name) implements Upsert {}

    /// Somebody whom the account does not want to hear. What is false says nothing.
    record SilencedSeen(String person, boolean blocked, boolean muted) implements Upsert {}

    /// An answer to a message by one sign.
    ///
    /// @param message remote id of the message
    /// @param key the network's word for the sign, or the sign itself: `excited`, `❤️`
    record ReactionSeen(String message, String person, String key, @Nullable Instant at) implements Upsert {}

    /// Something happened to a group conversation; what its members say are messages. It also says that this
    /// conversation is a group that its network knows by its id, however many are in it: messages that come later under
    /// this id are the group's, whoever their others are. MEMBERS without people and time says nothing else.
    ///
    /// @param conversation the network's id of the group
    /// @param by who did it; null when the network does not say
    /// @param people who joined or left; everybody there for MEMBERS; empty for NAMED
    /// @param name the new name, for NAMED; null else
    record GroupChanged(String conversation, Change change, @Nullable String by, List<String> people,
            @Nullable String name, @Nullable Instant at) implements Upsert {
        public GroupChanged {
            people = List.copyOf(people);
        }

        /// What happened.
        public enum Change {
            MEMBERS, JOINED, LEFT, NAMED
        }
    }

    /// A post is a later version of another one: only the newest version is shown and counted.
    ///
    /// @param post remote id of this version
    /// @param first remote id of the first version
    record PostVersionSeen(String post, String first) implements Upsert {}
}

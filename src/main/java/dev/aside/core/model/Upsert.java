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
}

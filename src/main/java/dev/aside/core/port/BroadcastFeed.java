package dev.aside.core.port;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Found;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Public posts: reading and publishing.
public interface BroadcastFeed {
    /// Own posts and their counts that are new or changed since the cursor.
    SyncPage posts(@Nullable Cursor after) throws NetworkException;

    /// Posts of others that speak to the account.
    SyncPage mentions(@Nullable Cursor after) throws NetworkException;

    /// Empty where the network keeps no mark of the mentions that were seen.
    default Optional<MentionMarks> marks() {
        return Optional.empty();
    }

    /// Publishes one post. The same key twice is one post and the same receipt, where the network allows it.
    ///
    /// @throws NetworkException when it did not arrive, or when that is open
    ///         ([dev.aside.core.model.Failure.Kind#isOpen()]): then [#find] decides
    Sent publish(Attempt.OfPost attempt) throws NetworkException;

    /// What a post can be here. Asks the network nothing.
    PostRules rules();

    /// Deletes an own post. One that is gone already is deleted.
    void delete(String remoteId) throws NetworkException;

    /// What became of an attempt whose answer was lost.
    Found find(Attempt.OfPost attempt) throws NetworkException;

    /// Whether the same key can never make a second one, so that another try is harmless even while the first does not
    /// show yet.
    default boolean takesKeysOnce() {
        return false;
    }
}

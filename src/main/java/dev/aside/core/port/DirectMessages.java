package dev.aside.core.port;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Found;
import dev.aside.core.model.Person;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Private one-to-one messages: reading and sending.
public interface DirectMessages {
    /// Messages and conversation states that are new or changed since the cursor, own messages included.
    SyncPage messages(@Nullable Cursor after) throws NetworkException;

    /// Sends one message. The same key twice is one message and the same receipt, where the network allows it.
    ///
    /// @throws NetworkException when it did not arrive, or when that is open
    ///         ([dev.aside.core.model.Failure.Kind#isOpen()]): then [#find] decides
    Sent send(Attempt.OfMessage attempt) throws NetworkException;

    /// What became of an attempt whose answer was lost.
    Found find(Attempt.OfMessage attempt) throws NetworkException;

    /// Whom else a text would reach beside its recipient, by the names in it that the network takes as addresses. Asks
    /// the network nothing.
    ///
    /// @return handles as they are written; empty where names in a text do nothing
    List<String> othersReached(Person recipient, String text);

    /// Empty where strangers' first messages are not kept apart.
    Optional<MessageRequests> requests();

    /// Tells the network how far a conversation was read; does nothing where the network keeps no such mark.
    ///
    /// @param conversation the network's conversation id
    /// @param upTo remote id of the last message read
    void markRead(String conversation, String upTo) throws NetworkException;

    /// Whether the same key can never make a second one, so that another try is harmless even while the first does not
    /// show yet.
    default boolean takesKeysOnce() {
        return false;
    }
}

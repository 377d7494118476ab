package dev.aside.core;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Sent;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import java.util.Optional;

/// One way to one account's network for whatever is on its way out. Blocks; no transaction is open meanwhile.
///
/// @param connector empty when the account is known to be signed out
record Handover(Optional<Connector> connector) {

    /// @throws NetworkException also for an account that is signed out or whose network has no such thing
    Sent send(OutboxItem item) throws NetworkException {
        return switch (item.attempt()) {
            case Attempt.OfMessage message -> messages().send(message);
            case Attempt.OfPost post -> broadcasts().publish(post);
        };
    }

    /// @throws NetworkException see [#send]
    Found find(OutboxItem item) throws NetworkException {
        return switch (item.attempt()) {
            case Attempt.OfMessage message -> messages().find(message);
            case Attempt.OfPost post -> broadcasts().find(post);
        };
    }

    /// Whether trying again can never make a second one; see [DirectMessages#takesKeysOnce].
    boolean takesKeysOnce(OutboxItem item) {
        return switch (item.kind()) {
            case MESSAGE -> connector.flatMap(Connector::messages).filter(DirectMessages::takesKeysOnce).isPresent();
            case POST -> connector.flatMap(Connector::broadcasts).filter(BroadcastFeed::takesKeysOnce).isPresent();
        };
    }

    private DirectMessages messages() throws NetworkException {
        return signedIn().messages().orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.REFUSED)));
    }

    private BroadcastFeed broadcasts() throws NetworkException {
        return signedIn().broadcasts().orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.REFUSED)));
    }

    private Connector signedIn() throws NetworkException {
        return connector.orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT)));
    }
}

package dev.aside.network.bluesky;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Found;
import dev.aside.core.model.Person;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.MessageRequests;
import dev.aside.core.port.NetworkException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Private messages on Bluesky: text alone, on a service of their own behind the account's server. Safe for use by any
/// thread.
final class BlueskyMessages implements DirectMessages, MessageRequests {
    private final Xrpc xrpc;
    private final ChatReading reading;
    private final ChatSending sending;

    BlueskyMessages(Xrpc xrpc, InstantSource clock) {
        this.xrpc = xrpc;
        this.reading = new ChatReading(xrpc);
        this.sending = new ChatSending(xrpc, clock);
    }

    @Override
    public SyncPage messages(@Nullable Cursor after) throws NetworkException {
        return reading.read(after);
    }

    @Override
    public Sent send(Attempt.OfMessage attempt) throws NetworkException {
        return sending.send(attempt);
    }

    @Override
    public Found find(Attempt.OfMessage attempt) throws NetworkException {
        return sending.find(attempt);
    }

    /// Names in a private message reach nobody.
    @Override
    public List<String> othersReached(Person recipient, String text) {
        return List.of();
    }

    @Override
    public Optional<MessageRequests> requests() {
        return Optional.of(this);
    }

    @Override
    public void accept(String conversation) throws NetworkException {
        xrpc.tellChat(Xrpc.procedure("chat.bsky.convo.acceptConvo", Map.of("convoId", conversation)));
    }

    @Override
    public void markRead(String conversation, String upTo) throws NetworkException {
        xrpc.tellChat(Xrpc.procedure("chat.bsky.convo.updateRead",
                Map.of("convoId", conversation, "messageId", upTo)));
    }
}

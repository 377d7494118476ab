package dev.aside.core;

import dev.aside.core.model.Failure;
import dev.aside.core.port.Connector;
import dev.aside.core.port.ConversationStore;
import dev.aside.core.port.ConversationStore.ReadMark;
import dev.aside.core.port.ConversationStore.Request;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.MessageRequests;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done to conversations here and must be told to their network. Everything else about them is a matter of the
/// store alone: take [ConversationStore]. Safe for use by any thread.
public final class Conversations {
    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final ConversationStore store;
    private final Connectors connectors;
    private final World world;

    public Conversations(ConversationStore store, Connectors connectors, World world) {
        this.store = store;
        this.connectors = connectors;
        this.world = world;
    }

    /// Marks everything up to this message as read, here before the call returns and on the network some time later.
    /// A network that does not hear of it sends its own mark with the next sync, which never moves this one back.
    public void markRead(long conversationId, long upToMessageId) throws StoreException {
        Optional<ReadMark> mark = store.markRead(conversationId, upToMessageId);
        mark.ifPresent(m -> world.network().execute(() -> tell(m)));
    }

    /// Accepts a stranger's request, here before the call returns and on the network some time later. A network that
    /// does not hear of it takes an answer for a yes, too.
    public void acceptRequest(long conversationId) throws StoreException {
        Optional<Request> request = store.acceptRequest(conversationId);
        request.ifPresent(r -> world.network().execute(() -> tell(r)));
    }

    private void tell(Request request) {
        Optional<MessageRequests> way = connectors.of(request.accountId()).flatMap(Connector::messages)
                .flatMap(DirectMessages::requests);
        if (way.isEmpty()) {
            return;
        }
        try {
            way.get().accept(request.conversation());
        } catch (NetworkException e) {
            LOG.info("The network did not take an acceptance: {}", e.failure().kind());
        }
    }

    private void tell(ReadMark mark) {
        Optional<DirectMessages> way = connectors.of(mark.accountId()).flatMap(connector -> connector.messages());
        if (way.isEmpty()) {
            return;
        }
        try {
            way.get().markRead(mark.conversation(), mark.upTo());
        } catch (NetworkException e) {
            Failure.Kind kind = e.failure().kind();
            LOG.debug("The network did not take a read mark: {}", kind);
        }
    }
}

package dev.aside.core;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.OutboxStore;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.TemplateDetector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The owner's side of sending. Whatever it takes is committed before the call returns; [Deliveries] hands it over.
/// All calls block on the store. Safe for use by any thread.
public final class Outbox {
    private final Stores stores;
    private final Connectors connectors;
    private final TemplateDetector detector;
    private final DraftContexts contexts;
    private final Supplier<UUID> keys;
    private final InstantSource clock;

    /// @param keys gives a new attempt key each time
    public Outbox(Stores stores, Connectors connectors, TemplateDetector detector, Supplier<UUID> keys,
            InstantSource clock) {
        this.stores = stores;
        this.connectors = connectors;
        this.detector = detector;
        this.contexts = new DraftContexts(stores);
        this.keys = keys;
        this.clock = clock;
    }

    /// Takes a private message. It is held for as long as the owner wants to be able to undo.
    ///
    /// @return local id of the message
    /// @throws StoreException when it could not be written: then nothing is sent, and the draft stays
    public long send(PrivateDraft draft) throws StoreException {
        Fingerprint fingerprint = detector
                .fingerprint(contexts.of(draft.accountId(), draft.personId(), draft.text(), clock.instant()));
        String key = keys.get().toString();
        Duration hold = hold();
        Instant now = clock.instant();
        return stores.outbox().enqueue(draft, key, fingerprint, now, now.plus(hold));
    }

    /// Takes a broadcast, split into the posts that [#parts] shows.
    ///
    /// @return local id of the broadcast
    /// @throws StoreException when it could not be written: then nothing is published, and the draft stays
    public long publish(BroadcastDraft draft) throws StoreException {
        List<OutboxStore.Part> parts = new ArrayList<>();
        for (long account : draft.accountIds()) {
            List<String> texts = parts(account, draft.text(), draft.warning());
            for (int i = 0; i < texts.size(); i++) {
                parts.add(new OutboxStore.Part(account, i, texts.get(i), keys.get().toString()));
            }
        }
        Duration hold = hold();
        Instant now = clock.instant();
        return stores.outbox().enqueue(draft, parts, now, now.plus(hold));
    }

    /// The posts that a text becomes on an account, by its network's own count; the whole text where the account is
    /// signed out and the count is not known.
    ///
    /// @param warning what they stand behind; null for none
    public List<String> parts(long accountId, String text, @Nullable String warning) {
        return connectors.of(accountId).map(connector -> PostLength.of(connector, warning))
                .map(rule -> ThreadSplit.split(text, rule)).orElse(List.of(text));
    }

    /// Whom a private text would reach besides its recipient: on Mastodon, whoever is named in it. To be asked about
    /// before [#send]; empty too while the account is signed out.
    ///
    /// @return handles as they are written
    public List<String> othersReached(PrivateDraft draft) throws StoreException {
        Optional<Person> recipient = stores.people().person(draft.personId());
        Optional<DirectMessages> way = connectors.of(draft.accountId()).flatMap(Connector::messages);
        return recipient.isPresent() && way.isPresent()
                ? way.get().othersReached(recipient.get(), draft.text())
                : List.of();
    }

    /** It begins with the commit: what has to be done before, slow on a first send, takes nothing from it. */
    private Duration hold() throws StoreException {
        return stores.settings().settings().undo();
    }

    /// Takes a message back; its text is a draft again.
    ///
    /// @return false when it was too late: it is with the network already
    public boolean undoMessage(long messageId) throws StoreException {
        return stores.outbox().undoMessage(messageId, clock.instant());
    }

    /// Takes a whole broadcast back.
    ///
    /// @return the draft it became; empty when some of it is with a network already
    public Optional<Long> undoBroadcast(long broadcastId) throws StoreException {
        return stores.outbox().undoBroadcast(broadcastId, clock.instant());
    }

    /// Tries something failed or unknown again, under the same key.
    ///
    /// @return whether there was something to try
    public boolean retry(OutboxItem.Kind kind, long id) throws StoreException {
        return stores.outbox().retry(kind, id, clock.instant());
    }

    /// The owner saw on the network that something unknown arrived.
    ///
    /// @return whether there was something unknown
    public boolean settle(OutboxItem.Kind kind, long id) throws StoreException {
        return stores.outbox().settled(kind, id);
    }

    /// Gives up something failed or unknown; a message's text is a draft again.
    ///
    /// @return whether there was something to give up
    public boolean discard(OutboxItem.Kind kind, long id) throws StoreException {
        return stores.outbox().discard(kind, id, clock.instant());
    }
}

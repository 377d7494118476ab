package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All stores in memory over the same rows, and short ways for tests to put rows there. Safe for use by any thread.
public final class FakeStores {
    private final Memory memory;
    private final Stores stores;
    private int remoteIds;

    public FakeStores() {
        this(Changes.immediate());
    }

    public FakeStores(Changes changes) {
        memory = new Memory(changes);
        FakeConversationStore conversations = new FakeConversationStore(memory);
        FakeAccountStore accounts = new FakeAccountStore(memory);
        FakeSyncStore sync = new FakeSyncStore(memory);
        stores = new Stores(accounts, new FakePeopleStore(memory), new FakeFollowerStore(memory),
                conversations, new FakeSearchStore(memory), new FakeDraftStore(memory), new FakeOutboxStore(memory),
                new FakeBroadcastStore(memory), new FakeSettingsStore(memory), new FakeHistoryStore(memory),
                sync, new FakeImportStore(memory, accounts, sync));
    }

    public Stores stores() {
        return stores;
    }

    public Changes changes() {
        return memory.changes;
    }

    /// From now on every write fails so, as on a full disk; null mends it.
    public void breakWith(@Nullable StoreException failure) {
        synchronized (memory) {
            memory.broken = failure;
        }
    }

    /// A signed-in own account.
    public Account account(Network network, String name) throws StoreException {
        return stores.accounts().add(network, profile(name), true);
    }

    /// Somebody on a network; asked again, the same.
    public Person person(Network network, String name) {
        synchronized (memory) {
            return FakeSyncStore.remember(memory, network, profile(name));
        }
    }

    private static Upsert.PersonSeen profile(String name) {
        String id = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        return new Upsert.PersonSeen(id, id, "@" + id, name, "", null, null, null);
    }

    public void relation(Account account, Person person, Relation relation) {
        synchronized (memory) {
            memory.relations.put(new Memory.Pair(account.id(), person.id()), relation);
            if (relation.firstSeen() != null) {
                memory.followIds.computeIfAbsent(new Memory.Pair(account.id(), person.id()), _ -> memory.newId());
            }
        }
    }

    /// A message that was received or sent long ago, with neither fingerprint nor delivery.
    public Message message(Account account, Person person, boolean mine, String text, Instant at) {
        synchronized (memory) {
            Memory.Talk talk = memory.talkOrNew(account.id(), person.id());
            Message message = new Message(memory.newId(), talk.id, account.id(),
                    mine ? account.person().id() : person.id(), mine, text, at, "fake-" + ++remoteIds, null, false,
                    false, false, List.of());
            memory.messages.put(message.id(), message);
            talk.remoteIds.add("talk-" + talk.id);
            return message;
        }
    }
}

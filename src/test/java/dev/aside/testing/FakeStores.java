package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Reaction;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.time.Instant;
import java.util.ArrayList;
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
                sync, new FakeImportStore(memory, accounts, sync), new FakeGroupStore(memory),
                new FakeSpendingStore(memory));
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

    /// A group of an account, in which nothing was said yet.
    ///
    /// @param title null for none
    public Group group(Account account, @Nullable String title, Person... members) {
        synchronized (memory) {
            Group group = new Group(memory.newId(), account.id(), title, List.of(members), "", null, false, null);
            memory.groups.put(group.id(), group);
            return group;
        }
    }

    /// Somebody says something in a group.
    public Message said(Group group, Person author, String text, Instant at) {
        synchronized (memory) {
            boolean mine = memory.accounts.values().stream().anyMatch(own -> own.person().id() == author.id());
            Message message = new Message(memory.newId(), group.id(), group.accountId(), author.id(), mine, text, at,
                    "fake-" + ++remoteIds, null, false, false, false, List.of());
            memory.messages.put(message.id(), message);
            return message;
        }
    }

    /// Something happens to a group.
    public void happened(Group group, GroupEvent event) {
        synchronized (memory) {
            memory.groupEvents.computeIfAbsent(group.id(), _ -> new ArrayList<>()).add(event);
        }
    }

    public void react(Message message, Person person, String sign) {
        synchronized (memory) {
            memory.reactions.computeIfAbsent(message.id(), _ -> new ArrayList<>()).add(new Reaction(person, sign));
        }
    }

    /// An own account that was read from an archive: nobody signed in.
    public Account archived(Network network, String name) throws StoreException {
        Account account = account(network, name);
        Account closed = new Account(account.id(), network, account.person(), false, false);
        synchronized (memory) {
            memory.accounts.put(account.id(), closed);
        }
        return closed;
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

package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.AccountStore;
import dev.aside.core.port.StoreException;
import java.util.List;

/// Own accounts in memory.
final class FakeAccountStore implements AccountStore {
    private final Memory memory;

    FakeAccountStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Account> accounts() {
        synchronized (memory) {
            return memory.accounts.values().stream().map(account -> new Account(account.id(), account.network(),
                    memory.people.getOrDefault(account.person().id(), account.person()), account.demo(),
                    account.signedIn())).toList();
        }
    }

    /// The account of this identity, or a new one that is not signed in.
    Account imported(Network network, Upsert.PersonSeen profile) {
        synchronized (memory) {
            Person person = FakeSyncStore.remember(memory, network, profile);
            return memory.accounts.values().stream().filter(a -> a.person().id() == person.id()).findFirst()
                    .orElseGet(() -> {
                        Account account = new Account(memory.newId(), network, person, false, false);
                        memory.accounts.put(account.id(), account);
                        return account;
                    });
        }
    }

    @Override
    public Account add(Network network, Upsert.PersonSeen profile, boolean demo) throws StoreException {
        Account account;
        synchronized (memory) {
            memory.writing();
            Person person = FakeSyncStore.remember(memory, network, profile);
            long id = memory.accounts.values().stream().filter(a -> a.person().id() == person.id())
                    .map(Account::id).findFirst().orElseGet(memory::newId);
            account = new Account(id, network, person, demo, true);
            memory.accounts.put(id, account);
            memory.lost.remove(id);
        }
        memory.changes.publish(Changes.Kind.ACCOUNTS, account.id());
        return account;
    }

    @Override
    public void setSignedIn(long accountId, boolean signedIn) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.lost.remove(accountId);
            memory.accounts.computeIfPresent(accountId, (id, account) -> new Account(id, account.network(),
                    account.person(), account.demo(), signedIn));
        }
        memory.changes.publish(Changes.Kind.ACCOUNTS, accountId);
    }

    @Override
    public void lose(long accountId) throws StoreException {
        setSignedIn(accountId, false);
        synchronized (memory) {
            memory.lost.add(accountId);
        }
        memory.changes.publish(Changes.Kind.ACCOUNTS, accountId);
    }

    @Override
    public boolean isLost(long accountId) {
        synchronized (memory) {
            return memory.lost.contains(accountId);
        }
    }

    @Override
    public Consent consent(long accountId) {
        synchronized (memory) {
            Account account = memory.accounts.get(accountId);
            return account != null && account.demo()
                    ? Consent.GIVEN
                    : memory.consents.getOrDefault(accountId, Consent.UNASKED);
        }
    }

    @Override
    public void setConsent(long accountId, Consent consent) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.consents.put(accountId, consent);
        }
        memory.changes.publish(Changes.Kind.ACCOUNTS, accountId);
    }

    @Override
    public void remove(long accountId) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.accounts.remove(accountId);
            memory.talks.values().removeIf(talk -> talk.accountId == accountId);
            memory.messages.values().removeIf(message -> message.accountId() == accountId);
            memory.fingerprints.keySet().retainAll(memory.messages.keySet());
            memory.posts.values().removeIf(post -> Long.valueOf(accountId).equals(post.accountId()));
            memory.drafts.keySet().removeIf(pair -> pair.accountId() == accountId);
            memory.relations.keySet().removeIf(pair -> pair.accountId() == accountId);
            memory.followIds.keySet().removeIf(pair -> pair.accountId() == accountId);
            memory.mentions.values().removeIf(mention -> mention.accountId() == accountId);
            memory.cursors.remove(accountId);
            memory.consents.remove(accountId);
            memory.lost.remove(accountId);
        }
        memory.changes.publish(Changes.Kind.ACCOUNTS, accountId);
        memory.changes.publish(Changes.Kind.CONVERSATIONS);
        memory.changes.publish(Changes.Kind.FOLLOWS);
        memory.changes.publish(Changes.Kind.BROADCASTS);
    }
}

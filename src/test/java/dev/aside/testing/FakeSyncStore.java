package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.Relation;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.SyncStore;
import dev.aside.detect.Fingerprint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pages into memory. Groups are left out.
final class FakeSyncStore implements SyncStore {
    private final Memory memory;

    FakeSyncStore(Memory memory) {
        this.memory = memory;
    }

    static Person remember(Memory memory, Network network, Upsert.PersonSeen seen) {
        long id = memory.person(network, seen.remoteId()).map(Person::id).orElseGet(memory::newId);
        Person person = new Person(id, network, seen.remoteId(), seen.handle(), seen.name(), seen.bio(),
                seen.pronouns(), seen.company(), seen.picture());
        memory.people.put(id, person);
        return person;
    }

    @Override
    public Optional<Cursor> cursor(long accountId, Feed feed) {
        synchronized (memory) {
            return Optional.ofNullable(memory.cursors.getOrDefault(accountId, Map.of()).get(feed));
        }
    }

    @Override
    public boolean apply(long accountId, Feed feed, SyncPage page, Map<String, Fingerprint> fingerprints,
            Map<String, Automatic> automatic, Instant now) throws StoreException {
        synchronized (memory) {
            Account account = memory.accounts.get(accountId);
            boolean consented = account != null && (account.demo()
                    || memory.consents.getOrDefault(accountId, Consent.UNASKED) == Consent.GIVEN);
            if (account == null || (feed == Feed.MESSAGES && !consented)) {
                return false;
            }
            write(account, feed, page, fingerprints, automatic, now);
        }
        return true;
    }

    /// Whatever the owner consented to: what an archive brings, they brought themselves.
    void write(Account account, Feed feed, SyncPage page, Map<String, Fingerprint> fingerprints,
            Map<String, Automatic> automatic, Instant now) throws StoreException {
        long accountId = account.id();
        synchronized (memory) {
            memory.writing();
            for (Upsert upsert : page.upserts()) {
                apply(account, upsert, now);
            }
            page.deletions().forEach(deletion -> delete(account, deletion, now));
            for (Message message : memory.messages.values()) {
                String remoteId = message.remoteId();
                if (remoteId != null && message.accountId() == accountId) {
                    keep(message, fingerprints.get(remoteId), automatic.get(remoteId));
                }
            }
            memory.cursors.computeIfAbsent(accountId, _ -> new LinkedHashMap<>()).put(feed, page.next());
        }
        memory.changes.publish(Changes.Kind.PEOPLE);
        switch (feed) {
            case FOLLOWERS -> memory.changes.publish(Changes.Kind.FOLLOWS);
            case POSTS -> memory.changes.publish(Changes.Kind.BROADCASTS);
            case MENTIONS -> memory.changes.publish(Changes.Kind.MENTIONS);
            case MESSAGES -> {
                memory.changes.publish(Changes.Kind.MESSAGES);
                memory.changes.publish(Changes.Kind.CONVERSATIONS);
            }
        }
    }

    private void keep(Message message, @Nullable Fingerprint fingerprint, @Nullable Automatic why) {
        if (fingerprint != null) {
            memory.fingerprints.put(message.id(), fingerprint);
        }
        if (why != null) {
            memory.automatic.put(message.id(), why);
            memory.messages.put(message.id(), new Message(message.id(), message.conversationId(),
                    message.accountId(), message.authorId(), message.mine(), message.text(), message.at(),
                    message.remoteId(), message.delivery(), true, message.edited(), message.deleted(),
                    message.attachments()));
        }
    }

    private void apply(Account account, Upsert upsert, Instant now) {
        switch (upsert) {
            case Upsert.PersonSeen seen -> remember(memory, account.network(), seen);
            case Upsert.FollowSeen follow -> follow(account, follow, now);
            case Upsert.FollowingSeen following -> {
                Memory.Pair pair = new Memory.Pair(account.id(), known(account, following.person()).id());
                Relation old = memory.relations.getOrDefault(pair, Relation.NONE);
                memory.relations.put(pair,
                        new Relation(old.followedAt(), old.firstSeen(), old.ended(), following.youFollow()));
            }
            case Upsert.ConversationSeen conversation when conversation.others().size() == 1 -> {
                Memory.Talk talk = memory.talkOrNew(account.id(),
                        known(account, conversation.others().getFirst()).id());
                talk.remoteIds.add(conversation.remoteId());
                talk.request = conversation.request();
                memory.messagesOf(talk.id).filter(m -> Objects.equals(m.remoteId(), conversation.readUpTo()))
                        .forEach(m -> talk.readUpTo = m.id());
            }
            case Upsert.ConversationSeen _ -> {
            }
            case Upsert.MessageSeen message when message.others().size() == 1 -> message(account, message);
            case Upsert.MessageSeen _ -> {
            }
            case Upsert.PostSeen post -> post(account, post);
            // What only archives hold is no part of what the tests of the core ask for.
            default ->
                {
                }
        }
    }

    private Person known(Account account, String remoteId) {
        return memory.person(account.network(), remoteId).orElseGet(() -> remember(memory, account.network(),
                new Upsert.PersonSeen(remoteId, remoteId, null, null, "", null, null, null)));
    }

    private void follow(Account account, Upsert.FollowSeen follow, Instant now) {
        Memory.Pair pair = new Memory.Pair(account.id(), known(account, follow.person()).id());
        Relation old = memory.relations.getOrDefault(pair, Relation.NONE);
        memory.relations.put(pair, new Relation(follow.followedAt() != null ? follow.followedAt() : old.followedAt(),
                old.firstSeen() != null ? old.firstSeen() : now, null, old.youFollow()));
        memory.followIds.computeIfAbsent(pair, _ -> memory.newId());
    }

    private void message(Account account, Upsert.MessageSeen seen) {
        Memory.Talk talk = memory.talkOrNew(account.id(), known(account, seen.others().getFirst()).id());
        talk.remoteIds.add(seen.conversation());
        Optional<Message> old = memory.messages.values().stream().filter(m -> m.accountId() == account.id())
                .filter(m -> seen.remoteId().equals(m.remoteId()) || sameKey(m.delivery(), seen.attemptKey()))
                .findFirst();
        long id = old.map(Message::id).orElseGet(memory::newId);
        Delivery delivery = old.map(Message::delivery)
                .map(d -> new Delivery(Delivery.State.DELIVERED, d.attemptKey(), null, null)).orElse(null);
        boolean mine = seen.author().equals(account.person().remoteId());
        memory.messages.put(id, new Message(id, talk.id, account.id(), known(account, seen.author()).id(), mine,
                seen.text(), seen.at(), seen.remoteId(), delivery, old.map(Message::automatic).orElse(false),
                seen.edited(), false, seen.attachments()));
    }

    private static boolean sameKey(@Nullable Delivery delivery, @Nullable String key) {
        return delivery != null && delivery.attemptKey().equals(key);
    }

    private void post(Account account, Upsert.PostSeen seen) {
        Optional<Post> old = memory.posts.values().stream().filter(p -> p.network() == account.network())
                .filter(p -> seen.remoteId().equals(p.remoteId()) || sameKey(p.delivery(), seen.attemptKey()))
                .findFirst();
        long id = old.map(Post::id).orElseGet(memory::newId);
        Person author = known(account, seen.author());
        boolean own = author.id() == account.person().id();
        Delivery delivery = old.map(Post::delivery)
                .map(d -> new Delivery(Delivery.State.DELIVERED, d.attemptKey(), null, null)).orElse(null);
        memory.posts.put(id, new Post(id, account.network(), seen.remoteId(), author.id(), seen.text(), seen.at(),
                seen.parent(), seen.counts(), seen.pinned(), false, own ? account.id() : null, delivery,
                seen.attachments()));
        if (own && !memory.ownPosts.containsKey(id)) {
            long broadcast = memory.newId();
            memory.broadcasts.put(broadcast, new Memory.OwnBroadcast(broadcast, seen.text(), seen.at(),
                    List.of(account.id()), Visibility.PUBLIC, null, null, List.of()));
            memory.ownPosts.put(id, new Memory.OwnPost(broadcast, 0, Visibility.PUBLIC, seen.at()));
        }
        if (seen.mentionsYou()) {
            Memory.MentionState state = memory.mentions.get(id);
            memory.mentions.put(id, new Memory.MentionState(account.id(), state != null && state.seen(),
                    seen.answered() || (state != null && state.answered())));
        }
    }

    private void delete(Account account, Deletion deletion, Instant now) {
        switch (deletion.kind()) {
            case MESSAGE -> memory.messages.replaceAll((_, m) -> m.accountId() == account.id()
                    && deletion.remoteId().equals(m.remoteId())
                            ? new Message(m.id(), m.conversationId(), m.accountId(), m.authorId(), m.mine(), "",
                                    m.at(), m.remoteId(), m.delivery(), m.automatic(), m.edited(), true, List.of())
                            : m);
            case POST -> memory.posts.values().removeIf(
                    p -> p.network() == account.network() && deletion.remoteId().equals(p.remoteId()));
            case FOLLOW -> memory.relations.computeIfPresent(
                    new Memory.Pair(account.id(), known(account, deletion.remoteId()).id()),
                    (_, r) -> new Relation(r.followedAt(), r.firstSeen(), now, r.youFollow()));
        }
    }
}

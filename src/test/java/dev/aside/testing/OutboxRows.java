package dev.aside.testing;

import dev.aside.core.ThreadSplit;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Message;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Post;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Sent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Messages and posts of the memory as things on their way out. Call it with the memory's monitor held.
final class OutboxRows {
    private final Memory memory;

    OutboxRows(Memory memory) {
        this.memory = memory;
    }

    static Delivery fresh(String key, Instant now, Instant due) {
        return new Delivery(due.isAfter(now) ? State.HELD : State.QUEUED, key, due, null);
    }

    /// Everything that is not delivered, messages first, oldest first.
    List<OutboxItem> all() {
        List<OutboxItem> items = new ArrayList<>();
        for (Message message : memory.messages.values()) {
            if (message.delivery() != null && message.delivery().state() != State.DELIVERED) {
                items.add(item(message, message.delivery()));
            }
        }
        for (Post post : memory.posts.values()) {
            if (post.delivery() != null && post.delivery().state() != State.DELIVERED) {
                items.add(item(post, post.delivery()));
            }
        }
        items.sort(Comparator.comparing(OutboxItem::kind).thenComparingLong(OutboxItem::id));
        return items;
    }

    private OutboxItem item(Message message, Delivery delivery) {
        Memory.Talk talk = Objects.requireNonNull(memory.talks.get(message.conversationId()));
        Attempt attempt = new Attempt.OfMessage(delivery.attemptKey(),
                Objects.requireNonNull(memory.people.get(talk.personId)),
                talk.remoteIds.stream().findFirst().orElse(null), newest(talk), message.text(),
                Objects.requireNonNull(memory.firstTries.get(message.id())));
        return new OutboxItem(OutboxItem.Kind.MESSAGE, message.id(), message.accountId(), delivery, attempt);
    }

    private @Nullable String newest(Memory.Talk talk) {
        return memory.messages.values().stream()
                .filter(message -> message.conversationId() == talk.id && !message.deleted()
                        && message.remoteId() != null)
                .max(Memory.MESSAGE_ORDER).map(Message::remoteId).orElse(null);
    }

    private OutboxItem item(Post post, Delivery delivery) {
        Memory.OwnPost own = own(post.id());
        Memory.OwnBroadcast broadcast = Objects.requireNonNull(memory.broadcasts.get(own.broadcastId()));
        Attempt attempt = new Attempt.OfPost(delivery.attemptKey(), post.text(), parent(post, own), own.index(),
                own.visibility(), broadcast.warning(), own.index() == 0 ? broadcast.media() : List.of(),
                own.firstTry());
        return new OutboxItem(OutboxItem.Kind.POST, post.id(), Objects.requireNonNull(post.accountId()), delivery,
                attempt);
    }

    private Memory.OwnPost own(long postId) {
        return Objects.requireNonNull(memory.ownPosts.get(postId));
    }

    private @Nullable String parent(Post post, Memory.OwnPost own) {
        if (own.index() > 0) {
            return before(post, own).map(Post::remoteId).orElse(null);
        }
        Long answers = Objects.requireNonNull(memory.broadcasts.get(own.broadcastId())).answers();
        Post answered = answers == null ? null : memory.posts.get(answers);
        return answered == null ? null : answered.remoteId();
    }

    private Optional<Post> before(Post post, Memory.OwnPost own) {
        return memory.posts.values().stream().filter(other -> Objects.equals(other.accountId(), post.accountId()))
                .filter(other -> {
                    Memory.OwnPost place = memory.ownPosts.get(other.id());
                    return place != null && place.broadcastId() == own.broadcastId()
                            && place.index() == own.index() - 1;
                }).findFirst();
    }

    /// Whether everything before it in its thread is delivered.
    boolean isFirstOfItsThread(OutboxItem item) {
        if (item.kind() == OutboxItem.Kind.MESSAGE) {
            return true;
        }
        Post post = Objects.requireNonNull(memory.posts.get(item.id()));
        Memory.OwnPost own = own(item.id());
        return own.index() == 0 || before(post, own).map(Post::remoteId).isPresent();
    }

    /// Whether it waits behind a part that is said to have arrived, whose id nobody knows yet.
    boolean waitsForAnId(OutboxItem.Kind kind, long id) {
        Post post = memory.posts.get(id);
        return kind == OutboxItem.Kind.POST && post != null && in(kind, id, Set.of(State.HELD, State.QUEUED))
                && before(post, own(id)).filter(other -> other.remoteId() == null).map(Post::delivery)
                        .filter(d -> d.state() == State.DELIVERED).isPresent();
    }

    /// The post goes, and what follows it in its thread; what is not published elsewhere is a draft again.
    void removeTail(long id, Instant now) {
        Post first = Objects.requireNonNull(memory.posts.get(id));
        Memory.OwnPost place = own(id);
        Memory.OwnBroadcast broadcast = Objects.requireNonNull(memory.broadcasts.get(place.broadcastId()));
        List<String> texts = new ArrayList<>();
        for (Post post : List.copyOf(memory.posts.values())) {
            Memory.OwnPost own = memory.ownPosts.get(post.id());
            if (own != null && own.broadcastId() == broadcast.id() && own.index() >= place.index()
                    && Objects.equals(post.accountId(), first.accountId())) {
                texts.add(post.text());
                memory.posts.remove(post.id());
                memory.ownPosts.remove(post.id());
            }
        }
        List<Long> accounts = List.of(Objects.requireNonNull(first.accountId()));
        if (memory.ownPosts.values().stream().noneMatch(own -> own.broadcastId() == broadcast.id())) {
            memory.broadcasts.remove(broadcast.id());
            draft(broadcast, broadcast.text(), accounts, broadcast.answers(), now);
        } else if (place.index() > 0) {
            Long answers = before(first, place).filter(post -> post.remoteId() != null).map(Post::id).orElse(null);
            draft(broadcast, ThreadSplit.rest(broadcast.text(), texts, place.index()), accounts, answers, now);
        }
    }

    private long draft(Memory.OwnBroadcast of, String text, List<Long> accounts, @Nullable Long answers, Instant now) {
        long draft = memory.newId();
        memory.broadcastDrafts.put(draft, new BroadcastDraft(draft, text, accounts, of.visibility(), answers, now,
                of.warning(), text.equals(of.text()) ? of.media() : List.of()));
        return draft;
    }

    boolean in(OutboxItem.Kind kind, long id, Set<State> states) {
        Delivery delivery = delivery(kind, id);
        return delivery != null && states.contains(delivery.state());
    }

    private @Nullable Delivery delivery(OutboxItem.Kind kind, long id) {
        if (kind == OutboxItem.Kind.MESSAGE) {
            Message message = memory.messages.get(id);
            return message == null ? null : message.delivery();
        }
        Post post = memory.posts.get(id);
        return post == null ? null : post.delivery();
    }

    void set(OutboxItem.Kind kind, long id, State state, @Nullable Instant due, @Nullable Failure failure) {
        Delivery old = Objects.requireNonNull(delivery(kind, id));
        change(kind, id, new Delivery(state, old.attemptKey(), due, failure), null);
    }

    void deliver(OutboxItem item, Sent sent) {
        if (item.kind() == OutboxItem.Kind.MESSAGE) {
            memory.messages.values().removeIf(message -> sent.remoteId().equals(message.remoteId())
                    && message.accountId() == item.accountId() && message.id() != item.id());
            Message message = Objects.requireNonNull(memory.messages.get(item.id()));
            Objects.requireNonNull(memory.talks.get(message.conversationId())).request = false;
            if (sent.conversation() != null) {
                Objects.requireNonNull(memory.talks.get(message.conversationId())).remoteIds.add(sent.conversation());
            }
        } else {
            memory.posts.values().removeIf(post -> sent.remoteId().equals(post.remoteId())
                    && Objects.equals(post.accountId(), item.accountId()) && post.id() != item.id());
        }
        Delivery old = Objects.requireNonNull(delivery(item.kind(), item.id()));
        change(item.kind(), item.id(), new Delivery(State.DELIVERED, old.attemptKey(), null, null), sent);
    }

    private void change(OutboxItem.Kind kind, long id, Delivery delivery, @Nullable Sent sent) {
        if (kind == OutboxItem.Kind.MESSAGE) {
            memory.messages.computeIfPresent(id, (_, m) -> new Message(id, m.conversationId(), m.accountId(),
                    m.authorId(), m.mine(), m.text(), sent == null ? m.at() : sent.at(),
                    sent == null ? m.remoteId() : sent.remoteId(), delivery, m.automatic(), m.edited(), m.deleted(),
                    m.attachments()));
        } else {
            memory.posts.computeIfPresent(id, (_, p) -> new Post(id, p.network(),
                    sent == null ? p.remoteId() : sent.remoteId(), p.authorId(), p.text(),
                    sent == null ? p.at() : sent.at(), p.parent(), p.counts(), p.pinned(), p.gone(), p.accountId(),
                    delivery,
                    p.attachments()));
        }
    }

    /// The message goes, and its text is a draft again.
    void removeMessage(long id, Instant now) {
        Message message = Objects.requireNonNull(memory.messages.remove(id));
        memory.fingerprints.remove(id);
        Memory.Talk talk = Objects.requireNonNull(memory.talks.get(message.conversationId()));
        Memory.Pair pair = new Memory.Pair(talk.accountId, talk.personId);
        PrivateDraft draft = memory.drafts.get(pair);
        memory.drafts.put(pair, draft == null || draft.text().isBlank()
                ? new PrivateDraft(talk.accountId, talk.personId, message.text(), null, now)
                : new PrivateDraft(talk.accountId, talk.personId, draft.text(), message.text(), now));
    }

    Optional<Long> undoBroadcast(long broadcastId, Instant now) {
        List<OutboxItem> posts = all().stream().filter(item -> item.kind() == OutboxItem.Kind.POST)
                .filter(item -> own(item.id()).broadcastId() == broadcastId).toList();
        long parts = memory.ownPosts.values().stream().filter(own -> own.broadcastId() == broadcastId).count();
        boolean possible = parts == posts.size() && posts.stream()
                .allMatch(item -> in(item.kind(), item.id(), Set.of(State.HELD, State.QUEUED)));
        Memory.OwnBroadcast broadcast = memory.broadcasts.get(broadcastId);
        if (!possible || broadcast == null) {
            return Optional.empty();
        }
        for (OutboxItem post : posts) {
            memory.posts.remove(post.id());
            memory.ownPosts.remove(post.id());
        }
        memory.broadcasts.remove(broadcastId);
        return Optional.of(draft(broadcast, broadcast.text(), broadcast.accountIds(), broadcast.answers(), now));
    }
}

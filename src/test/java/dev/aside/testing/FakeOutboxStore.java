package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Message;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Post;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Sent;
import dev.aside.core.port.OutboxStore;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outbox in memory, as strict about its arrows as a real one.
final class FakeOutboxStore implements OutboxStore {
    private final Memory memory;
    private final OutboxRows rows;

    FakeOutboxStore(Memory memory) {
        this.memory = memory;
        this.rows = new OutboxRows(memory);
    }

    private void published(OutboxItem.Kind kind, long id) {
        if (kind == OutboxItem.Kind.MESSAGE) {
            memory.changes.publish(Changes.Kind.MESSAGES, id);
            memory.changes.publish(Changes.Kind.CONVERSATIONS);
        } else {
            memory.changes.publish(Changes.Kind.BROADCASTS, id);
        }
    }

    @Override
    public long enqueue(PrivateDraft draft, String attemptKey, Fingerprint fingerprint, Instant now, Instant due)
            throws StoreException {
        long id;
        synchronized (memory) {
            memory.writing();
            id = memory.newId();
            Memory.Talk talk = memory.talkOrNew(draft.accountId(), draft.personId());
            long me = Objects.requireNonNull(memory.accounts.get(draft.accountId())).person().id();
            memory.messages.put(id, new Message(id, talk.id, draft.accountId(), me, true, draft.text(), now, null,
                    OutboxRows.fresh(attemptKey, now, due), false, false, false, List.of()));
            memory.fingerprints.put(id, fingerprint);
            memory.firstTries.put(id, now);
            memory.drafts.remove(new Memory.Pair(draft.accountId(), draft.personId()));
        }
        published(OutboxItem.Kind.MESSAGE, id);
        return id;
    }

    @Override
    public long enqueue(BroadcastDraft draft, List<Part> parts, Instant now, Instant due) throws StoreException {
        long broadcast;
        synchronized (memory) {
            memory.writing();
            broadcast = memory.newId();
            memory.broadcasts.put(broadcast, new Memory.OwnBroadcast(broadcast, draft.text(), now, draft.accountIds(),
                    draft.visibility(), draft.answers(), draft.warning(), draft.media()));
            for (Part part : parts) {
                long id = memory.newId();
                var account = Objects.requireNonNull(memory.accounts.get(part.accountId()));
                memory.posts.put(id, new Post(id, account.network(), null, account.person().id(), part.text(), now,
                        null, Post.Counts.NONE, false, false, account.id(),
                        OutboxRows.fresh(part.attemptKey(), now, due),
                        List.of()));
                memory.ownPosts.put(id, new Memory.OwnPost(broadcast, part.index(), draft.visibility(), now));
            }
            memory.broadcastDrafts.remove(draft.id());
        }
        published(OutboxItem.Kind.POST, broadcast);
        return broadcast;
    }

    @Override
    public boolean undoMessage(long messageId, Instant now) throws StoreException {
        boolean done;
        synchronized (memory) {
            memory.writing();
            done = rows.in(OutboxItem.Kind.MESSAGE, messageId, Set.of(State.HELD, State.QUEUED));
            if (done) {
                rows.removeMessage(messageId, now);
            }
        }
        published(OutboxItem.Kind.MESSAGE, messageId);
        return done;
    }

    @Override
    public Optional<Long> undoBroadcast(long broadcastId, Instant now) throws StoreException {
        Optional<Long> draft;
        synchronized (memory) {
            memory.writing();
            draft = rows.undoBroadcast(broadcastId, now);
        }
        published(OutboxItem.Kind.POST, broadcastId);
        return draft;
    }

    @Override
    public List<OutboxItem> due(Instant now) {
        synchronized (memory) {
            return rows.all().stream()
                    .filter(item -> Set.of(State.HELD, State.QUEUED).contains(item.delivery().state()))
                    .filter(item -> !Objects.requireNonNullElse(item.delivery().due(), Instant.MIN).isAfter(now))
                    .filter(rows::isFirstOfItsThread).toList();
        }
    }

    @Override
    public List<OutboxItem> open() {
        synchronized (memory) {
            return rows.all().stream().filter(item -> item.delivery().state() == State.ATTEMPTING).toList();
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        synchronized (memory) {
            return rows.all().stream().map(OutboxItem::delivery)
                    .filter(delivery -> Set.of(State.HELD, State.QUEUED).contains(delivery.state()))
                    .flatMap(delivery -> Optional.ofNullable(delivery.due()).stream())
                    .min(Comparator.naturalOrder());
        }
    }

    @Override
    public List<OutboxItem> waiting() {
        synchronized (memory) {
            return rows.all();
        }
    }

    private boolean move(OutboxItem.Kind kind, long id, Set<State> from, State to, @Nullable Instant due,
            @Nullable Failure failure) throws StoreException {
        synchronized (memory) {
            memory.writing();
            if (!rows.in(kind, id, from)) {
                return false;
            }
            rows.set(kind, id, to, due, failure);
        }
        published(kind, id);
        return true;
    }

    @Override
    public boolean attempting(OutboxItem item) throws StoreException {
        return move(item.kind(), item.id(), Set.of(State.HELD, State.QUEUED), State.ATTEMPTING, null, null);
    }

    @Override
    public void delivered(OutboxItem item, Sent sent) throws StoreException {
        synchronized (memory) {
            memory.writing();
            if (rows.in(item.kind(), item.id(), Set.of(State.ATTEMPTING))) {
                rows.deliver(item, sent);
            }
        }
        published(item.kind(), item.id());
    }

    @Override
    public void waits(OutboxItem item, @Nullable Failure failure, Instant retryAt) throws StoreException {
        move(item.kind(), item.id(), Set.of(State.ATTEMPTING), State.QUEUED, retryAt, failure);
    }

    @Override
    public void failed(OutboxItem item, Failure failure) throws StoreException {
        move(item.kind(), item.id(), Set.of(State.ATTEMPTING), State.FAILED, null, failure);
    }

    @Override
    public void unknown(OutboxItem item) throws StoreException {
        move(item.kind(), item.id(), Set.of(State.ATTEMPTING), State.UNKNOWN, null, null);
    }

    @Override
    public boolean retry(OutboxItem.Kind kind, long id, Instant now) throws StoreException {
        return move(kind, id, Set.of(State.FAILED, State.UNKNOWN), State.QUEUED, now, null);
    }

    @Override
    public boolean settled(OutboxItem.Kind kind, long id) throws StoreException {
        return move(kind, id, Set.of(State.UNKNOWN), State.DELIVERED, null, null);
    }

    @Override
    public boolean discard(OutboxItem.Kind kind, long id, Instant now) throws StoreException {
        boolean done;
        synchronized (memory) {
            memory.writing();
            done = rows.in(kind, id, Set.of(State.FAILED, State.UNKNOWN)) || rows.waitsForAnId(kind, id);
            if (done && kind == OutboxItem.Kind.MESSAGE) {
                rows.removeMessage(id, now);
            } else if (done) {
                rows.removeTail(id, now);
            }
        }
        published(kind, id);
        return done;
    }

    @Override
    public void backOnline(long accountId, Instant now) throws StoreException {
        List<OutboxItem> offline = waiting().stream().filter(item -> item.accountId() == accountId)
                .filter(item -> item.delivery().failure() != null
                        && item.delivery().failure().kind() == Failure.Kind.OFFLINE
                        && item.delivery().due() != null && item.delivery().due().isAfter(now))
                .toList();
        for (OutboxItem item : offline) {
            move(item.kind(), item.id(), Set.of(State.QUEUED), State.QUEUED, now, item.delivery().failure());
        }
    }

    @Override
    public void setBack(Duration by) throws StoreException {
        for (OutboxItem item : waiting()) {
            Delivery delivery = item.delivery();
            if (delivery.due() != null) {
                move(item.kind(), item.id(), Set.of(delivery.state()), delivery.state(), delivery.due().minus(by),
                        delivery.failure());
            }
        }
    }

    @Override
    public void releaseAll(Instant now) throws StoreException {
        List<OutboxItem> held = new ArrayList<>();
        synchronized (memory) {
            held.addAll(rows.all());
        }
        for (OutboxItem item : held) {
            Delivery delivery = item.delivery();
            boolean later = delivery.due() != null && delivery.due().isAfter(now);
            move(item.kind(), item.id(), Set.of(State.HELD, State.QUEUED), State.QUEUED,
                    later ? now : delivery.due(), delivery.failure());
        }
    }
}

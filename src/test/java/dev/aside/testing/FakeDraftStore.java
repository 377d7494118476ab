package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.DraftStore;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Drafts in memory.
final class FakeDraftStore implements DraftStore {
    private final Memory memory;

    FakeDraftStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<PrivateDraft> draft(long accountId, long personId) {
        synchronized (memory) {
            return Optional.ofNullable(memory.drafts.get(new Memory.Pair(accountId, personId)));
        }
    }

    @Override
    public void keep(long accountId, long personId, String text, Instant at) throws StoreException {
        synchronized (memory) {
            memory.writing();
            Memory.Pair pair = new Memory.Pair(accountId, personId);
            PrivateDraft old = memory.drafts.get(pair);
            String takenBack = old == null ? null : old.takenBack();
            if (text.isBlank() && takenBack == null) {
                memory.drafts.remove(pair);
            } else {
                memory.drafts.put(pair, new PrivateDraft(accountId, personId, text, takenBack, at));
            }
        }
        memory.changes.publish(Changes.Kind.DRAFTS, personId);
    }

    @Override
    public void dropTakenBack(long accountId, long personId) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.drafts.computeIfPresent(new Memory.Pair(accountId, personId), (_, draft) -> draft.text().isBlank()
                    ? null
                    : new PrivateDraft(accountId, personId, draft.text(), null, draft.changedAt()));
        }
        memory.changes.publish(Changes.Kind.DRAFTS, personId);
    }

    @Override
    public List<BroadcastDraft> broadcasts() {
        synchronized (memory) {
            return memory.broadcastDrafts.values().stream()
                    .sorted(Comparator.comparing(BroadcastDraft::changedAt).reversed()).toList();
        }
    }

    @Override
    public long keep(BroadcastDraft draft) throws StoreException {
        long id;
        synchronized (memory) {
            memory.writing();
            id = draft.id() == 0 ? memory.newId() : draft.id();
            memory.broadcastDrafts.put(id, draft.withId(id));
        }
        memory.changes.publish(Changes.Kind.DRAFTS, id);
        return id;
    }

    @Override
    public void discard(long broadcastDraftId) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.broadcastDrafts.remove(broadcastDraftId);
        }
        memory.changes.publish(Changes.Kind.DRAFTS, broadcastDraftId);
    }
}

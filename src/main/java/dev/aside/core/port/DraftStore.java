package dev.aside.core.port;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.PrivateDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Unsent texts.
public interface DraftStore {
    Optional<PrivateDraft> draft(long accountId, long personId) throws StoreException;

    /// Keeps the text; a blank one removes the draft, but for a text taken back beside it.
    void keep(long accountId, long personId, String text, Instant at) throws StoreException;

    /// Forgets the text that *Undo* had put beside the draft.
    void dropTakenBack(long accountId, long personId) throws StoreException;

    /// Broadcast drafts, last changed first.
    List<BroadcastDraft> broadcasts() throws StoreException;

    /// Keeps a broadcast draft; id 0 makes a new one.
    ///
    /// @return its id
    long keep(BroadcastDraft draft) throws StoreException;

    void discard(long broadcastDraftId) throws StoreException;
}

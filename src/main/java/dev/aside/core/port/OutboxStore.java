package dev.aside.core.port;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Failure;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Sent;
import dev.aside.detect.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is on its way out. Each method is one transaction; a row's state moves only along the arrows of
/// [dev.aside.core.model.Delivery.State], and a call that comes too late changes nothing.
public interface OutboxStore {
    /// Makes the message row (held until `due`, or queued when that is not after `now`), with search index, fingerprint
    /// and conversation summary; makes the conversation when it is the first message; removes the draft.
    ///
    /// @return local id of the message
    long enqueue(PrivateDraft draft, String attemptKey, Fingerprint fingerprint, Instant now, Instant due)
            throws StoreException;

    /// Makes one broadcast with a post for each part on each account, in thread order, and removes the draft.
    ///
    /// @return local id of the broadcast
    long enqueue(BroadcastDraft draft, List<Part> parts, Instant now, Instant due) throws StoreException;

    /// Takes a message back that was not handed over yet: the row and its fingerprint go, the text becomes the draft,
    /// or is put beside a draft with other text.
    ///
    /// @return whether it was still possible
    boolean undoMessage(long messageId, Instant now) throws StoreException;

    /// Takes a whole broadcast back of which nothing was handed over yet; its text becomes a draft.
    ///
    /// @return id of the draft; empty when it was too late
    Optional<Long> undoBroadcast(long broadcastId, Instant now) throws StoreException;

    /// What can be handed over now, oldest first: held or queued with a due time that has come. Of a thread only the
    /// first part that is not delivered, none after a failed one, and none before the id of the one before it is known.
    List<OutboxItem> due(Instant now) throws StoreException;

    /// What was handed over without an answer so far; after a start these are the ones to ask about.
    List<OutboxItem> open() throws StoreException;

    /// When something becomes due next; empty when nothing waits.
    Optional<Instant> nextDue() throws StoreException;

    /// Everything that is not delivered: for the strip that counts what waits.
    List<OutboxItem> waiting() throws StoreException;

    /// Held or queued to attempting.
    ///
    /// @return whether this call made the step; only then may the network be asked
    boolean attempting(OutboxItem item) throws StoreException;

    /// Attempting to delivered: fills the remote id and the server's time. If a sync brought that id first, the two
    /// rows become one.
    void delivered(OutboxItem item, Sent sent) throws StoreException;

    /// Attempting back to queued, due at `retryAt`.
    void waits(OutboxItem item, @Nullable Failure failure, Instant retryAt) throws StoreException;

    /// Attempting to failed.
    void failed(OutboxItem item, Failure failure) throws StoreException;

    /// Attempting to unknown.
    void unknown(OutboxItem item) throws StoreException;

    /// Failed or unknown to queued, due now: the owner asked for another try.
    boolean retry(OutboxItem.Kind kind, long id, Instant now) throws StoreException;

    /// Unknown to delivered: the owner saw that it arrived. The remote id is that of what was read from the network and
    /// says the same; where there is nothing yet, it stays open until that is read, and the rest of a thread waits.
    boolean settled(OutboxItem.Kind kind, long id) throws StoreException;

    /// Removes something failed or unknown; a message's text becomes the draft again. With a post goes all that comes
    /// after it in its account's thread, so what is removed can also be the part after a delivered one whose id is not
    /// known. A broadcast of which nothing is left becomes a draft, and so does the rest of a thread that began.
    boolean discard(OutboxItem.Kind kind, long id, Instant now) throws StoreException;

    /// The account's network answers again: what is queued because it could not be reached is due now. What is held,
    /// and what waits for any other reason, keeps its time.
    void backOnline(long accountId, Instant now) throws StoreException;

    /// All held ones become queued, and everything queued is due now: the window closes and undo ends.
    void releaseAll(Instant now) throws StoreException;

    /// The clock was set back: what waits is due by as much earlier, so that it waits as long as it had to. When the
    /// first try of something began stays as it is, since networks know a try by it.
    void setBack(Duration by) throws StoreException;

    /// One post to be: which account, its text, its place in that account's thread from 0.
    record Part(long accountId, int index, String text, String attemptKey) {}
}

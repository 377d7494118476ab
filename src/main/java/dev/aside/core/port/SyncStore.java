package dev.aside.core.port;

import dev.aside.core.model.Automatic;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.detect.Fingerprint;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The one door through which what a network said comes in.
public interface SyncStore {
    /// Where reading stopped; empty when it never began.
    Optional<Cursor> cursor(long accountId, Feed feed) throws StoreException;

    /// Writes a page: rows, search index, fingerprints, conversation summaries and the cursor, in one transaction.
    /// Applying the same page again changes nothing. A page of [Feed#MESSAGES] is written only if the owner's consent
    /// stands when it is written, whenever the reading began.
    ///
    /// @param fingerprints of the page's messages, by remote id
    /// @param automatic why received messages count as automatic, by remote id; missing ones do not
    /// @return whether it was written; not, and its cursor neither, when the account is gone or its messages may not be
    ///         stored
    boolean apply(long accountId, Feed feed, SyncPage page, Map<String, Fingerprint> fingerprints,
            Map<String, Automatic> automatic, Instant now) throws StoreException;
}

package dev.aside.core.port;

import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.ReplyRates;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.SentHistory;
import java.time.Instant;
import java.util.List;

/// What was sent before, for the detector and for the sentence about one's own history.
public interface HistoryStore {
    /// Sent messages of all own accounts, waiting ones included. To be used by one thread, off the window's thread; its
    /// unchecked failures mean that the store is closed or broken.
    SentHistory sent();

    /// Received messages, to tell whether another one is automatic: those of other people, and those that the same
    /// person sent to another own account than this one. Used like [#sent()].
    SentHistory received(long accountId);

    ReplyRates replyRates() throws StoreException;

    /// Texts the owner does not want to be warned about again, newest first.
    List<AcceptedText> accepted() throws StoreException;

    void accept(Fingerprint fingerprint, String text, Instant at) throws StoreException;

    void takeBackAccepted(long id) throws StoreException;

    /// Newest texts that were said to this program's owner or by them, to tell rare words from common ones.
    List<String> sampleOfTexts(int limit) throws StoreException;
}

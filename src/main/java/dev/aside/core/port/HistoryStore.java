package dev.aside.core.port;

import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.ReplyRates;
import dev.aside.detect.DraftContext;
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

    /// The next messages whose fingerprints another version of the algorithm computed. Each message comes once, in the
    /// order they were stored, however often the program is started in between.
    Outdated outdated(int version, int limit) throws StoreException;

    /// Puts new fingerprints in the place of the old ones, behind everything else that is to be written.
    ///
    /// @param lastId [Outdated#lastId]
    void renew(int version, List<Renewed> fingerprints, long lastId) throws StoreException;

    /// Some messages to compute fingerprints of.
    ///
    /// @param lastId up to which message this step goes; 0 when nothing is left
    /// @param done how many messages came before, about
    /// @param all how many there are, about
    record Outdated(List<Known> messages, long lastId, long done, long all) {
        public Outdated {
            messages = List.copyOf(messages);
        }

        public boolean isEmpty() {
            return lastId == 0;
        }
    }

    /// A message, whom it addresses and what was said before it, as its writer sees it.
    record Known(long messageId, String text, long personId, DraftContext.Recipient recipient,
            List<DraftContext.Said> before, Instant at) {
        public Known {
            before = List.copyOf(before);
        }
    }

    /// The new fingerprint of a message.
    record Renewed(long messageId, Fingerprint fingerprint) {}
}

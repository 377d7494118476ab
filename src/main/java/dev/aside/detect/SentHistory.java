package dev.aside.detect;

import java.time.Instant;
import java.util.List;

/// The messages that were sent before, over all own accounts. Implemented by whoever stores them.
///
/// The detector calls [#accepted], [#same] and [#near] at most once a verdict and [#sendings] up to ten times, on the
/// caller's thread, and only if the draft is comparable: each should be one indexed look-up. An implementation may
/// throw unchecked exceptions of its own; the detector lets them pass.
public interface SentHistory {
    /// Returns what is known of earlier messages with this fingerprint (same version and skeleton) to *other* people.
    ///
    /// For [TemplateDetector#judgeInbound] the history holds received messages: those from other people, and those that
    /// the same person sent to another own account.
    ///
    /// @param fingerprint    of the message being judged
    /// @param exceptPersonId messages to this person do not count: repeating oneself to one person is no template
    /// @param before         only messages strictly older than this count
    /// @param limit          at most this many messages in [Sendings#newest]
    Sendings same(Fingerprint fingerprint, long exceptPersonId, Instant before, int limit);

    /// Returns templates that share features with a text, those that share most (and rarer ones) first. Which of them
    /// are alike is the detector's to decide. The one with the same skeleton may be left out.
    ///
    /// @param limit at most this many
    default List<Near> near(Fingerprint fingerprint, int limit) {
        return List.of();
    }

    /// Returns what is known of the messages of one of the templates that [#near] found, as [#same] does.
    default Sendings sendings(long template, long exceptPersonId, Instant before, int limit) {
        return Sendings.NONE;
    }

    /// Returns the masked texts of which the owner said *don't warn about this text again*: close variants of those are
    /// not warned about either.
    default List<String> acceptedTexts() {
        return List.of();
    }

    /// Returns whether the account's owner said *don't warn about this text again* of this fingerprint.
    boolean accepted(Fingerprint fingerprint);

    /// A history that holds nothing.
    static SentHistory empty() {
        return new SentHistory() {
            @Override
            public Sendings same(Fingerprint fingerprint, long exceptPersonId, Instant before, int limit) {
                return Sendings.NONE;
            }

            @Override
            public boolean accepted(Fingerprint fingerprint) {
                return false;
            }
        };
    }

    /// A template of the history.
    ///
    /// @param template the caller's number of it, handed back in [#sendings]
    /// @param masked   its masked text, [Fingerprint#masked]
    record Near(long template, String masked) {}

    /// The earlier messages of one template.
    ///
    /// @param newest   the newest of them, newest first, one a person at most
    /// @param people   to how many distinct people they went (came from, among received ones)
    /// @param messages how many they are in all
    /// @param replies  how many of them had the occasion REPLY or ANSWER
    /// @param answers  how many of them had the occasion ANSWER
    /// @param answered to how many of them a message from the other side followed
    record Sendings(List<EarlierMessage> newest, int people, int messages, int replies, int answers, int answered) {
        /// Nothing was sent before.
        public static final Sendings NONE = new Sendings(List.of(), 0, 0, 0, 0, 0);

        /// Copies the list.
        public Sendings {
            newest = List.copyOf(newest);
        }
    }
}

package dev.aside.detect;

import java.time.Instant;
import java.util.List;

/// Judges whether a private message is a template.
///
/// Pure: no clock, no I/O but the [SentHistory] it is handed, no default locale. Thread-safe and free of state; one
/// verdict takes well under a millisecond beside the look-up, and never throws for any text.
public final class TemplateDetector {
    private final DetectorSettings settings;

    /// Creates a detector with the given thresholds.
    public TemplateDetector(DetectorSettings settings) {
        this.settings = settings;
    }

    /// Reads the word lists, which the first verdict does otherwise: some tens of milliseconds that a background thread
    /// may spend before.
    public void prepare() {
        DraftContext sample = new DraftContext("Thank you for following! Сheck https://example.org/a", 0,
                new DraftContext.Recipient("", "", "", "", List.of()), List.of(), null, Instant.EPOCH);
        judge(sample, SentHistory.empty());
    }

    /// Returns the fingerprint of a message, for the store to keep beside it and for [SentHistory#same].
    ///
    /// The recipient's name, handle and company must be those that will be known when later drafts are compared; bio,
    /// posts and `followedAt` do not matter here.
    public Fingerprint fingerprint(DraftContext message) {
        return Reading.fingerprint(message, settings);
    }

    /// Judges a draft against what was sent before.
    public Verdict judge(DraftContext draft, SentHistory sent) {
        Reading reading = Reading.of(draft, settings);
        return reading.isEmpty() ? Verdict.NOTHING : new Judgement(reading, settings).against(sent);
    }

    /// Judges whether a received message is automatic: `templated` means that nobody wrote it for this reader.
    ///
    /// @param received see [DraftContext] for how it is read here
    /// @param others   a history of *received* messages, see [SentHistory#same]
    public Verdict judgeInbound(DraftContext received, SentHistory others) {
        Reading reading = Reading.of(received, settings);
        return reading.isEmpty() ? Verdict.NOTHING : new Judgement(reading, settings).against(others);
    }

    /// Returns the draft as a broadcast: without greeting and the recipient's name, links without tracking, the first
    /// letter a capital. "Hi Maya, our winter service is open again." becomes "Our winter service is open again."
    public String publicText(DraftContext draft) {
        return PublicText.of(draft);
    }

    /// Returns what makes a text that is about to be published look as if it were for one person, in reading order.
    public List<PrivateSign> privateSigns(String broadcast) {
        return PrivateSigns.in(broadcast);
    }

    /// Something in a broadcast that is one person's own.
    ///
    /// @param kind what it is
    /// @param span where it stands in the broadcast
    /// @param text what stands there; for ADDRESSED the name or mention alone, to look the person up by
    public record PrivateSign(Kind kind, Span span, String text) {
        /// The kinds.
        public enum Kind {
            /// It begins by greeting one person.
            ADDRESSED,
            /// An order, booking, invoice or tracking number.
            ORDER_NUMBER,
            /// An e-mail address.
            EMAIL,
            /// A phone number.
            PHONE
        }
    }
}

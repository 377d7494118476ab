package dev.aside.detect;

import dev.aside.detect.DraftContext.Said;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a message was judged as it was: each reason carries its evidence, a place in the text or an earlier message.
/// Sentences are the reader's business; switch over the records.
public sealed interface Reason {
    /// How much this speaks for a template; below zero it speaks for a personal message; zero only explains.
    double points();

    /// Where in the original text it shows, in reading order; empty if it is not about a place in the text.
    List<Span> spans();

    /// The same masked text went to other people (was received from others or on several own accounts, when a received
    /// message is judged).
    ///
    /// @param people   how many other people
    /// @param last     the newest of those messages
    /// @param answered how many of those messages somebody answered
    record SentBefore(double points, int people, EarlierMessage last, int answered) implements Reason {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /// It is the first message, and follows the follow too closely to be written by hand.
    ///
    /// @param after time from the follow to the message
    record FirstMessageSoonAfterFollow(double points, Duration after) implements Reason {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /// Nothing in the text refers to the person: no word of what they said, posted or say of themselves.
    ///
    /// @param theirLatest what they said last in this conversation, null if nothing
    record NothingRefersToThem(double points, @Nullable Said theirLatest) implements Reason {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /// A link tells its owner who clicked, or from where.
    ///
    /// @param span       the whole link
    /// @param parameters the tracking parameters as they stand there: `utm_source=dm`, several joined by `&`
    /// @param cleaned    the link without them
    record TrackingLink(double points, Span span, String parameters, String cleaned) implements Reason {
        @Override
        public List<Span> spans() {
            return List.of(span);
        }
    }

    /// A merge field was left open: `{first_name}`, `[name]`, `Hi ,`.
    record Placeholder(double points, Span span, String text) implements Reason {
        @Override
        public List<Span> spans() {
            return List.of(span);
        }
    }

    /// Characters that nobody sees stand among the letters: templates use them to look different each time.
    ///
    /// @param count how many, in Unicode code points
    record HiddenCharacters(double points, List<Span> spans, int count) implements Reason {
        /// Copies the list.
        public HiddenCharacters {
            spans = List.copyOf(spans);
        }
    }

    /// Words that automatic messages are made of.
    ///
    /// @param kind what the words do
    record Cue(double points, Kind kind, List<Span> spans) implements Reason {
        /// Copies the list.
        public Cue {
            spans = List.copyOf(spans);
        }

        /// What the words of a cue do.
        public enum Kind {
            /// "Thanks for following"
            THANKS_FOR_FOLLOWING,
            /// "Welcome to our community"
            WELCOME,
            /// "Check out", "sign up", "join us"
            CALL_TO_ACTION,
            /// "Free e-book", "20 % off", "our newsletter"
            OFFER,
            /// "We help companies like yours", "a quick call"
            SALES_PITCH,
            /// "Your profile stood out", "love your content"
            GENERIC_COMPLIMENT,
            /// "We have received your message", "out of office"
            AUTORESPONDER,
            /// A link in the first message.
            LINK_IN_FIRST_MESSAGE
        }
    }

    /// Why a repeated text is *not* flagged: this is what people get who ask.
    ///
    /// @param question    what they asked, or said last
    /// @param timesBefore how many earlier messages with this text were replies too
    record AnswerToThoseWhoAsk(double points, Said question, int timesBefore) implements Reason {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /// Why a repeated text is *not* flagged: the owner said not to warn about it.
    record Accepted(double points) implements Reason {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /// What speaks against a template: words that only this person would get.
    record Personal(double points, List<Span> spans) implements Reason {
        /// Copies the list.
        public Personal {
            spans = List.copyOf(spans);
        }
    }
}

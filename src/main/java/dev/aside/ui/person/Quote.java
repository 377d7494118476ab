package dev.aside.ui.person;

import dev.aside.core.ThingsToMention;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that could be mentioned, in the words it was said in.
///
/// @param words one clause, without quotation marks
/// @param source where it stands
/// @param at when it was said; null for a bio
public record Quote(String words, Source source, @Nullable Instant at) {
    public static Quote of(ThingsToMention.Thing thing) {
        Source source = switch (thing.heard().source()) {
            case MESSAGE -> Source.THEIR_MESSAGE;
            case REPLY_TO_POST, POST -> Source.THEIR_POST;
            case MY_ADVICE -> Source.YOUR_ADVICE;
            case BIO -> Source.THEIR_BIO;
        };
        return new Quote(thing.quote(), source, thing.heard().at());
    }

    /// Whose words they are.
    public enum Source {
        THEIR_MESSAGE, THEIR_POST, THEIR_BIO, YOUR_ADVICE
    }
}

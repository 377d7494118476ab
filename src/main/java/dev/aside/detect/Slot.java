package dev.aside.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place of the template that was filled in, or left open.
///
/// @param kind    what stands there
/// @param span    where it stands in the draft; empty where only the earlier message has something
/// @param earlier where it stands in the closest earlier message (the first of [Verdict#matches]), empty where only
///                the draft has something; null if there is no earlier message
/// @param values  what stood there in the matched earlier messages, each once, newest first
public record Slot(Kind kind, Span span, @Nullable Span earlier, List<String> values) {
    /// Copies the list.
    public Slot {
        values = List.copyOf(values);
    }

    /// What stands in a slot.
    public enum Kind {
        /// The person's name or a part of it.
        NAME,
        /// A handle or mention.
        HANDLE,
        /// The person's company.
        COMPANY,
        /// A link.
        LINK,
        /// An e-mail address.
        EMAIL,
        /// A number, time, price or code.
        NUMBER,
        /// Emoji.
        EMOJI,
        /// A merge field that nobody filled in.
        PLACEHOLDER,
        /// Other words.
        TEXT
    }
}

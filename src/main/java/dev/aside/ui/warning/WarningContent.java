package dev.aside.ui.warning;

import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.TextRange;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the warning says of one draft, worded. Immutable.
///
/// @param heading       whole, with the person's name
/// @param mend          what the default button says
/// @param draft         the draft and its marks
/// @param earlier       the closest earlier message; null where nothing like it went out before
/// @param reasons       the strongest first
/// @param rates         templated, then personal messages; empty when there are too few to say anything
/// @param rule          what the network itself says; null where it says nothing
/// @param benefit       the second question
/// @param dontWarnThem  what the second check box says
public record WarningContent(String heading, String mend, Marking draft, @Nullable Earlier earlier,
        List<ReasonLine> reasons, List<Rate> rates, @Nullable Rule rule, String benefit, String dontWarnThem) {
    public WarningContent {
        reasons = List.copyOf(reasons);
        rates = List.copyOf(rates);
    }

    /// A text and its marks, which do not overlap.
    ///
    /// @param shade    what is the same every time
    /// @param slots    what was filled in, or left open
    /// @param messages in how many earlier messages the shaded part was the same
    /// @param outlined what the outline of a slot means here; empty without slots
    public record Marking(String text, List<TextRange> shade, List<TextRange> slots, int messages, String outlined) {
        public Marking {
            shade = List.copyOf(shade);
            slots = List.copyOf(slots);
        }
    }

    /// An earlier message: "to @jon, Tuesday 16:02".
    public record Earlier(Marking marking, String toAndWhen) {}

    /// How messages of one kind fared.
    ///
    /// @param counted the counts in a sentence, the one that matters between asterisks
    /// @param share   answered ones among all, 0 to 1
    public record Rate(String kind, String counted, double share) {}

    /// The network's rule, its words in quotation marks.
    public record Rule(NetworkMark.Kind network, String title, String quote, String origin, URI source) {}
}

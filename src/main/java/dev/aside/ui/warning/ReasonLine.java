package dev.aside.ui.warning;

import dev.aside.detect.Reason;
import dev.aside.ui.fx.control.Icon;

/// One reason in words: what it is, what shows it, and what can be done about it.
///
/// @param evidence the second line
public record ReasonLine(Reason reason, Icon icon, String sentence, String evidence, Link link) {
    /// What a reason offers.
    public enum Link {
        NONE, WHO_AND_WHEN, REMOVE_TRACKING
    }
}

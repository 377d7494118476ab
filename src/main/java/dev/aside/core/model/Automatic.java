package dev.aside.core.model;

/// Why a received message counts as automatic.
///
/// @param count how many accounts or people the evidence speaks of; 0 where the sign has no number
public record Automatic(Sign sign, int count) {
    /// The evidence.
    public enum Sign {
        SAME_TEXT_TO_YOUR_ACCOUNTS, SAME_TEXT_FROM_OTHERS, RIGHT_AFTER_YOU_FOLLOWED, SOUNDS_AUTOMATIC
    }
}

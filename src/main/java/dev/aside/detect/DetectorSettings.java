package dev.aside.detect;

import java.time.Duration;

/// The detector's thresholds. Chosen for precision: a false alarm teaches people to press *Send anyway*.
///
/// @param minContentWords   a text with fewer content words, and no cue of a template, is never one
/// @param flagAt            points at which a text without history is flagged
/// @param soonAfterFollow   a first message within this time of the follow was not written by hand
/// @param replyWithin       a message this long after theirs still replies to it
/// @param shortReplyWords   a reply of fewer words, without any cue, is a reply however often it was sent
/// @param maxMatches        how many earlier messages a verdict carries
/// @param candidates        how many templates that share features with a draft are compared with it
public record DetectorSettings(int minContentWords, double flagAt, Duration soonAfterFollow, Duration replyWithin,
        int shortReplyWords, int maxMatches, int candidates) {
    /// Four content words, two points, two minutes, four days, eight words, five messages, forty candidates.
    public static DetectorSettings defaults() {
        return new DetectorSettings(4, 2.0, Duration.ofMinutes(2), Duration.ofDays(4), 8, 5, 40);
    }

    /// @throws IllegalArgumentException if a threshold is not positive
    public DetectorSettings {
        if (minContentWords < 1 || !(flagAt > 0) || soonAfterFollow.isNegative() || replyWithin.isNegative()
                || shortReplyWords < 1 || maxMatches < 1 || candidates < 0) {
            throw new IllegalArgumentException("thresholds must be positive");
        }
    }
}

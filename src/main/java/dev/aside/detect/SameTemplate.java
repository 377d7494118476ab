package dev.aside.detect;

import dev.aside.detect.Reason.Cue.Kind;

/// Decides from how alike two texts are whether they come from one template. Chosen for precision.
final class SameTemplate {
    private static final double ALIKE = 0.6;
    /// Under this share of the draft explained, it is a text of its own.
    private static final double COVERED = 0.55;
    private static final double CONTAINED = 0.82;
    private static final double ENOUGH = 3.2;
    private static final double LONG_ENDING = 9;

    private SameTemplate() {}

    static boolean is(Reading reading, Similarity alike) {
        boolean advertises = Cues.isPromotional(reading.cues()) || reading.hasStrong(Kind.SALES_PITCH)
                || !reading.of(Token.Kind.LINK).isEmpty();
        if (alike.onlyEnding() && !advertises && alike.shared() < LONG_ENDING) {
            return false;
        }
        double least = alike.shared() < ENOUGH ? ALIKE + 0.15 : ALIKE;
        if (alike.value() >= least && alike.draftCovered() >= COVERED) {
            return alike.shared() >= 1.5 || advertises;
        }
        boolean glued = alike.earlierCovered() >= CONTAINED && alike.earlierWeight() >= ENOUGH
                && alike.draftCovered() >= 0.4;
        boolean part = alike.draftCovered() >= 0.9 && alike.draftWeight() >= ENOUGH && alike.earlierCovered() >= 0.3;
        return glued || part;
    }
}

package dev.aside.ui.fx;

import javafx.animation.Interpolator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/// Durations and curves. Ask [#duration] for every duration: it is zero while motion is reduced. FX thread only.
public enum Motion {
    /** Hover, pressed, selection colour. */
    HOVER(90),
    /** Detector line, strip above the composer: fade. */
    LINE(160),
    /** A new bubble: fade, and rise of 6 px. */
    BUBBLE(160),
    /** Dialog: fade, and rise of 8 px. */
    DIALOG_IN(180), DIALOG_OUT(120), DRAWER_IN(200), DRAWER_OUT(140);

    private static final ReadOnlyBooleanWrapper REDUCED = new ReadOnlyBooleanWrapper(false);

    private final double millis;

    Motion(double millis) {
        this.millis = millis;
    }

    /** How long it takes: zero while motion is reduced. */
    public Duration duration() {
        return REDUCED.get() ? Duration.ZERO : Duration.millis(millis);
    }

    public Interpolator curve() {
        return this == HOVER ? Interpolator.LINEAR : Interpolator.EASE_OUT;
    }

    /** True when the system or the person asked for less motion: nothing moves, counts replace rings. */
    public static ReadOnlyBooleanProperty reducedProperty() {
        return REDUCED.getReadOnlyProperty();
    }

    public static boolean reduced() {
        return REDUCED.get();
    }

    static void reduce(boolean reduced) {
        REDUCED.set(reduced);
    }
}

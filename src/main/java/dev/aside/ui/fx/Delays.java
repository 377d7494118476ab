package dev.aside.ui.fx;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// Does something a little later, on the FX thread: at a pause in typing, when an answer took too long. A port of the
/// window's own clock, so that view models are tested without waiting.
@FunctionalInterface
public interface Delays {
    /// Runs the action once, after the delay, unless the handle stops it before.
    Handle after(Duration delay, Runnable action);

    /** The delays of a running window. FX thread only. */
    static Delays onScreen() {
        return (delay, action) -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
            pause.setOnFinished(done -> action.run());
            pause.play();
            return pause::stop;
        };
    }

    /** Stops what was not done yet; does nothing afterwards. */
    interface Handle {
        Handle NONE = () -> {};

        void stop();
    }
}

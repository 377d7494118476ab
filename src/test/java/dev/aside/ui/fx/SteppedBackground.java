package dev.aside.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;

/// Background work that is done when a test says so: reading and computing apart, answers at once.
public final class SteppedBackground {
    private final Deque<Runnable> reading = new ArrayDeque<>();
    private final Deque<Runnable> computing = new ArrayDeque<>();
    private final Background background = Background.of(reading::add, computing::add, Runnable::run);

    public Background background() {
        return background;
    }

    /** Does all reading there is, and what comes of it. */
    public void finishReading() {
        finish(reading);
    }

    /** Does the first piece of reading there is, and what comes of it. */
    public void readOnce() {
        reading.remove().run();
    }

    /** Does all computing there is, and what comes of it. */
    public void finishComputing() {
        finish(computing);
    }

    private static void finish(Deque<Runnable> work) {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }
}

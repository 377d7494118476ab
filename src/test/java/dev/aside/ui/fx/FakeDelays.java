package dev.aside.ui.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Delays whose time passes only when a test says so.
public final class FakeDelays implements Delays {
    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Handle after(Duration delay, Runnable action) {
        Waiting entry = new Waiting(now.plus(delay), action);
        waiting.add(entry);
        return () -> waiting.remove(entry);
    }

    /** Lets time pass; what is due is run in order. */
    public void pass(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            Waiting next = waiting.stream().filter(entry -> entry.at.compareTo(end) <= 0)
                    .min(Comparator.comparing(entry -> entry.at)).orElse(null);
            if (next == null) {
                break;
            }
            waiting.remove(next);
            now = next.at;
            next.action.run();
        }
        now = end;
    }

    private static final class Waiting {
        private final Duration at;
        private final Runnable action;

        Waiting(Duration at, Runnable action) {
            this.at = at;
            this.action = action;
        }
    }
}

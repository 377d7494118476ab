package dev.aside.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background work that must not overtake itself: each begins when the one before has answered, so a draft kept late
/// never comes
/// back after its text was sent. FX thread only.
public final class InOrder {
    private final Background background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public InOrder(Background background) {
        this.background = background;
    }

    /** As {@link Background#run}, after everything that was given before. */
    public <T> void run(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        waiting.add(() -> background.run(work, result -> answered(() -> onSuccess.accept(result)),
                failure -> answered(() -> onFailure.accept(failure))));
        if (!busy) {
            next();
        }
    }

    /** What the answer itself asks for comes after what was waiting already. */
    private void answered(Runnable answer) {
        try {
            answer.run();
        } finally {
            busy = false;
            next();
        }
    }

    private void next() {
        Runnable work = waiting.poll();
        if (work != null) {
            busy = true;
            work.run();
        }
    }
}

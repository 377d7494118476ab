package dev.aside.ui.personal;

import dev.aside.ui.fx.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background work that must not overtake itself: a draft kept late must not come back after its message was sent. FX thread only.
final class InOrder {
    private final Background background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    InOrder(Background background) {
        this.background = background;
    }

    <T> void run(Callable<? extends T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        waiting.add(() -> background.run(work, result -> next(() -> onSuccess.accept(result)),
                failure -> next(() -> onFailure.accept(failure))));
        if (!busy) {
            begin();
        }
    }

    private void next(Runnable answer) {
        busy = false;
        try {
            answer.run();
        } finally {
            if (!busy) {
                begin();
            }
        }
    }

    private void begin() {
        Runnable work = waiting.poll();
        if (work != null) {
            busy = true;
            work.run();
        }
    }
}

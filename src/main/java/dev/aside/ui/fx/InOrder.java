package dev.aside.ui.fx;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Background work that must not overtake itself: each begins when the one before has ended, so a draft kept late never
/// comes back after its text was sent. No work waits for an answer on screen, so that all of it is done also when the
/// window closes meanwhile. FX thread only.
public final class InOrder {
    private final Background background;
    private final Queue<Piece<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();

    public InOrder(Background background) {
        this.background = background;
    }

    /** As {@link Background#run}, after everything that was given before. */
    public <T> void run(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        waiting.add(new Piece<>(work, onSuccess, onFailure));
        background.run(this::takeTurn, done -> answer(), problem -> answer());
    }

    /** Does what was given first, on whichever thread gets here first. */
    private synchronized Boolean takeTurn() {
        return answers.add(waiting.remove().done());
    }

    private void answer() {
        answers.remove().run();
    }

    private record Piece<T>(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        Runnable done() {
            try {
                T result = work.call();
                return () -> onSuccess.accept(result);
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                return () -> onFailure.accept(e);
            }
        }
    }
}

package dev.aside.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The only door off the FX thread and back. Work runs on platform threads: three that read, one for what keeps a core
/// busy (the
/// detector, decoding pictures), because a native call would pin a virtual thread's carrier. Answers come on the FX
/// thread.
///
/// Thread-safe. Close it when the window closes: what was begun to be read or kept is finished, for at most two
/// seconds; work
/// given to it afterwards is dropped, since nobody is left to see the answer.
public final class Background implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Executor readers;
    private final Executor cpu;
    private final Executor lasting;
    private final Executor fx;
    private final Runnable stop;

    private Background(Executor readers, Executor cpu, Executor lasting, Executor fx, Runnable stop) {
        this.readers = readers;
        this.cpu = cpu;
        this.lasting = lasting;
        this.fx = fx;
        this.stop = stop;
    }

    /** Three readers and one thread for CPU work, all daemons. */
    public static Background start() {
        ExecutorService readers = Executors.newFixedThreadPool(3, named("aside-reader-"));
        ExecutorService cpu = Executors.newSingleThreadExecutor(named("aside-cpu-"));
        ExecutorService lasting = Executors.newCachedThreadPool(named("aside-lasting-"));
        return new Background(readers, cpu, lasting, Platform::runLater, () -> {
            cpu.shutdownNow();
            finish(readers);
            finish(lasting);
        });
    }

    /** What was given last may keep a draft: it is done, unless it takes too long. */
    private static void finish(ExecutorService readers) {
        readers.shutdown();
        try {
            if (!readers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                readers.shutdownNow();
            }
        } catch (InterruptedException e) {
            readers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** For tests: everything at once, on the calling thread, before the call returns. */
    public static Background immediate() {
        return new Background(Runnable::run, Runnable::run, Runnable::run, Runnable::run, () -> {});
    }

    /** For tests that decide when work is done and answers arrive. */
    static Background of(Executor readers, Executor cpu, Executor fx) {
        return new Background(readers, cpu, readers, fx, () -> {});
    }

    /// Reads something: store, files. Exactly one of the two consumers is called, on the FX thread; an error thrown by
    /// a consumer is
    /// a bug and goes to the FX thread's handler of uncaught exceptions.
    public <T> void run(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        submit(readers, work, onSuccess, onFailure);
    }

    /** The same for work that keeps a core busy. One at a time, in the order given. */
    public <T> void compute(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        submit(cpu, work, onSuccess, onFailure);
    }

    /// The same for work that takes minutes, on a thread of its own: what is looked at is read meanwhile. Whoever gave
    /// it must be able to end it before this is closed.
    public <T> void runLong(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        submit(lasting, work, onSuccess, onFailure);
    }

    /// Runs something on the FX thread, later. For adapters that hear of a change on a thread of their own; view models
    /// never need
    /// it.
    public void onScreen(Runnable change) {
        fx.execute(change);
    }

    @Override
    public void close() {
        stop.run();
    }

    private <T> void submit(Executor where, Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        try {
            where.execute(() -> answer(work, onSuccess, onFailure));
        } catch (RejectedExecutionException closed) {
            // Closed: the window is gone, and with it everybody who would have looked.
        }
    }

    private <T> void answer(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            fx.execute(() -> onFailure.accept(e));
            return;
        }
        fx.execute(() -> onSuccess.accept(result));
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger next = new AtomicInteger(1);
        return work -> {
            Thread thread = new Thread(work, prefix + next.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }
}

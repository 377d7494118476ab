package dev.aside.core;

import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;

/// What the core takes from the world around it: threads, time and chance. The executors stay the caller's to shut
/// down.
///
/// @param network runs what waits for networks: virtual threads, as many as needed
/// @param cpu runs what computes for long: platform threads, because a virtual one that computes keeps its carrier
/// @param random spreads waits; safe for use by several threads
public record World(Executor network, Executor cpu, InstantSource clock, RandomGenerator random) {
    /// For tests: everything happens on the calling thread before a call returns.
    public static World immediate(InstantSource clock, RandomGenerator random) {
        return new World(Runnable::run, Runnable::run, clock, random);
    }

    Instant now() {
        return clock.instant();
    }

    /// Computes on a platform thread and waits for the outcome.
    ///
    /// @throws StoreException CANCELLED when the waiting thread is interrupted, else what the work threw
    <T> T compute(Work<T> work) throws StoreException {
        FutureTask<T> task = new FutureTask<>(work::run);
        cpu.execute(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new StoreException(StoreException.Reason.CANCELLED, "interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreException cause) {
                throw cause;
            }
            throw new StoreException(StoreException.Reason.BUG, "unexpected", e.getCause());
        }
    }

    /// What is computed.
    interface Work<T> {
        T run() throws StoreException;
    }
}

package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Waits for what the store is to hold, woken by its changes.
final class Waiting {
    private Waiting() {}

    /// Something the store can be asked.
    interface Condition {
        boolean holds() throws StoreException;
    }

    /// Returns when the condition holds.
    ///
    /// @return false when the time was over first
    static boolean until(Changes changes, Duration atMost, Condition condition)
            throws StoreException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Semaphore changed = new Semaphore(0);
        try (Changes.Subscription _ = changes.subscribe(_ -> changed.release())) {
            while (!condition.holds()) {
                if (!changed.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return condition.holds();
                }
                changed.drainPermits();
            }
            return true;
        }
    }
}

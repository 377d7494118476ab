package dev.aside.core;

/// Pauses, goes on with and ends an import that runs on another thread. Thread-safe.
public final class ImportControl {
    private boolean paused;
    private boolean cancelled;

    /// Lets the import rest after what it is writing.
    public synchronized void pause() {
        paused = true;
    }

    /// Lets a resting import go on.
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /// Ends the import after what it is writing; what is in the store stays, and the same file can be gone on with.
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Called by the import between two pages: waits while it is to rest. An interrupt cancels.
    ///
    /// @return false when the import is to end
    public synchronized boolean mayGoOn() {
        while (paused && !cancelled) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancelled = true;
            }
        }
        return !cancelled;
    }
}

package dev.aside.store;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// The one thread that writes. Jobs run by priority, within a priority in the order they came. Safe for use by any
/// thread.
final class Writer implements AutoCloseable {
    private final PriorityBlockingQueue<Job> jobs = new PriorityBlockingQueue<>();
    private final AtomicLong order = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    Writer() {
        thread = Thread.ofPlatform().name("aside-store-writer").daemon(true).start(this::work);
    }

    /// Queues the work; an answer that never comes means that the writer was closed first.
    <T> FutureTask<T> submit(Priority priority, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (closed) {
            task.cancel(false);
            return task;
        }
        jobs.add(new Job(priority, order.getAndIncrement(), task));
        if (closed && !thread.isAlive()) {
            task.cancel(false);
        }
        return task;
    }

    /// Whether something waits that is more urgent than upkeep.
    boolean isAwaited() {
        Job next = jobs.peek();
        return next != null && next.priority != Priority.BACKGROUND;
    }

    private void work() {
        Job job;
        do {
            job = take();
            job.task.run();
        } while (job.priority != Priority.CLOSE);
        for (Job late : jobs) {
            late.task.cancel(false);
        }
    }

    private Job take() {
        while (true) {
            try {
                return jobs.take();
            } catch (InterruptedException _) {
                // Nobody but close() ends this thread, and that comes as a job.
            }
        }
    }

    /// Finishes what is queued, then ends the thread.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        jobs.add(new Job(Priority.CLOSE, Long.MAX_VALUE, new FutureTask<>(() -> true)));
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Who waits for it. PERSON: something that a person did. SYNC: what a network said. BACKGROUND: imports, upkeep.
    enum Priority {
        PERSON, SYNC, BACKGROUND, CLOSE
    }

    private record Job(Priority priority, long order, FutureTask<?> task) implements Comparable<Job> {
        @Override
        public int compareTo(Job other) {
            int byPriority = priority.compareTo(other.priority);
            return byPriority != 0 ? byPriority : Long.compare(order, other.order);
        }
    }
}

package dev.aside.network.http;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Two calls that are answered at the same time.
public final class TwoCalls {
    private TwoCalls() {}

    /// Makes both; no refusal is given before each has met one.
    public static void atOnce(FaultyServer server, Callable<?> one, Callable<?> other) throws Exception {
        CountDownLatch refused = new CountDownLatch(2);
        server.change(reply -> {
            if (reply.status() >= 400) {
                refused.countDown();
                await(refused);
            }
            return reply;
        });
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = both.submit(one);
            other.call();
            first.get(30, TimeUnit.SECONDS);
        } finally {
            server.change(reply -> reply);
        }
    }

    private static void await(CountDownLatch refused) {
        try {
            if (!refused.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other call was never refused");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

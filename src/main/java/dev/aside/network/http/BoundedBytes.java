package dev.aside.network.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Takes in a body up to a bound and hangs up on what is longer.
final class BoundedBytes implements BodySubscriber<byte[]> {
    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private boolean tooLong;

    /// @param announced what the server says it is going to send; below zero when it does not say
    BoundedBytes(int most, long announced) {
        this.most = most;
        this.tooLong = announced > most;
    }

    /// An answer was longer than anybody wants to read.
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (tooLong) {
            hangUp(given);
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    private void hangUp(Flow.Subscription given) {
        tooLong = true;
        given.cancel();
        whole.completeExceptionally(new TooLongException());
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (tooLong || subscription == null) {
                return;
            }
            if (buffer.remaining() > most - taken.size()) {
                hangUp(subscription);
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            taken.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        whole.complete(taken.toByteArray());
    }

    /// Unpacks what a server packed, up to a bound.
    ///
    /// @throws IOException when it is not what it says, or too long
    static byte[] unzipped(byte[] packed, int most) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new TooLongException();
            }
            return bytes;
        }
    }
}

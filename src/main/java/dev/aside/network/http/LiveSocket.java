package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A stream of text messages from a server over a WebSocket. It keeps itself alive with pings while somebody waits in
/// [#next], and ends when the server falls silent all the same. For one reading thread; closed by any.
public final class LiveSocket implements AutoCloseable {
    /// The header that names protocols; the server need not choose one.
    public static final String PROTOCOL = "Sec-WebSocket-Protocol";

    private static final int MOST_CHARACTERS = 1024 * 1024;
    private static final Duration PING_AFTER = Duration.ofSeconds(30);
    private static final Duration SILENT_AFTER = Duration.ofSeconds(75);
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);

    private final Ear ear = new Ear();
    private final CompletableFuture<WebSocket> opening;
    private final Duration pingAfter;
    private final Duration silentAfter;
    private @Nullable WebSocket socket;

    private LiveSocket(WebSocket.Builder builder, URI address, Duration pingAfter, Duration silentAfter) {
        this.pingAfter = pingAfter;
        this.silentAfter = silentAfter;
        this.opening = builder.buildAsync(address, ear);
    }

    static LiveSocket open(Web web, URI address, Map<String, String> headers) throws NetworkException {
        return open(web, address, headers, PING_AFTER, SILENT_AFTER);
    }

    static LiveSocket open(Web web, URI address, Map<String, String> headers, Duration pingAfter, Duration silentAfter)
            throws NetworkException {
        Web.check(headers);
        WebSocket.Builder builder = web.client().newWebSocketBuilder().connectTimeout(web.timeouts().connect());
        builder.header("User-Agent", web.agent());
        headers.forEach((name, value) -> {
            var _ = name.equals(PROTOCOL) ? builder.subprotocols(value) : builder.header(name, value);
        });
        LiveSocket live = new LiveSocket(builder, address, pingAfter, silentAfter);
        try {
            live.socket = live.opening.get(web.timeouts().total().toNanos(), TimeUnit.NANOSECONDS);
            LOG.debug("Streaming from {}", address.getHost());
            return live;
        } catch (ExecutionException e) {
            throw refused(e.getCause(), web);
        } catch (TimeoutException e) {
            live.close();
            throw new NetworkException(Failure.of(Failure.Kind.SERVER), e);
        } catch (InterruptedException e) {
            live.close();
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        }
    }

    private static NetworkException refused(@Nullable Throwable problem, Web web) {
        if (problem instanceof WebSocketHandshakeException handshake && handshake.getResponse() != null) {
            Headers headers = new Headers(handshake.getResponse().headers().map(), web.clock().instant());
            int status = handshake.getResponse().statusCode();
            Answer answer = new Answer(status, headers, new byte[0], handshake.getResponse().uri(), null);
            return new NetworkException(answer.failure(), problem);
        }
        return Web.failed(problem);
    }

    /// Says something, such as which streams to hear.
    ///
    /// @throws NetworkException SERVER when the stream has ended
    public void say(String text) throws NetworkException {
        WebSocket open = open();
        try {
            var _ = open.sendText(text, true).get(pingAfter.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NetworkException(Failure.of(Failure.Kind.SERVER), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        }
    }

    /// Waits for the next message.
    ///
    /// @throws NetworkException SERVER when the stream has ended or fell silent; UNREADABLE when a message is too long;
    ///         CANCELLED when interrupted or closed
    public String next() throws NetworkException {
        WebSocket open = open();
        try {
            while (true) {
                Heard heard = ear.heard.poll(pingAfter.toNanos(), TimeUnit.NANOSECONDS);
                if (heard == null) {
                    if (System.nanoTime() - ear.lastSign >= silentAfter.toNanos()) {
                        open.abort();
                        throw new NetworkException(Failure.of(Failure.Kind.SERVER));
                    }
                    var _ = open.sendPing(ByteBuffer.allocate(0));
                } else if (heard.text() != null) {
                    open.request(1);
                    return heard.text();
                } else {
                    ear.heard.add(heard);
                    throw new NetworkException(Failure.of(heard.end()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        }
    }

    private WebSocket open() {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        return open;
    }

    @Override
    public void close() {
        ear.heard.add(new Heard(null, Failure.Kind.CANCELLED));
        opening.cancel(true);
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    /// A message, or how the stream ended.
    private record Heard(@Nullable String text, Failure.Kind end) {}

    /// Gathers a message's pieces. No more than one message waits at a time: the next is asked for when it is taken.
    private static final class Ear implements WebSocket.Listener {
        private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
        private final StringBuilder pieces = new StringBuilder();
        private volatile long lastSign = System.nanoTime();

        @Override
        public void onOpen(WebSocket socket) {
            lastSign = System.nanoTime();
            socket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            lastSign = System.nanoTime();
            if (pieces.length() + text.length() > MOST_CHARACTERS) {
                heard.add(new Heard(null, Failure.Kind.UNREADABLE));
                socket.abort();
                return null;
            }
            pieces.append(text);
            if (last) {
                heard.add(new Heard(pieces.toString(), Failure.Kind.SERVER));
                pieces.setLength(0);
            } else {
                socket.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            return goOn(socket);
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            return goOn(socket);
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            return goOn(socket);
        }

        private @Nullable CompletionStage<?> goOn(WebSocket socket) {
            lastSign = System.nanoTime();
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add(new Heard(null, Failure.Kind.SERVER));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable problem) {
            heard.add(new Heard(null, Failure.Kind.SERVER));
        }
    }
}

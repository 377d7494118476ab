package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// The program's connections to servers: one for all accounts, which each have a [Site] on it. Follows no redirect by
/// itself, keeps no cookies. Safe for use by any thread.
public final class Web implements AutoCloseable {
    private final HttpClient client;
    private final String agent;
    private final Timeouts timeouts;
    private final InstantSource clock;

    /// @param agent the program's name and version, `Aside/0.1.0`; some servers refuse what does not say who it is
    public Web(String agent, Timeouts timeouts, InstantSource clock) {
        this.agent = agent;
        this.timeouts = timeouts;
        this.clock = clock;
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts.connect()).build();
    }

    InstantSource clock() {
        return clock;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    String agent() {
        return agent;
    }

    HttpClient client() {
        return client;
    }

    /// Sends one request and reads its answer whole. An interrupt ends it at once.
    ///
    /// @param deadline by [System#nanoTime()]
    /// @throws NetworkException OFFLINE when no connection came about; SERVER when the answer got lost; UNREADABLE when
    ///         it is too long; CANCELLED
    Raw exchange(HttpRequest.Builder request, int maxBytes, long deadline) throws NetworkException {
        HttpRequest whole = request.setHeader("User-Agent", agent).setHeader("Accept-Encoding", "gzip").build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(whole, head -> new BoundedBytes(maxBytes,
                head.headers().firstValueAsLong("Content-Length").orElse(-1)));
        try {
            HttpResponse<byte[]> got = answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            Headers headers = new Headers(got.headers().map(), clock.instant());
            boolean packed = headers.first("content-encoding").filter("gzip"::equalsIgnoreCase).isPresent();
            byte[] bytes = packed && got.body().length > 0
                    ? BoundedBytes.unzipped(got.body(), maxBytes)
                    : got.body();
            return new Raw(got.statusCode(), headers, bytes);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (IOException e) {
            throw failed(e);
        } catch (TimeoutException e) {
            throw new NetworkException(Failure.of(Failure.Kind.SERVER), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        } finally {
            answer.cancel(true);
        }
    }

    /// A request to an address, still without its body.
    ///
    /// @throws NetworkException see [#check]
    static HttpRequest.Builder request(URI address, Map<String, String> headers) throws NetworkException {
        check(headers);
        // Over plain connections the JDK would ask to change to HTTP/2, which some servers take badly.
        boolean plain = "http".equals(address.getScheme());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2);
        headers.forEach(request::setHeader);
        return request;
    }

    /// @throws NetworkException UNREADABLE when a header can't carry its value; without a cause, which would quote it
    static void check(Map<String, String> headers) throws NetworkException {
        HttpRequest.Builder any = HttpRequest.newBuilder();
        try {
            headers.forEach(any::setHeader);
        } catch (IllegalArgumentException e) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
    }

    static void body(HttpRequest.Builder request, String method, Body body) throws NetworkException {
        try {
            request.method(method, body.publisher());
        } catch (FileNotFoundException e) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND), e);
        }
        String type = body.type();
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
    }

    /// What went wrong, by what the JDK threw. The exception is passed on as the cause, without its message where that
    /// could quote what was sent.
    static NetworkException failed(@Nullable Throwable problem) {
        return new NetworkException(Failure.of(kind(problem)), problem);
    }

    private static Failure.Kind kind(@Nullable Throwable problem) {
        for (@Nullable
        Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof BoundedBytes.TooLongException || at instanceof ZipException) {
                return Failure.Kind.UNREADABLE;
            }
            // A certificate that does not fit ends the handshake: nothing of the request was sent.
            if (at instanceof ConnectException || at instanceof HttpConnectTimeoutException
                    || at instanceof UnknownHostException || at instanceof UnresolvedAddressException
                    || at instanceof NoRouteToHostException || at instanceof SSLHandshakeException
                    || at instanceof SSLPeerUnverifiedException || at instanceof CertificateException) {
                return Failure.Kind.OFFLINE;
            }
        }
        return Failure.Kind.SERVER;
    }

    long deadline(@Nullable Duration total) {
        return System.nanoTime() + (total == null ? timeouts.total() : total).toNanos();
    }

    /// Ends every call that is under way.
    @Override
    public void close() {
        client.shutdownNow();
    }

    /// An answer as it came.
    record Raw(int status, Headers headers, @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}
}

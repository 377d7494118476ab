package dev.aside.network.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Catches the one request with which a browser comes back from a sign-in, on a port of this machine's own address, and
/// closes. The answer counts only if it carries the state that was given out. Safe for use by any thread.
public final class AnswerCatcher implements AutoCloseable {
    private static final String PATH = "/signed-in";

    private final HttpServer server;
    private final String path;
    private final String page;
    private final String state;
    private final CompletableFuture<Map<String, String>> caught = new CompletableFuture<>();

    private AnswerCatcher(HttpServer server, String path, String state, String page) {
        this.server = server;
        this.path = path;
        this.state = state;
        this.page = page;
    }

    /// Begins to listen on any free port.
    ///
    /// @param state what the answer must carry as `state`
    /// @param page the HTML page that the browser shows in the end
    /// @throws IOException when there is no port to be had
    public static AnswerCatcher open(String state, String page) throws IOException {
        return open(0, PATH, state, page);
    }

    /// Begins to listen on a port and path that the network knows.
    ///
    /// @param port 0 for any
    /// @throws IOException when the port can't be had
    public static AnswerCatcher open(int port, String path, String state, String page) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), port), 4);
        AnswerCatcher catcher = new AnswerCatcher(server, path, state, page);
        server.createContext("/", catcher::handle);
        server.setExecutor(work -> Thread.ofVirtual().name("aside-sign-in").start(work));
        server.start();
        return catcher;
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
    }

    /// Where the browser has to come back to.
    public URI redirect() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// Waits for the browser. An interrupt ends it.
    ///
    /// @return the answer's parameters; `error` among them when the sign-in was refused there
    /// @throws NetworkException CANCELLED when nobody came in time, when interrupted or closed; REFUSED when the answer
    ///         is not to the question that was asked
    public Map<String, String> await(Duration atMost) throws NetworkException {
        try {
            return caught.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NetworkException known
                    ? known
                    : new NetworkException(Failure.of(Failure.Kind.CANCELLED), e.getCause());
        } catch (TimeoutException e) {
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        } finally {
            close();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            String host = exchange.getRequestHeaders().getFirst("Host");
            // A page elsewhere can point a name of its own at this machine; the host tells.
            boolean ours = redirect().getRawAuthority().equals(host) && path.equals(asked.getPath());
            if (!ours || !exchange.getRequestMethod().equals("GET") || caught.isDone()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Map<String, String> parameters = parameters(asked.getRawQuery());
            boolean known = isSame(state, parameters.get("state"));
            answer(exchange, known ? 200 : 400);
            if (known) {
                caught.complete(parameters);
            } else {
                caught.completeExceptionally(new NetworkException(Failure.of(Failure.Kind.REFUSED)));
            }
        }
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        byte[] html = status == 200 ? page.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, html.length == 0 ? -1 : html.length);
        if (html.length > 0) {
            // Only closing sends it for sure: once the answer is caught, the server stops and hangs up.
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(html);
            }
        }
    }

    /// Compares in a time that does not tell how much is right.
    public static boolean isSame(String wanted, @Nullable String given) {
        return given != null && MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    /// The parameters of a query; the first of a name counts, and what is not escaped as it should be is left out.
    public static Map<String, String> parameters(@Nullable String rawQuery) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : rawQuery == null ? List.<String>of() : List.of(rawQuery.split("&", -1))) {
            int equals = pair.indexOf('=');
            decoded(equals < 0 ? pair : pair.substring(0, equals)).ifPresent(
                    name -> decoded(equals < 0 ? "" : pair.substring(equals + 1))
                            .ifPresent(value -> parameters.putIfAbsent(name, value)));
        }
        return parameters;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Ends listening; whoever waits is told that it was cancelled.
    @Override
    public void close() {
        caught.completeExceptionally(new NetworkException(Failure.of(Failure.Kind.CANCELLED)));
        server.stop(0);
    }
}

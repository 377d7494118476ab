package dev.aside.network.http;

import dev.aside.testing.MutableClock;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/// A server on this machine that answers by a script, until a test tells it to misbehave. Speaks as much HTTP/1.1 as
/// that takes, on bare sockets, so that every answer can be broken anywhere. Safe for use by any thread.
public final class FaultyServer implements AutoCloseable {
    private final Script script;
    private final MutableClock clock;
    private final ServerSocketFactory sockets;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong bytesSent = new AtomicLong();
    private final Map<String, Reply> frozen = new ConcurrentHashMap<>();
    private ServerSocket listening;
    private Thread accepting;
    private volatile @Nullable Fault fault;
    private volatile Predicate<Request> broken = _ -> true;
    private volatile URI elsewhere = URI.create("http://127.0.0.1:9");
    private volatile boolean freezes;
    private volatile UnaryOperator<Reply> change = UnaryOperator.identity();

    private FaultyServer(Script script, MutableClock clock, ServerSocketFactory sockets) throws IOException {
        this.script = script;
        this.clock = clock;
        this.sockets = sockets;
        this.listening = listen(0);
        this.accepting = accepting(listening);
    }

    /// What is answered while all is well.
    public interface Script {
        Reply reply(Request request);
    }

    /// A question.
    ///
    /// @param target path and query as they came
    /// @param headers names in small letters
    public record Request(String method, String target, Map<String, String> headers, String body) {
        /// The path alone.
        public String path() {
            return target.replaceFirst("\\?.*", "");
        }

        /// The parameters of the query.
        public Map<String, String> query() {
            return AnswerCatcher.parameters(URI.create(target).getRawQuery());
        }

        /// A parameter of the query; null when it is not there.
        public @Nullable String query(String name) {
            return query().get(name);
        }
    }

    /// An answer.
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply json(String body) {
            return json(200, body);
        }

        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
        }

        public Reply with(String header, String value) {
            Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            more.putAll(headers);
            more.put(header, value);
            return new Reply(status, more, body);
        }

        Reply body(String other) {
            return new Reply(status, headers, other);
        }
    }

    public static FaultyServer start(Script script, MutableClock clock) {
        return start(script, clock, ServerSocketFactory.getDefault());
    }

    static FaultyServer start(Script script, MutableClock clock, ServerSocketFactory sockets) {
        try {
            return new FaultyServer(script, clock, sockets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket socket = sockets.createServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port), 50);
        return socket;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /// From now on every answer is broken so; null mends it.
    public void misbehave(@Nullable Fault how) {
        misbehave(how, _ -> true);
    }

    /// The same for these questions alone; a refused connection refuses all.
    synchronized void misbehave(@Nullable Fault how, Predicate<Request> to) {
        try {
            broken = to;
            if (fault == Fault.CONNECTION_REFUSED && how != Fault.CONNECTION_REFUSED) {
                listening = listen(listening.getLocalPort());
                accepting = accepting(listening);
            }
            fault = how;
            if (how == Fault.CONNECTION_REFUSED) {
                refuse();
                hangUp();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The port takes connections until the thread that waits on it has let go of it.
    private void refuse() throws IOException {
        listening.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// Where [Fault#REDIRECT_TO_ANOTHER_HOST] leads.
    public void elsewhere(URI base) {
        elsewhere = base;
    }

    /// From now on each path answers what it answers next, whatever is asked after it.
    public void freeze(boolean on) {
        frozen.clear();
        freezes = on;
    }

    /// From now on every answer is changed so before it is sent.
    public void change(UnaryOperator<Reply> how) {
        change = how;
    }

    /// What was asked so far, in order.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    long bytesSent() {
        return bytesSent.get();
    }

    private Thread accepting(ServerSocket socket) {
        return Thread.ofVirtual().start(() -> accept(socket));
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket one = socket.accept();
                open.add(one);
                Thread.ofVirtual().start(() -> serve(one));
            }
        } catch (IOException e) {
            // Closed: nobody is listened to any more.
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                if (!answer(request, socket, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client hung up, or the test did.
            return;
        } finally {
            open.remove(socket);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        int method = first.indexOf(' ');
        String target = first.substring(method + 1, first.lastIndexOf(' '));
        return new Request(first.substring(0, method), target, headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /// @return whether the connection goes on
    private boolean answer(Request request, Socket socket, OutputStream out) throws IOException {
        Fault now = broken.test(request) ? fault : null;
        Reply healthy = freezes
                ? frozen.computeIfAbsent(request.path(), _ -> script.reply(request))
                : script.reply(request);
        Reply reply = change.apply(healthy);
        Wire wire = new Wire(socket, out, clock.instant().plus(now == null ? Duration.ZERO : now.clockOff()),
                bytesSent);
        return now == null ? wire.whole(reply) : wire.broken(now, reply, elsewhere + request.target());
    }

    private void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

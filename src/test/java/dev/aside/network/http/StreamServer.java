package dev.aside.network.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A WebSocket server on this machine (RFC 6455), as much of it as tests of a client need. Safe for use by any thread.
public final class StreamServer implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final ServerSocket listening;
    private final BlockingQueue<Visitor> visitors = new LinkedBlockingQueue<>();
    private volatile int refusal;

    private StreamServer(ServerSocket listening) {
        this.listening = listening;
        Thread.ofVirtual().start(this::accept);
    }

    public static StreamServer start() {
        try {
            return new StreamServer(new ServerSocket(0, 10, InetAddress.getByAddress(new byte[]{127, 0, 0, 1})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it listens, as `ws://…`.
    public URI base() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort());
    }

    /// From now on every handshake is answered with this status; 0 to take all.
    public void refuse(int status) {
        refusal = status;
    }

    /// Waits for the next client.
    public Visitor next() throws InterruptedException {
        return visitors.take();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> welcome(socket));
            }
        } catch (IOException e) {
            // Closed.
            return;
        }
    }

    private void welcome(Socket socket) {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String target = line(in);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
            OutputStream out = socket.getOutputStream();
            if (refusal != 0) {
                out.write(("HTTP/1.1 " + refusal + " No\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                socket.close();
                return;
            }
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + accepted(headers.getOrDefault("sec-websocket-key", "")) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Visitor visitor = new Visitor(socket, target, headers);
            visitors.add(visitor);
            visitor.listen(in);
        } catch (IOException e) {
            // The client went away.
            return;
        }
    }

    private static String accepted(String key) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            listening.close();
            visitors.forEach(Visitor::cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One client that is listening.
    public static final class Visitor {
        private final Socket socket;
        private final String target;
        private final Map<String, String> headers;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private volatile boolean mute;

        private Visitor(Socket socket, String target, Map<String, String> headers) {
            this.socket = socket;
            this.target = target;
            this.headers = Map.copyOf(headers);
        }

        /// The first line of its request.
        public String target() {
            return target;
        }

        /// Names in small letters.
        public Map<String, String> headers() {
            return headers;
        }

        /// Waits for what it says next.
        public String heard() throws InterruptedException {
            return heard.take();
        }

        /// From now on pings are not answered.
        public void mute() {
            mute = true;
        }

        public void say(String text) throws IOException {
            write(TEXT, text.getBytes(StandardCharsets.UTF_8));
        }

        /// Sends bytes that need be no frame.
        public synchronized void raw(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        private synchronized void write(int kind, byte[] payload) throws IOException {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(0x80 | kind);
            if (payload.length < 126) {
                frame.write(payload.length);
            } else {
                frame.write(127);
                for (int shift = 56; shift >= 0; shift -= 8) {
                    frame.write((int) ((long) payload.length >> shift) & 0xff);
                }
            }
            frame.writeBytes(payload);
            socket.getOutputStream().write(frame.toByteArray());
        }

        /// Ends the connection without a word.
        public void cut() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void listen(DataInputStream in) throws IOException {
            while (true) {
                int kind = in.readUnsignedByte() & 0x0f;
                int length = in.readUnsignedByte() & 0x7f;
                length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
                byte[] mask = in.readNBytes(4);
                byte[] payload = in.readNBytes(length);
                for (int i = 0; i < payload.length; i++) {
                    payload[i] ^= mask[i % 4];
                }
                switch (kind) {
                    case TEXT -> heard.add(new String(payload, StandardCharsets.UTF_8));
                    case PING -> {
                        if (!mute) {
                            write(PONG, payload);
                        }
                    }
                    case CLOSE -> {
                        return;
                    }
                    default -> {
                    }
                }
            }
        }
    }
}

package dev.aside.network.mastodon;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// Streams of a fake server, over as much of the WebSocket protocol (RFC 6455) as that takes.
final class FakeStream implements AutoCloseable {
    private final ServerSocket listening;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile @Nullable Socket open;
    /// Whether it takes the token where Pleroma does.
    volatile boolean byProtocol;

    FakeStream() {
        try {
            listening = new ServerSocket(0, 10, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "ws://127.0.0.1:" + listening.getLocalPort();
    }

    /// The next thing a client said: its request first, then its messages.
    String heard() throws InterruptedException {
        return heard.take();
    }

    void say(String event, String payload) {
        String quoted = payload.replace("\\", "\\\\").replace("\"", "\\\"");
        byte[] text = ("{\"stream\":[\"user\"],\"event\":\"" + event + "\",\"payload\":\"" + quoted + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        try {
            Socket socket = Objects.requireNonNull(open);
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(0x81);
            if (text.length < 126) {
                frame.write(text.length);
            } else {
                frame.write(126);
                frame.write(text.length >> 8);
                frame.write(text.length);
            }
            frame.writeBytes(text);
            socket.getOutputStream().write(frame.toByteArray());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cut() {
        try {
            Objects.requireNonNull(open).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String target = line(in).split(" ", -1)[1];
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
            OutputStream out = socket.getOutputStream();
            boolean named = headers.containsKey("user-agent");
            boolean known = byProtocol
                    ? FakeMastodon.TOKEN.equals(headers.get("sec-websocket-protocol"))
                    : ("Bearer " + FakeMastodon.TOKEN).equals(headers.get("authorization"));
            if (!named || !known) {
                out.write(("HTTP/1.1 " + (named ? "401" : "418") + " No\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            out.write(("HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                    + accepted(String.valueOf(headers.get("sec-websocket-key"))) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            open = socket;
            heard.add(target);
            while (true) {
                frame(in);
            }
        } catch (IOException e) {
            // Either side hung up.
            return;
        }
    }

    private void frame(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte() & 0xF;
        int length = in.readUnsignedByte() & 0x7F;
        byte[] mask = in.readNBytes(4);
        byte[] bytes = in.readNBytes(length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i % 4];
        }
        if (kind == 1) {
            heard.add(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static String accepted(String key) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append(b == '\r' ? "" : (char) b);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            listening.close();
            Socket socket = open;
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

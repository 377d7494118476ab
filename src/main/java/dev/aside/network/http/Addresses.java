package dev.aside.network.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses of servers: which may be talked to, and when two are the same server. Pure.
public final class Addresses {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0*:)*:?0*1]?");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");

    private Addresses() {}

    /// A server's base address as somebody typed it: `wheels.example`, `https://wheels.example/`,
    /// `http://127.0.0.1:2583`; without a scheme, a server on this machine is spoken to plainly. Empty when it can't
    /// be one: no host, a user name in it, or plain HTTP to another machine. The result has no path and no slash at
    /// its end.
    public static Optional<URI> base(String typed) {
        String text = typed.strip();
        boolean bare = !SCHEME.matcher(text).matches();
        try {
            URI secure = new URI(bare ? "https://" + text : text);
            URI uri = bare && isLoopback(secure) ? new URI("http://" + text) : secure;
            if (uri.getHost() == null || uri.getRawUserInfo() != null || !isAllowed(uri)) {
                return Optional.empty();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return Optional.of(new URI(lower(uri.getScheme()) + "://" + lower(uri.getHost()) + port));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Whether anything may be sent there: HTTPS, or plain HTTP on this machine.
    static boolean isAllowed(URI uri) {
        String scheme = lower(String.valueOf(uri.getScheme()));
        boolean safe = scheme.equals("https") || scheme.equals("wss");
        boolean plain = scheme.equals("http") || scheme.equals("ws");
        return uri.getHost() != null && (safe || (plain && isLoopback(uri)));
    }

    /// Whether the address names this machine itself, by a name or number that no resolver can send elsewhere.
    public static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.matcher(lower(uri.getHost())).matches();
    }

    /// Whether both addresses are of one server: scheme, host and port are the same. A WebSocket's scheme counts as
    /// that of the page it belongs to.
    public static boolean isSameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URI uri) {
        String scheme = lower(String.valueOf(uri.getScheme())).replace("ws", "http");
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + lower(String.valueOf(uri.getHost())) + ":" + port;
    }

    /// One piece of a path or query, with everything escaped that could end it.
    public static String encoded(String piece) {
        return URLEncoder.encode(piece, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

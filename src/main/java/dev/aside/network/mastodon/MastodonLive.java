package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Json;
import dev.aside.network.http.LiveSocket;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A server's streams of what concerns the account: its own, and that of conversations, which some servers tell only
/// apart. What happened is not taken from them; they say which feeds to read.
final class MastodonLive implements LiveFeed {
    /// What the name of a protocol can consist of (RFC 9110, token).
    private static final Pattern PROTOCOL = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final Api api;
    private final Known server;
    private final String token;

    MastodonLive(Api api, Known server, String token) {
        this.api = api;
        this.server = server;
        this.token = token;
    }

    @Override
    public void listen(Consumer<Set<Feed>> hint) throws NetworkException {
        try (LiveSocket socket = open()) {
            socket.say("{\"type\":\"subscribe\",\"stream\":\"direct\"}");
            hint.accept(EnumSet.allOf(Feed.class));
            while (true) {
                Set<Feed> told = feeds(socket.next());
                if (!told.isEmpty()) {
                    hint.accept(told);
                }
            }
        }
    }

    /// Pleroma and its kind, and servers of old, look for the token only where browsers can put it.
    private LiveSocket open() throws NetworkException {
        try {
            return api.site().listen(address(), Map.of("Authorization", "Bearer " + token));
        } catch (NetworkException e) {
            Failure.Kind kind = e.failure().kind();
            boolean unknown = kind == Failure.Kind.SIGNED_OUT || kind == Failure.Kind.REFUSED;
            if (!unknown || !PROTOCOL.matcher(token).matches()) {
                throw e;
            }
            return api.site().listen(address(), Map.of(LiveSocket.PROTOCOL, token));
        }
    }

    private URI address() {
        URI home = api.site().base();
        URI base = Addresses.base(server.facts().streaming().replaceFirst("^ws", "http"))
                .filter(told -> isElsewhere(home, told)).orElse(home);
        return URI.create(base.toString().replaceFirst("^http", "ws") + "/api/v1/streaming?stream=user");
    }

    /// A server may not know how it is reached: GoToSocial says `wss` of itself over plain connections too. Who serves
    /// plain pages has no streams that are not plain.
    private static boolean isElsewhere(URI home, URI told) {
        boolean plain = home.getScheme().equals("http");
        return !told.getRawAuthority().equals(home.getRawAuthority())
                && (!plain || told.getScheme().equals("http"));
    }

    /// What a message is about; nothing for what can't be read, or what nobody knows.
    static Set<Feed> feeds(String message) {
        try {
            return feeds(Json.parse(message));
        } catch (NetworkException _) {
            return Set.of();
        }
    }

    private static Set<Feed> feeds(Json frame) throws NetworkException {
        return switch (frame.text("event", "")) {
            case "conversation" -> EnumSet.of(Feed.MESSAGES);
            case "notifications_merged" -> EnumSet.of(Feed.MESSAGES, Feed.MENTIONS);
            case "notification" -> ofNotification(payload(frame));
            case "delete" -> EnumSet.of(Feed.MESSAGES, Feed.MENTIONS, Feed.POSTS);
            case "update", "status.update" -> ofStatus(payload(frame));
            default -> Set.of();
        };
    }

    /// The payload is a text that holds JSON.
    private static Json payload(Json frame) throws NetworkException {
        return Json.parse(frame.text("payload", "{}"));
    }

    private static Set<Feed> ofNotification(Json notification) {
        return switch (notification.text("type", "")) {
            case "mention", "update", "status" -> ofStatus(notification.at("status"));
            case "follow" -> EnumSet.of(Feed.FOLLOWERS);
            case "reblog", "favourite", "quote" -> EnumSet.of(Feed.POSTS);
            default -> Set.of();
        };
    }

    private static Set<Feed> ofStatus(Json status) {
        return Statuses.isDirect(status)
                ? EnumSet.of(Feed.MESSAGES, Feed.MENTIONS)
                : EnumSet.of(Feed.POSTS, Feed.MENTIONS);
    }
}

package dev.aside.network.mastodon;

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

/// A server's streams of what concerns the account: its own, and that of conversations, which some servers tell only
/// apart. What happened is not taken from them; they say which feeds to read.
final class MastodonLive implements LiveFeed {
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
        try (LiveSocket socket = api.site().listen(address(), Map.of("Authorization", "Bearer " + token))) {
            socket.say("{\"type\":\"subscribe\",\"stream\":\"direct\"}");
            hint.accept(EnumSet.allOf(Feed.class));
            while (true) {
                Set<Feed> told = feeds(Json.parse(socket.next()));
                if (!told.isEmpty()) {
                    hint.accept(told);
                }
            }
        }
    }

    private URI address() {
        String told = server.facts().streaming();
        URI base = told.isBlank()
                ? api.site().base()
                : Addresses.base(told.replaceFirst("^ws", "http")).orElse(api.site().base());
        return URI.create(base.toString().replaceFirst("^http", "ws") + "/api/v1/streaming?stream=user");
    }

    /// What an event is about; nothing for events that nobody knows.
    static Set<Feed> feeds(Json frame) throws NetworkException {
        return switch (frame.text("event", "")) {
            case "conversation" -> EnumSet.of(Feed.MESSAGES);
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

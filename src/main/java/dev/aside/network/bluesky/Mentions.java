package dev.aside.network.bluesky;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads posts that speak to the account: mentions, replies and quotes.
final class Mentions {
    private static final List<String> REASONS = List.of("mention", "reply", "quote");
    private static final int ON_A_PAGE = 50;
    private static final int MOST_POSTS_AT_ONCE = 25;

    private final Xrpc xrpc;
    private final Notifications notifications;

    Mentions(Xrpc xrpc) {
        this.xrpc = xrpc;
        this.notifications = new Notifications(xrpc, REASONS, ON_A_PAGE);
    }

    SyncPage read(@Nullable Cursor after) throws NetworkException {
        Timeline.Place place = after == null ? null : Timeline.Place.of(Json.parse(after.value()));
        Timeline.Step step = Timeline.step(notifications, place);
        Cursor next = new Cursor(Json.from(step.next().tree()).write());
        return new SyncPage(upserts(step.fresh().reversed()), List.of(), next, step.more(), false);
    }

    private List<Upsert> upserts(List<Timeline.Entry> entries) throws NetworkException {
        Map<String, Json> posts = posts(entries.stream().map(Timeline.Entry::id).distinct().toList());
        List<Upsert> upserts = new ArrayList<>();
        for (Timeline.Entry entry : entries) {
            Json post = posts.get(entry.id());
            if (post != null) {
                upserts.add(Profiles.person(entry.view().at("author")));
                upserts.add(Posts.post(post, true));
            }
        }
        return upserts;
    }

    /// The posts with their counts and pictures; those that are gone are not among them.
    private Map<String, Json> posts(List<String> uris) throws NetworkException {
        Map<String, Json> posts = new HashMap<>();
        for (int from = 0; from < uris.size(); from += MOST_POSTS_AT_ONCE) {
            Call call = Xrpc.query("app.bsky.feed.getPosts");
            uris.subList(from, Math.min(uris.size(), from + MOST_POSTS_AT_ONCE))
                    .forEach(uri -> call.query("uris", uri));
            for (Json post : xrpc.ask(call).requireList("posts")) {
                posts.put(post.requireId("uri"), post);
            }
        }
        return posts;
    }
}

package dev.aside.network.x;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Public posts, all of them for everybody. X knows no attempt again: a lost one is looked for among the newest own
/// posts. Since February 2026 most replies to others are refused, with X's reason. Safe for use by any thread.
final class XBroadcasts implements BroadcastFeed {
    private static final int LOOKED_AT = 10;
    private static final int MOST_PAGES = 5;

    private static final PostRules WITH_MEDIA = new PostRules(List.of(Visibility.PUBLIC), false, Uploads.MOST,
            Uploads.RULES, Uploads.MOST_DESCRIPTION);

    private final Api api;
    private final Timeline posts;
    private final Timeline mentions;
    private final @Nullable Uploads uploads;

    /// @param uploads null where the owner did not let files be handed over
    XBroadcasts(Api api, @Nullable Uploads uploads) {
        this.api = api;
        this.uploads = uploads;
        this.posts = new Timeline(api, true);
        this.mentions = new Timeline(api, false);
    }

    @Override
    public SyncPage posts(@Nullable Cursor after) throws NetworkException {
        return posts.page(after);
    }

    @Override
    public SyncPage mentions(@Nullable Cursor after) throws NetworkException {
        return mentions.page(after);
    }

    @Override
    public PostRules rules() {
        return uploads == null ? PostRules.TEXT : WITH_MEDIA;
    }

    /// @throws NetworkException REFUSED for what can't be sent, TOO_LONG
    static void check(String text, LengthRule rule) throws NetworkException {
        if (text.isBlank()) {
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        }
        if (rule.left(text) < 0) {
            throw new NetworkException(Failure.of(Failure.Kind.TOO_LONG));
        }
    }

    @Override
    public Sent publish(Attempt.OfPost attempt) throws NetworkException {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (attempt.media().isEmpty() || !attempt.text().isBlank()) {
            check(attempt.text(), XLengthRule.POSTS);
            tree.put("text", attempt.text());
        }
        if (!attempt.media().isEmpty()) {
            if (uploads == null) {
                // Less of it would be seen than the owner meant.
                throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
            }
            tree.put("media", Map.of("media_ids", uploads.upload(attempt.media())));
        }
        if (attempt.parent() != null) {
            tree.put("reply", Map.of("in_reply_to_tweet_id", attempt.parent()));
        }
        Call call = Call.post("/2/tweets").body(Body.json(tree));
        Api.Brought made = api.ask(call);
        String id = made.json().at("data").requireId("id");
        api.spending().done(Texts.hasLink(attempt.text()) ? Price.POST_WITH_LINK : Price.POST);
        return new Sent(id, Snowflakes.time(id).orElse(made.receivedAt()), null);
    }

    @Override
    public void delete(String remoteId) throws NetworkException {
        try {
            api.ask(Call.delete("/2/tweets/{id}", remoteId));
            api.spending().done(Price.DELETION);
        } catch (NetworkException e) {
            if (e.failure().kind() != Failure.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public Found find(Attempt.OfPost attempt) throws NetworkException {
        Instant since = attempt.since().minus(Lost.CLOCKS_APART);
        List<Sent> matches = new ArrayList<>();
        @Nullable
        String token = null;
        boolean whole = false;
        for (int i = 0; i < MOST_PAGES && !whole; i++) {
            Api.Brought page = page(token);
            String next = page.json().at("meta").id("next_token");
            whole = next == null || next.equals(token);
            token = next;
            for (Json post : page.rows()) {
                Instant at = page.here(Posts.time(post, post.requireId("id")));
                whole |= at.isBefore(since);
                if (!at.isBefore(since) && isOf(attempt, post)) {
                    String id = post.requireId("id");
                    matches.add(new Sent(id, Posts.time(post, id), null));
                }
            }
        }
        return Lost.found(matches, whole);
    }

    private Api.Brought page(@Nullable String token) throws NetworkException {
        Api.Brought page = api.read(spelling -> spelling.posts(Call.get("/2/users/{id}/tweets", api.me())
                .query("max_results", LOOKED_AT).query("exclude", "retweets").query("pagination_token", token)));
        api.spending().read(Price.POST_READ, People.ids(page.rows()));
        return page;
    }

    private boolean isOf(Attempt.OfPost attempt, Json post) {
        @Nullable
        String parent = Posts.parent(post);
        // X says of every answer what it answers; a server for development may not keep that.
        boolean silent = api.isDevelopment() && parent == null;
        return (silent || Objects.equals(attempt.parent(), parent))
                && (Texts.isSame(attempt.text(), post.text("text", ""))
                        || Texts.isSame(attempt.text(), Texts.shown(post)));
    }
}

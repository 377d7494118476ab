package dev.aside.network.bluesky;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the account's own posts and what became of them: the newest hundred each time, the thousand behind them a few
/// times a day.
final class OwnPosts implements Timeline.Source {
    private static final int ON_A_PAGE = 100;
    private static final int PAGES_AGAIN = 10;
    private static final Duration AGAIN = Duration.ofHours(6);

    private final Xrpc xrpc;
    private final InstantSource clock;

    OwnPosts(Xrpc xrpc, InstantSource clock) {
        this.xrpc = xrpc;
        this.clock = clock;
    }

    SyncPage read(@Nullable Cursor after) throws NetworkException {
        Json state = after == null ? Json.MISSING : Json.parse(after.value());
        Timeline.Step step = Timeline.step(this, after == null ? null : Timeline.Place.of(state.at("place")));
        List<Upsert> upserts = new ArrayList<>();
        for (Timeline.Entry entry : step.fresh().reversed()) {
            if (!entry.view().isMissing()) {
                upserts.add(Posts.post(entry.view(), false));
            }
        }
        Place place = again(step, state);
        Json next = Json.from(Map.of("place", place.place.tree(), "again", place.again));
        return new SyncPage(upserts, deletions(step.gone()), new Cursor(next.write()),
                step.more() || place.place.hasOlder(), false);
    }

    /// @param again when older posts are due to be counted again, in seconds
    private record Place(Timeline.Place place, long again) {}

    /// A time further ahead than any that is planned was written by a clock that ran ahead.
    private Place again(Timeline.Step step, Json state) throws NetworkException {
        long now = clock.instant().getEpochSecond();
        long due = state.number("again", now + AGAIN.toSeconds());
        boolean waits = now < due && due - now <= AGAIN.toSeconds();
        if (step.more() || waits) {
            return new Place(step.next(), due);
        }
        String second = page(null).cursor();
        Timeline.Place place = second == null
                ? step.next()
                : step.next().with(new Timeline.Stretch(second, PAGES_AGAIN));
        return new Place(place, now + AGAIN.toSeconds());
    }

    @Override
    public Timeline.Page page(@Nullable String cursor) throws NetworkException {
        Json answer = xrpc.ask(Xrpc.query("app.bsky.feed.getAuthorFeed").query("actor", xrpc.did())
                .query("filter", "posts_with_replies").query("limit", ON_A_PAGE).query("cursor", cursor));
        List<Timeline.Entry> entries = new ArrayList<>();
        for (Json item : answer.requireList("feed")) {
            entries.add(entry(item));
        }
        return new Timeline.Page(entries, answer.id("cursor"));
    }

    /// Reposts of others stand among the own posts, by the time of the reposting.
    private Timeline.Entry entry(Json item) throws NetworkException {
        Json post = item.at("post");
        Json reason = item.at("reason");
        String uri = post.requireId("uri");
        if (!reason.isMissing() || !xrpc.did().equals(post.at("author").text("did"))) {
            Instant at = Syntax.dateTime(reason.text("indexedAt"));
            return new Timeline.Entry("other " + uri, Objects.requireNonNullElse(at, Posts.at(post)), "",
                    Json.MISSING);
        }
        var counts = Posts.counts(post);
        String state = counts.reposts() + " " + counts.replies() + " " + counts.likes() + " " + counts.quotes() + " "
                + post.at("viewer").flag("pinned", false);
        return new Timeline.Entry(uri, Posts.at(post), state, post);
    }

    /// The feed is kept by another server than the posts; only what this one does not have any more is gone.
    private List<Deletion> deletions(List<String> missing) throws NetworkException {
        List<Deletion> deletions = new ArrayList<>();
        for (String uri : missing) {
            Optional<AtUri> address = AtUri.of(uri);
            if (address.isPresent() && isGone(address.get())) {
                deletions.add(new Deletion(Deletion.Kind.POST, uri));
            }
        }
        return deletions;
    }

    private boolean isGone(AtUri post) throws NetworkException {
        Answer answer = xrpc.own().exchange(Records.get(post));
        return !answer.isSuccess() && answer.refusal().text("error", "").equals("RecordNotFound");
    }
}

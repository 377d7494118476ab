package dev.aside.network.mastodon;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Followers. All are read once; from then on new ones come by notifications, which also say when, and all are read
/// again only when their number shows that some went, or came unsaid. Who went is found by comparing with a list in the
/// cursor, so of more than 10,000 followers nobody is found to have gone. Safe for use by any thread.
final class MastodonFollowers implements FollowerFeed {
    private static final int MOST_KNOWN = 10_000;

    private final Api api;
    private final Profiles profiles;

    MastodonFollowers(Api api, Profiles profiles) {
        this.api = api;
        this.profiles = profiles;
    }

    /// Where the reading stands.
    ///
    /// @param count of followers at the beginning of the last reading of all, and those who came since
    /// @param notified the newest notification of a follow that was read; null for none
    /// @param from the next page of all followers; null when all were read
    /// @param known who follows, packed; null when unknown or too many
    /// @param seen who was seen in the reading of all that goes on
    private record Place(long count, @Nullable String notified, @Nullable URI from, @Nullable String known,
            @Nullable String seen) {}

    @Override
    public SyncPage followers(@Nullable Cursor after) throws NetworkException {
        Place place = Places.place(after, Place.class);
        if (place == null) {
            return begin(newestNotification(), null);
        }
        return place.from() == null ? come(place) : all(place, place.from());
    }

    private @Nullable String newestNotification() throws NetworkException {
        List<Json> newest = notifications(null).json().requireList();
        return newest.isEmpty() ? null : newest.getFirst().requireId("id");
    }

    private Answer notifications(@Nullable String after) throws NetworkException {
        return api.site().send(Api.get("/api/v1/notifications").query("types[]", "follow").query("limit", 80)
                .query("min_id", after));
    }

    private Json own() throws NetworkException {
        Json own = api.site().send(Api.get("/api/v1/accounts/verify_credentials").conditional()).json();
        own.requireId("id");
        return own;
    }

    private static long count(Json own) {
        return own.number("followers_count", -1);
    }

    private SyncPage begin(@Nullable String notified, @Nullable String known) throws NetworkException {
        return page(new Place(count(own()), notified, null, known, Packed.EMPTY), firstPage(), null);
    }

    private Call firstPage() {
        return Api.get("/api/v1/accounts/{id}/followers", api.accountId()).query("limit", 80);
    }

    private SyncPage all(Place place, URI from) throws NetworkException {
        return page(place, firstPage().following(from), from);
    }

    private SyncPage page(Place place, Call call, @Nullable URI from) throws NetworkException {
        Answer answer = api.site().send(call);
        List<Json> followers = answer.json().requireList();
        URI next = Api.next(answer, followers, from);
        Set<String> known = Packed.unpacked(place.known());
        Set<String> seen = Packed.unpacked(place.seen());
        List<Upsert> upserts = new ArrayList<>();
        for (Json follower : followers) {
            Upsert.PersonSeen person = profiles.person(follower);
            // Some servers give the last one of a page again as the first of the next.
            if (seen.add(person.remoteId())) {
                upserts.add(person);
                if (!known.contains(person.remoteId())) {
                    upserts.add(new Upsert.FollowSeen(person.remoteId(), null));
                }
            }
        }
        boolean tooMany = seen.size() > MOST_KNOWN || place.seen() == null;
        String packed = tooMany ? null : Packed.packed(seen);
        if (next != null) {
            return new SyncPage(upserts, List.of(), Places.cursor(new Place(place.count(), place.notified(), next,
                    place.known(), packed)), true, false);
        }
        List<Deletion> gone = new ArrayList<>();
        if (!tooMany) {
            known.stream().filter(person -> !seen.contains(person))
                    .forEach(person -> gone.add(new Deletion(Deletion.Kind.FOLLOW, person)));
        }
        Place reached = new Place(place.count(), place.notified(), null, packed, null);
        return new SyncPage(upserts, gone, Places.cursor(reached), true, false);
    }

    /// Those who came since, by their notifications; then, if the number does not fit, all.
    private SyncPage come(Place place) throws NetworkException {
        List<Json> follows = notifications(place.notified()).json().requireList();
        Set<String> known = Packed.unpacked(place.known());
        Set<String> all = new LinkedHashSet<>(known);
        List<Upsert> upserts = new ArrayList<>();
        for (Json follow : follows.reversed()) {
            if (follow.text("type", "").equals("follow") && follow.at("account").isObject()) {
                Upsert.PersonSeen person = profiles.person(follow.at("account"));
                upserts.add(person);
                upserts.add(new Upsert.FollowSeen(person.remoteId(), follow.instant("created_at")));
                all.add(person.remoteId());
            }
        }
        String notified = follows.isEmpty() ? place.notified() : follows.getFirst().requireId("id");
        if (!Objects.equals(notified, place.notified())) {
            boolean counted = place.known() != null && all.size() <= MOST_KNOWN;
            long came = upserts.stream().filter(Upsert.FollowSeen.class::isInstance).count();
            long count = place.count() + (place.known() == null ? came : all.size() - known.size());
            return new SyncPage(upserts, List.of(), Places.cursor(new Place(count, notified, null,
                    counted ? Packed.packed(all) : null, null)), true, false);
        }
        Json own = own();
        return count(own) == place.count()
                ? new SyncPage(List.of(profiles.person(own)), List.of(), Places.cursor(place), false, false)
                : begin(notified, place.known());
    }
}

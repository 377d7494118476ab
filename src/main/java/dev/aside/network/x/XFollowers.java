package dev.aside.network.x;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads followers. All of them once; from then on, whenever the account's own count of them changes, the newest until
/// somebody known. That somebody left is told by nobody: when the count still differs, all are read again and compared,
/// once a day at most since each one read costs something. Of more than 20,000, nobody is found to have left. Safe for
/// use by any thread.
final class XFollowers implements FollowerFeed {
    /// A person, a follow and a following each: within what a page may hold.
    private static final int ON_A_PAGE = 66;
    private static final int GONE_ON_A_PAGE = 150;
    private static final long A_DAY = Duration.ofDays(1).toSeconds();

    private final Api api;
    private final InstantSource clock;

    XFollowers(Api api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public SyncPage followers(@Nullable Cursor after) throws NetworkException {
        if (after == null) {
            return read(FollowerPlace.begin(count(own()), now()));
        }
        FollowerPlace place = FollowerPlace.of(after);
        if (!place.gone().isEmpty()) {
            return tell(place);
        }
        return place.pass() == FollowerPlace.Pass.NONE ? look(place) : read(place);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Json own() throws NetworkException {
        Json own = api.ask(People.me()).json().at("data");
        api.spending().read(Price.PERSON_READ, List.of(own.requireId("id")));
        return own;
    }

    private static long count(Json own) {
        return own.at("public_metrics").number("followers_count", -1);
    }

    private SyncPage look(FollowerPlace place) throws NetworkException {
        Json own = own();
        long counted = count(own);
        if (counted == place.count()) {
            return page(List.of(People.person(own)), place, false);
        }
        if (api.isDevelopment()) {
            // Its list need not begin with the newest, and reading costs nothing there.
            return read(place.starting(FollowerPlace.Pass.ALL, counted, now()));
        }
        return read(place.starting(FollowerPlace.Pass.NEWS, place.count(), place.checked()), counted);
    }

    private SyncPage read(FollowerPlace place) throws NetworkException {
        return read(place, place.count());
    }

    /// @param counted how many the network counts now, as far as that was asked
    private SyncPage read(FollowerPlace place, long counted) throws NetworkException {
        Optional<Api.Brought> page = api.page(place.token(), Call.get("/2/users/{id}/followers", api.me())
                .query("max_results", ON_A_PAGE).query("user.fields", Spelling.PEOPLE)
                .query("pagination_token", place.token()));
        return page.isPresent() ? read(place, counted, page.get()) : page(List.of(), place.fromTop(), true);
    }

    private SyncPage read(FollowerPlace place, long counted, Api.Brought brought) throws NetworkException {
        List<Json> rows = brought.rows();
        String next = brought.json().at("meta").id("next_token");
        if (next != null && next.equals(place.token())) {
            throw Api.unreadable();
        }
        Set<String> met = new LinkedHashSet<>(People.ids(rows));
        boolean known = met.stream().anyMatch(place.known()::contains);
        List<Upsert> upserts = upserts(rows.reversed(), place);
        api.spending().read(Price.FOLLOWER_READ, met);
        boolean goesOn = place.pass() == FollowerPlace.Pass.ALL || !known;
        if (next != null && goesOn) {
            return page(upserts, place.at(next, met), true);
        }
        FollowerPlace done = place.done(met);
        if (place.pass() == FollowerPlace.Pass.ALL) {
            // Somebody may have come while all were read; and who left is told next.
            return page(upserts, done, true);
        }
        long age = now() - place.checked();
        boolean differs = place.token() == null && counted != done.count() && !done.many();
        boolean again = differs && (age >= A_DAY || age < 0);
        return page(upserts, again ? done.starting(FollowerPlace.Pass.ALL, counted, now()) : done, again);
    }

    private static List<Upsert> upserts(List<Json> rows, FollowerPlace place) throws NetworkException {
        List<Upsert> upserts = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>(place.seen());
        for (Json row : rows) {
            Upsert.PersonSeen person = People.person(row);
            if (met.add(person.remoteId())) {
                upserts.add(person);
                if (!place.known().contains(person.remoteId())) {
                    upserts.add(new Upsert.FollowSeen(person.remoteId(), null));
                }
                People.following(row).ifPresent(upserts::add);
            }
        }
        return upserts;
    }

    private static SyncPage tell(FollowerPlace place) {
        int most = Math.min(GONE_ON_A_PAGE, place.gone().size());
        List<Deletion> gone = place.gone().subList(0, most).stream()
                .map(id -> new Deletion(Deletion.Kind.FOLLOW, id)).toList();
        return new SyncPage(List.of(), gone, place.told(most).cursor(), true, false);
    }

    private static SyncPage page(List<Upsert> upserts, FollowerPlace next, boolean more) {
        return new SyncPage(upserts, List.of(), next.cursor(), more, false);
    }
}

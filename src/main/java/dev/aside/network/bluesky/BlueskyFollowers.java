package dev.aside.network.bluesky;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads followers: all of them once, then the new ones out of the notifications, which say when. That somebody left
/// is told by nobody: when the network counts other than is known here, and once a day, all are read again and
/// compared. Safe for use by any thread.
final class BlueskyFollowers implements FollowerFeed {
    /// A person, a follow and a following each: within what a page may hold.
    private static final int ON_A_PAGE = 66;
    private static final int NEWS_ON_A_PAGE = 60;
    private static final int PAGES_OF_DATES = 16;
    private static final int CHECKED_ON_A_PAGE = 100;
    private static final int CHECKED_AT_ONCE = 10;
    private static final int MOST_GONE = 100;
    private static final int MOST_MISSED = 30;
    private static final long FEW = 1_000;
    private static final long CHECKED_IN_A_SECOND = 10;
    private static final long A_DAY = Duration.ofDays(1).toSeconds();

    private final Xrpc xrpc;
    private final InstantSource clock;
    private final Notifications news;
    private final FollowerPages pages = new FollowerPages();
    private final Map<String, Instant> dates = new ConcurrentHashMap<>();

    BlueskyFollowers(Xrpc xrpc, InstantSource clock) {
        this.xrpc = xrpc;
        this.clock = clock;
        this.news = new Notifications(xrpc, List.of("follow"), NEWS_ON_A_PAGE);
    }

    @Override
    public SyncPage followers(@Nullable Cursor after) throws NetworkException {
        if (after == null) {
            return list(begin());
        }
        FollowerPlace place = FollowerPlace.of(after);
        if (place.pass() == null) {
            return look(place);
        }
        return place.known() == null && !place.many() ? list(place) : check(place, new ArrayList<>());
    }

    /// The notifications say of the newest when they followed; the list itself does not.
    private FollowerPlace begin() throws NetworkException {
        Timeline.Step head = Timeline.step(news, null);
        remember(head.fresh());
        Timeline.Place place = head.next();
        for (int i = 1; i < PAGES_OF_DATES && place.hasOlder(); i++) {
            Timeline.Step step = Timeline.step(news, place);
            remember(step.fresh());
            place = step.next();
        }
        return new FollowerPlace(head.next().withoutOlder(), null, count(own()), now(), "", false);
    }

    /// The newest counts: they may have left and come back.
    private void remember(List<Timeline.Entry> follows) throws NetworkException {
        for (Timeline.Entry follow : follows) {
            dates.merge(author(follow), follow.at(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private static String author(Timeline.Entry follow) throws NetworkException {
        return follow.view().at("author").requireId("did");
    }

    private Json own() throws NetworkException {
        return xrpc.ask(Xrpc.query("app.bsky.actor.getProfile").query("actor", xrpc.did()));
    }

    private static long count(Json own) {
        return own.number("followersCount", -1);
    }

    /// One page of the first reading.
    private SyncPage list(FollowerPlace place) throws NetworkException {
        String pass = place.pass() == null ? "" : place.pass();
        FollowerPages.Page page = read(pass, ON_A_PAGE);
        List<Upsert> upserts = new ArrayList<>();
        String border = pages.border(pass);
        for (Json follower : page.followers()) {
            String did = follower.requireId("did");
            if (!did.equals(border)) {
                upserts.addAll(follow(follower, dates.get(did)));
            }
        }
        pages.put(pass, page);
        if (page.next() != null) {
            return page(upserts, List.of(), place.passingOn(page.next()), true);
        }
        List<Json> all = pages.all();
        FollowerPlace next = all == null ? place.passingOn("") : place.settled(dids(all));
        return page(upserts, List.of(), next, true);
    }

    private FollowerPages.Page read(String pass, int most) throws NetworkException {
        Json answer = xrpc.ask(Xrpc.query("app.bsky.graph.getFollowers").query("actor", xrpc.did())
                .query("limit", most).query("cursor", pass.isEmpty() ? null : pass));
        return FollowerPages.Page.of(answer.requireList("followers"), answer.id("cursor"), pass);
    }

    private static List<Upsert> follow(Json profile, @Nullable Instant at) throws NetworkException {
        List<Upsert> upserts = new ArrayList<>(Profiles.personAndFollowing(profile, false));
        upserts.add(1, new Upsert.FollowSeen(profile.requireId("did"), at));
        return upserts;
    }

    /// Whoever is new by the notifications, and who the account itself is by now.
    private SyncPage look(FollowerPlace before) throws NetworkException {
        Timeline.Step step = Timeline.step(news, before.news());
        List<Upsert> upserts = new ArrayList<>();
        Set<String> newcomers = new LinkedHashSet<>();
        for (Timeline.Entry follow : step.fresh().reversed()) {
            upserts.addAll(follow(follow.view().at("author"), follow.at()));
            newcomers.add(author(follow));
        }
        FollowerPlace place = before.heard(step.next(), List.copyOf(newcomers));
        if (step.more()) {
            return page(upserts, List.of(), place, true);
        }
        Json own = own();
        upserts.addFirst(Profiles.person(own));
        if (place.many()) {
            return page(upserts, List.of(), place, false);
        }
        long counted = count(own);
        long age = now() - place.checked();
        boolean differs = place.count() != counted && isTimeToCheck(place, age);
        if (differs || age >= A_DAY || age < 0) {
            return check(place.checking(counted, now()), upserts);
        }
        return page(upserts, List.of(), place, false);
    }

    /// Reading all takes a call for a hundred, so many are not read at each change.
    private static boolean isTimeToCheck(FollowerPlace place, long age) {
        Set<String> known = place.known();
        return known == null || known.size() <= FEW || age >= known.size() / CHECKED_IN_A_SECOND;
    }

    /// Reads all again, a thousand in one call, and compares at the end.
    private SyncPage check(FollowerPlace place, List<Upsert> upserts) throws NetworkException {
        String pass = place.pass() == null ? "" : place.pass();
        Set<String> passed = new HashSet<>();
        for (int i = 0; i < CHECKED_AT_ONCE; i++) {
            FollowerPages.Page page = read(pass, CHECKED_ON_A_PAGE);
            pages.put(pass, page);
            passed.add(pass);
            if (page.next() == null) {
                return compare(place, upserts);
            }
            pass = page.next();
            if (passed.contains(pass)) {
                throw FollowerPages.circle();
            }
        }
        return page(upserts, List.of(), place.passingOn(pass), true);
    }

    private SyncPage compare(FollowerPlace place, List<Upsert> upserts) throws NetworkException {
        List<Json> all = pages.all();
        Set<String> known = place.known();
        if (all == null || known == null) {
            return page(upserts, List.of(), place.passingOn(all == null ? "" : null), true);
        }
        Set<String> now = dids(all);
        List<String> gone = known.stream().filter(did -> !now.contains(did)).toList();
        Set<String> met = new HashSet<>(known);
        List<Json> missed = all.stream().filter(one -> met.add(one.text("did", ""))).toList();
        List<Deletion> deletions = gone.stream().limit(MOST_GONE)
                .map(did -> new Deletion(Deletion.Kind.FOLLOW, did)).toList();
        Set<String> settled = new LinkedHashSet<>(known);
        deletions.forEach(deletion -> settled.remove(deletion.remoteId()));
        for (Json one : missed.subList(0, Math.min(MOST_MISSED, missed.size()))) {
            upserts.addAll(follow(one, null));
            settled.add(one.requireId("did"));
        }
        boolean whole = gone.size() <= MOST_GONE && missed.size() <= MOST_MISSED;
        FollowerPlace next = place.settled(settled);
        pages.forget();
        return page(upserts, deletions, whole ? next : next.passingOn(""), !whole);
    }

    private static Set<String> dids(List<Json> people) {
        Set<String> dids = new LinkedHashSet<>();
        people.forEach(one -> dids.add(one.text("did", "")));
        return dids;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static SyncPage page(List<Upsert> upserts, List<Deletion> deletions, FollowerPlace next, boolean more) {
        return new SyncPage(upserts, deletions, next.cursor(), more, false);
    }
}

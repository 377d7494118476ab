package dev.aside.network.x;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads posts newer than the newest known, newest pages first, so many pages at one reading; the next one goes on
/// down to what is known. Since each post read costs something, what lies behind the first reading is not read back.
/// Keeps no state: the cursor holds it. Safe for use by any thread.
final class Timeline {
    /// A post and its author each: within what a page may hold.
    private static final int ON_A_PAGE = 80;
    private static final int MOST_PAGES = 6;
    private static final int MOST_MARKS = 50;

    private final Api api;
    private final boolean own;

    /// @param own whether these are the account's own posts, whose counts are of interest, or what mentions it
    Timeline(Api api, boolean own) {
        this.api = api;
        this.own = own;
    }

    /// Where the reading stands.
    ///
    /// @param newest order of the newest post known before this way down; null for none
    /// @param top order of the newest post seen on this way down; null for none
    /// @param token where the way down goes on; null when none is under way
    /// @param border the last post of the page before, which some servers give again; null for none
    /// @param pages how many were read on this way down
    /// @param marks of the newest own posts by id, newest first, which change with what is shown of them
    /// @param recount whether the counts are to be read next
    record Place(@Nullable String newest, @Nullable String top, @Nullable String token,
            @Nullable String border, int pages, Map<String, String> marks, boolean recount) {
        static Place of(@Nullable Cursor cursor) throws NetworkException {
            if (cursor == null) {
                return new Place(null, null, null, null, 0, Map.of(), false);
            }
            Json state = Json.parse(cursor.value());
            Map<String, String> marks = new LinkedHashMap<>();
            state.at("marks").fields().forEach(entry -> marks.put(entry.getKey(), entry.getValue().text().orElse("")));
            return new Place(state.text("newest"), state.text("top"), state.text("token"), state.text("border"),
                    state.count("pages"), marks, state.flag("recount", false));
        }

        /// The way down begins anew: what was read on it comes again, and is known by its ids.
        Place fromTop() {
            return new Place(newest, null, null, null, 0, marks, false);
        }

        Cursor cursor() {
            Map<String, Object> tree = new LinkedHashMap<>();
            put(tree, "newest", newest);
            put(tree, "top", top);
            put(tree, "token", token);
            put(tree, "border", border);
            tree.put("pages", pages);
            tree.put("marks", marks);
            tree.put("recount", recount);
            return new Cursor(Json.from(tree).write());
        }

        private static void put(Map<String, Object> tree, String name, @Nullable String value) {
            if (value != null) {
                tree.put(name, value);
            }
        }
    }

    SyncPage page(@Nullable Cursor after) throws NetworkException {
        Place place = Place.of(after);
        return place.recount() ? Recount.page(api, place) : newer(place);
    }

    private Call call() {
        return own
                ? Call.get("/2/users/{id}/tweets", api.me()).query("exclude", "retweets")
                : Call.get("/2/users/{id}/mentions", api.me());
    }

    private SyncPage newer(Place place) throws NetworkException {
        Optional<Api.Brought> page = api.page(place.token(), spelling -> spelling.posts(call()
                .query("max_results", ON_A_PAGE).query("since_id", since(place))
                .query("pagination_token", place.token())));
        return page.isPresent()
                ? newer(place, page.get())
                : new SyncPage(List.of(), List.of(), place.fromTop().cursor(), true, false);
    }

    private SyncPage newer(Place place, Api.Brought brought) throws NetworkException {
        List<Json> rows = brought.rows();
        String next = brought.json().at("meta").id("next_token");
        if (next != null && next.equals(place.token())) {
            throw Api.unreadable();
        }
        List<Upsert.PostSeen> posts = new ArrayList<>();
        Set<String> writers = new LinkedHashSet<>();
        Map<String, String> marks = new TreeMap<>(Snowflakes.ORDER.reversed());
        marks.putAll(place.marks());
        List<String> ids = new ArrayList<>();
        String top = place.top();
        boolean met = false;
        for (Json row : rows.reversed()) {
            Upsert.PostSeen post = Posts.post(row, brought.json().at("includes"), own ? api.me() : null, !own);
            ids.add(post.remoteId());
            String order = Snowflakes.order(post.remoteId(), post.at());
            boolean known = place.newest() != null && Snowflakes.isKnown(order, place.newest());
            met |= known;
            boolean again = post.remoteId().equals(place.border());
            if (!known && !again && (own || !post.author().equals(api.me()))) {
                posts.add(post);
                if (!order.equals(place.newest())) {
                    writers.add(post.author());
                }
                marks.put(post.remoteId(), mark(post));
            }
            top = top == null || Snowflakes.isNewer(order, top) ? order : top;
        }
        api.spending().read(Price.POST_READ, ids);
        List<Upsert> upserts = people(brought.json(), writers);
        upserts.addAll(posts);
        String border = ids.isEmpty() ? place.border() : ids.getFirst();
        return reached(new Place(place.newest(), top, met ? null : next, border, place.pages() + 1, marks, false),
                upserts);
    }

    /// Only X's own ids tell what is newer.
    private static @Nullable String since(Place place) {
        return place.newest() == null || Snowflakes.isOfTime(place.newest()) ? null : place.newest();
    }

    /// Who came along, and who wrote without coming along.
    private List<Upsert> people(Json answer, Set<String> writers) throws NetworkException {
        List<Json> along = People.included(answer);
        api.spending().read(Price.PERSON_READ, People.ids(along));
        List<Json> people = new ArrayList<>(along);
        if (!own) {
            Set<String> others = new LinkedHashSet<>(writers);
            People.ids(along).forEach(others::remove);
            people.addAll(Profiles.of(api, others));
        }
        List<Upsert> upserts = new ArrayList<>();
        for (Json person : people) {
            upserts.add(People.person(person));
        }
        return upserts;
    }

    private SyncPage reached(Place at, List<Upsert> upserts) {
        Map<String, String> marks = new LinkedHashMap<>();
        if (own) {
            at.marks().entrySet().stream().limit(MOST_MARKS).forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
        }
        boolean enough = at.pages() >= MOST_PAGES;
        if (at.token() != null && !enough) {
            Place next = new Place(at.newest(), at.top(), at.token(), at.border(), at.pages(), marks, false);
            return new SyncPage(upserts, List.of(), next.cursor(), true, false);
        }
        if (at.token() != null && at.newest() != null) {
            Place next = new Place(at.newest(), at.top(), at.token(), at.border(), 0, marks, false);
            return new SyncPage(upserts, List.of(), next.cursor(), false, false);
        }
        boolean recount = !marks.isEmpty();
        Place next = new Place(at.top() == null ? at.newest() : at.top(), null, null, null, 0, marks, recount);
        return new SyncPage(upserts, List.of(), next.cursor(), recount, false);
    }

    /// Changes with the counts and the text.
    static String mark(Upsert.PostSeen post) {
        Object[] counts = {post.counts().reposts(), post.counts().replies(), post.counts().likes(),
                post.counts().quotes(), Integer.toHexString(post.text().hashCode())};
        return "%d %d %d %d %s".formatted(counts);
    }
}

package dev.aside.network.x;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what happened in all private conversations, newest first, down to what is known: X has no list of
/// conversations, and 15 calls in 15 minutes are not enough to ask for each. It reaches back 30 days. Keeps no state:
/// the cursor holds it. Safe for use by any thread.
final class MessageReading {
    /// A message and its person each: within what a page may hold, groups included.
    private static final int AT_FIRST = 60;
    private static final int LATER = 20;
    /// Whose ids tell no time may give its events in no order: of those, as many as there are.
    private static final int WITHOUT_ORDER = 100;
    private static final int MOST_PEOPLE = 2_000;

    private final Api api;
    private final Events events;

    MessageReading(Api api) {
        this.api = api;
        this.events = new Events(api.me());
    }

    /// Where the reading stands.
    ///
    /// @param newest order of the newest event known before this way down; null for none
    /// @param top order of the newest event seen on this way down; null for none
    /// @param token where the way down goes on; null when none is under way
    /// @param border the last event of the page before, which some servers give again; null for none
    /// @param people who was asked about or came along already
    private record Place(@Nullable String newest, @Nullable String top, @Nullable String token,
            @Nullable String border, Set<String> people) {
        static Place of(@Nullable Cursor cursor) throws NetworkException {
            if (cursor == null) {
                return new Place(null, null, null, null, Set.of());
            }
            Json state = Json.parse(cursor.value());
            Set<String> people = new LinkedHashSet<>();
            state.list("people").forEach(id -> id.text().ifPresent(people::add));
            return new Place(state.text("newest"), state.text("top"), state.text("token"), state.text("border"),
                    people);
        }

        Cursor cursor() {
            Map<String, Object> tree = new LinkedHashMap<>();
            if (newest != null) {
                tree.put("newest", newest);
            }
            if (top != null) {
                tree.put("top", top);
            }
            if (token != null) {
                tree.put("token", token);
            }
            if (border != null) {
                tree.put("border", border);
            }
            tree.put("people", List.copyOf(people));
            return new Cursor(Json.from(tree).write());
        }
    }

    /// Asks for a page of events.
    static Api.Brought ask(Api api, Supplier<Call> which, int most, @Nullable String token) throws NetworkException {
        return page(api, which, most, token)
                .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.REFUSED)));
    }

    /// @return empty when the server does not take the token any more
    private static Optional<Api.Brought> page(Api api, Supplier<Call> which, int most, @Nullable String token)
            throws NetworkException {
        Optional<Api.Brought> page = api.page(token, spelling -> spelling.events(which.get()
                .query("max_results", most).query("pagination_token", token)));
        if (page.isPresent()) {
            note(api, page.get(), token);
        }
        return page;
    }

    private static void note(Api api, Api.Brought brought, @Nullable String token) throws NetworkException {
        api.spending().read(Price.MESSAGE_READ, People.ids(brought.rows()));
        api.spending().read(Price.PERSON_READ, People.ids(People.included(brought.json())));
        String next = brought.json().at("meta").id("next_token");
        if (next != null && next.equals(token)) {
            throw Api.unreadable();
        }
    }

    SyncPage page(@Nullable Cursor after) throws NetworkException {
        Place place = Place.of(after);
        Optional<Api.Brought> page = page(api, () -> Call.get("/2/dm_events"), most(place.newest()), place.token());
        return page.isPresent()
                ? page(place, page.get())
                : page(List.of(), new Place(place.newest(), null, null, null, place.people()), true);
    }

    private SyncPage page(Place place, Api.Brought brought) throws NetworkException {
        List<Upsert> told = new ArrayList<>();
        String top = place.top();
        boolean met = false;
        for (Json event : brought.rows().reversed()) {
            String id = event.requireId("id");
            String order = Snowflakes.order(id, Posts.time(event, id));
            boolean known = place.newest() != null && Snowflakes.isKnown(order, place.newest());
            met |= known;
            if (!id.equals(place.border()) && (!known || Snowflakes.isOfTime(order))) {
                told.addAll(events.upserts(event, brought.json().at("includes")));
            }
            top = top == null || Snowflakes.isNewer(order, top) ? order : top;
        }
        Set<String> people = new LinkedHashSet<>(place.people());
        List<Upsert> upserts = people(events.people(told), brought.json(), people);
        upserts.addAll(told);
        String next = brought.json().at("meta").id("next_token");
        if (next != null && !met) {
            String border = brought.rows().isEmpty() ? place.border() : brought.rows().getLast().id("id");
            return page(upserts, new Place(place.newest(), top, next, border, newest(people)), true);
        }
        String newest = top == null ? place.newest() : top;
        // A long way down takes a while, in which others write on.
        return page(upserts, new Place(newest, null, null, null, newest(people)), place.token() != null);
    }

    private static int most(@Nullable String newest) {
        return newest == null ? AT_FIRST : Snowflakes.isOfTime(newest) ? WITHOUT_ORDER : LATER;
    }

    private static SyncPage page(List<Upsert> upserts, Place next, boolean more) {
        return new SyncPage(upserts, List.of(), next.cursor(), more, false);
    }

    private static Set<String> newest(Set<String> people) {
        List<String> all = List.copyOf(people);
        return new LinkedHashSet<>(all.subList(Math.max(0, all.size() - MOST_PEOPLE), all.size()));
    }

    /// Profiles of those who came along, and of those whom nothing is known of.
    ///
    /// @param known who need not be asked about; grows
    private List<Upsert> people(Set<String> wanted, Json answer, Set<String> known) throws NetworkException {
        List<Upsert> people = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(wanted);
        for (Json user : People.included(answer)) {
            if (open.remove(user.requireId("id"))) {
                people.add(People.person(user));
                known.add(user.requireId("id"));
            }
        }
        open.removeAll(known);
        List<String> asked = Profiles.first(open);
        for (Json user : Profiles.of(api, asked)) {
            people.add(People.person(user));
            open.remove(user.requireId("id"));
        }
        known.addAll(asked);
        open.forEach(id -> people.add(new Upsert.PersonNamed(id, null, null)));
        return people;
    }
}

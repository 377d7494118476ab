package dev.aside.network.mastodon;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a list of statuses that a server gives newest first, page by page down to what is known already, and at the
/// first time to its end. What changed or vanished among the newest is noticed; of older ones, nothing. Keeps no state:
/// the cursor holds it. Safe for use by any thread.
final class Timeline {
    private final Api api;
    private final Source source;
    private final Statuses statuses;

    Timeline(Api api, Source source, Statuses statuses) {
        this.api = api;
        this.source = source;
        this.statuses = statuses;
    }

    /// What the list consists of.
    interface Source {
        /// The newest.
        Call newest();

        /// The entries of an answer in its order.
        List<Entry> entries(Answer answer) throws NetworkException;
    }

    /// One status.
    ///
    /// @param mark changes when anything of it does
    /// @param upserts empty for what is passed over
    record Entry(String id, String mark, List<Upsert> upserts) {
        /// No status has an id like this.
        private static final String PASSED_OVER = "~";

        Entry {
            upserts = List.copyOf(upserts);
        }

        /// Something in the list that is no status of it.
        ///
        /// @param id its own
        static Entry passedOver(String id) {
            return new Entry(PASSED_OVER + id, "", List.of());
        }

        private static boolean isStatus(String id) {
            return !id.startsWith(PASSED_OVER);
        }
    }

    /// Where the reading stands.
    ///
    /// @param window the newest, with their marks, newest first
    /// @param from the next page on the way down; null when it is done
    /// @param stop what was the window before, where the way down ends
    /// @param border the last entry of the page before, which some servers give again
    private record Place(@Nullable Map<String, String> window, @Nullable URI from, @Nullable Set<String> stop,
            @Nullable String border) {
        Map<String, String> known() {
            return window == null ? Map.of() : window;
        }

        Set<String> end() {
            return stop == null ? Set.of() : stop;
        }
    }

    SyncPage page(@Nullable Cursor after) throws NetworkException {
        Place place = Objects.requireNonNullElse(Places.place(after, Place.class), new Place(null, null, null, null));
        Call call = place.from() == null ? source.newest() : source.newest().following(place.from());
        Answer answer = api.site().send(call);
        List<Entry> entries = new ArrayList<>(source.entries(answer));
        entries.removeIf(entry -> entry.id().equals(place.border()));
        URI next = Api.next(answer, answer.json().list(), place.from());
        return place.from() == null ? newest(place, entries, next) : older(place, place.from(), entries, next);
    }

    private SyncPage newest(Place place, List<Entry> entries, @Nullable URI next) throws NetworkException {
        Map<String, String> window = new LinkedHashMap<>();
        entries.forEach(entry -> window.put(entry.id(), entry.mark()));
        boolean met = window.keySet().stream().anyMatch(place.known()::containsKey);
        boolean more = !met && next != null;
        List<Deletion> gone = gone(place, window, next == null);
        Place reached = new Place(window, more ? next : null, more ? place.known().keySet() : null,
                more ? border(place, entries) : null);
        return new SyncPage(changed(entries, place.known()), gone, Places.cursor(reached), more, false);
    }

    /// At the end of the way down the newest are looked at again: some may have come meanwhile.
    private static SyncPage older(Place place, URI from, List<Entry> entries, @Nullable URI next)
            throws NetworkException {
        boolean met = entries.stream().anyMatch(entry -> place.end().contains(entry.id()));
        boolean more = !met && next != null;
        if (more && from.equals(next)) {
            throw Api.unreadable();
        }
        Place reached = new Place(place.window(), more ? next : null, more ? place.end() : null,
                more ? border(place, entries) : null);
        return new SyncPage(changed(entries, place.known()), List.of(), Places.cursor(reached), true, false);
    }

    private static @Nullable String border(Place place, List<Entry> entries) {
        return entries.isEmpty() ? place.border() : entries.getLast().id();
    }

    /// Oldest first.
    private static List<Upsert> changed(List<Entry> entries, Map<String, String> known) {
        List<Upsert> changed = new ArrayList<>();
        for (Entry entry : entries.reversed()) {
            if (!entry.mark().equals(known.get(entry.id()))) {
                changed.addAll(entry.upserts());
            }
        }
        return changed;
    }

    /// What should be among these and is not, if it is gone indeed.
    private List<Deletion> gone(Place place, Map<String, String> window, boolean whole) throws NetworkException {
        List<String> known = List.copyOf(place.known().keySet());
        int last = whole ? known.size() : lastOf(known, window.keySet());
        Set<String> missing = new LinkedHashSet<>(known.subList(0, last));
        missing.removeAll(window.keySet());
        missing.removeIf(id -> !Entry.isStatus(id));
        List<Deletion> gone = new ArrayList<>();
        for (String id : missing) {
            Optional<?> status = api.status(id);
            if (status.isEmpty()) {
                gone.add(new Deletion(Deletion.Kind.POST, statuses.postId(id)));
            }
        }
        return gone;
    }

    private static int lastOf(List<String> known, Set<String> window) {
        int last = known.size();
        while (last > 0 && !window.contains(known.get(last - 1))) {
            last--;
        }
        return last;
    }
}

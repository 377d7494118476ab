package dev.aside.network.mastodon;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads conversations, the last changed first, down to one that did not change, and at the first time to the end. Of
/// the newest it notices edits and deletions. Keeps no state: the cursor holds it. Safe for use by any thread.
final class Conversations {
    private static final int AT_ONCE = 5;
    private static final int MOST_TALKS = 60;

    private final Api api;
    private final Profiles profiles;
    private final Threads threads;
    private final Requests requests;

    Conversations(Api api, Profiles profiles, Requests requests) {
        this.api = api;
        this.profiles = profiles;
        this.requests = requests;
        this.threads = new Threads(api);
    }

    /// Where the reading stands.
    ///
    /// @param talks the last changed conversations by the server's ids
    /// @param from the page of the list that is read; null for the first
    /// @param fresh conversations that this reading went through already
    /// @param requests marks of the requests that were read, by their ids
    private record Place(Map<String, Talk> talks, @Nullable URI from, Set<String> fresh,
            @Nullable Map<String, String> requests) {}

    /// What a reading gathers.
    private static final class Gathered {
        final List<Upsert> upserts = new ArrayList<>();
        final List<Deletion> gone = new ArrayList<>();
        final Map<String, Talk> talks;
        final Set<String> fresh;
        Map<String, String> requests;
        boolean met;
        boolean full;
        int read;

        Gathered(Place place) {
            talks = new LinkedHashMap<>(place.talks());
            fresh = new LinkedHashSet<>(place.fresh());
            requests = Objects.requireNonNullElse(place.requests(), Map.of());
        }
    }

    SyncPage page(@Nullable Cursor after) throws NetworkException {
        Place place = Objects.requireNonNullElse(Places.place(after, Place.class),
                new Place(Map.of(), null, Set.of(), Map.of()));
        var first = Api.get("/api/v1/conversations").query("limit", 40);
        Answer answer = api.site().send(place.from() == null ? first.conditional() : first.following(place.from()));
        List<Json> list = answer.json().requireList();
        URI next = Api.next(answer, list, place.from());
        Gathered gathered = new Gathered(place);
        Set<String> listed = new LinkedHashSet<>();
        Set<String> heard = new LinkedHashSet<>();
        for (Json conversation : list) {
            Talk.Listed one = Talk.Listed.of(conversation, api.accountId());
            if (one != null) {
                listed.add(one.id());
                heard.add(one.people());
                look(one, gathered);
            }
        }
        if (place.from() == null && !gathered.full) {
            vanished(listed, gathered, next == null);
            requests(heard, gathered);
        }
        return turned(place, next, gathered);
    }

    private void requests(Set<String> heard, Gathered gathered) throws NetworkException {
        Requests.Read read = requests.read(gathered.requests, heard);
        gathered.upserts.addAll(read.upserts());
        gathered.requests = read.marks();
        gathered.full |= read.more();
    }

    /// Goes on with the same page while it has more that changed, then down, and in the end to the top again, where
    /// something may have come meanwhile.
    private static SyncPage turned(Place place, @Nullable URI next, Gathered gathered) throws NetworkException {
        boolean down = next != null && !gathered.full && !gathered.met;
        boolean again = !gathered.full && !down && place.from() != null;
        if (down && Objects.equals(next, place.from()) && gathered.upserts.isEmpty()) {
            throw Api.unreadable();
        }
        boolean more = gathered.full || down || again;
        URI from = gathered.full ? place.from() : down ? next : null;
        Place reached = new Place(newest(gathered.talks), from, more && !again ? gathered.fresh : Set.of(),
                gathered.requests);
        return new SyncPage(gathered.upserts, gathered.gone, Places.cursor(reached), more, false);
    }

    private static Map<String, Talk> newest(Map<String, Talk> talks) {
        return talks.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparingLong(Talk::at)
                .reversed())).limit(MOST_TALKS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    private void look(Talk.Listed listed, Gathered gathered) throws NetworkException {
        Talk known = gathered.talks.get(listed.id());
        if (known == null && gathered.fresh.contains(listed.id())) {
            return;
        }
        if (known != null && known.last().equals(listed.last())) {
            gathered.met |= !gathered.fresh.contains(listed.id());
            if (known.unread() != listed.unread()) {
                gathered.talks.put(listed.id(), known.read(listed.unread()));
                gathered.upserts.addAll(listed.people(profiles));
                gathered.upserts.add(listed.seen(profiles, false));
            }
            return;
        }
        if (gathered.read == AT_ONCE) {
            gathered.full = true;
            return;
        }
        gathered.read++;
        gathered.fresh.add(listed.id());
        gathered.upserts.addAll(listed.people(profiles));
        gathered.talks.put(listed.id(), messages(listed, known, gathered));
        gathered.upserts.add(listed.seen(profiles, false));
    }

    private Talk messages(Talk.Listed listed, @Nullable Talk known, Gathered gathered) throws NetworkException {
        Threads.Found thread = threads.read(listed, known);
        Map<String, String> marks = new LinkedHashMap<>();
        Map<String, Long> times = new LinkedHashMap<>();
        for (Json status : thread.statuses()) {
            String id = status.requireId("id");
            String mark = Talk.mark(status);
            long at = Statuses.at(status).toEpochMilli();
            marks.put(id, mark);
            times.put(id, at);
            boolean reported = known != null && (known.messages().containsKey(id)
                    ? known.messages().get(id).equals(mark)
                    : at < known.oldest());
            if (!reported) {
                gathered.upserts.add(listed.message(profiles, status));
            }
        }
        if (known != null) {
            gone(known, marks.keySet(), gathered);
        }
        List<String> newest = new ArrayList<>(marks.keySet());
        newest.subList(0, Math.max(0, newest.size() - Talk.MOST_MESSAGES)).forEach(marks::remove);
        times.keySet().retainAll(marks.keySet());
        long oldest = times.values().stream().min(Long::compare).orElse(0L);
        return new Talk(listed.last(), listed.unread(), Statuses.at(listed.status()).toEpochMilli(), thread.root(),
                oldest, marks);
    }

    private void gone(Talk known, Set<String> there, Gathered gathered) throws NetworkException {
        for (String id : known.messages().keySet()) {
            if (!there.contains(id) && api.status(id).isEmpty()) {
                gathered.gone.add(new Deletion(Deletion.Kind.MESSAGE, id));
            }
        }
    }

    /// Conversations that should be listed and are not: the server drops them with their last status, and also when
    /// somebody hides one, which deletes nothing.
    private void vanished(Set<String> listed, Gathered gathered, boolean whole) throws NetworkException {
        long oldest = gathered.talks.entrySet().stream().filter(entry -> listed.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue().at()).min().orElse(Long.MAX_VALUE);
        for (String id : List.copyOf(gathered.talks.keySet())) {
            Talk talk = Objects.requireNonNull(gathered.talks.get(id));
            if (!listed.contains(id) && (whole || talk.at() > oldest)) {
                gone(talk, Set.of(), gathered);
                gathered.talks.remove(id);
            }
        }
    }
}

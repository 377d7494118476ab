package dev.aside.network.x;

import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the newest own posts again, by their ids: which changed, and which are gone. On one day that costs once.
final class Recount {
    private Recount() {}

    static SyncPage page(Api api, Timeline.Place place) throws NetworkException {
        List<String> asked = List.copyOf(place.marks().keySet());
        Api.Brought brought = api.readWithErrors(spelling -> spelling.posts(Call.get("/2/tweets").query("ids",
                String.join(",", asked))));
        List<Json> rows = brought.json().list("data");
        List<String> gone = gone(brought.json(), asked);
        if (rows.isEmpty() && gone.isEmpty()) {
            throw brought.json().list("errors").isEmpty()
                    ? Api.unreadable()
                    : new NetworkException(Refusals.inSuccess(brought.json()));
        }
        Map<String, String> marks = new LinkedHashMap<>(place.marks());
        List<Upsert> changed = new ArrayList<>();
        for (Json row : rows) {
            Upsert.PostSeen post = Posts.post(row, brought.json().at("includes"), api.me(), false);
            String mark = Timeline.mark(post);
            if (marks.containsKey(post.remoteId()) && !mark.equals(marks.put(post.remoteId(), mark))) {
                changed.add(post);
            }
        }
        gone.forEach(marks::remove);
        api.spending().read(Price.POST_READ, People.ids(rows));
        api.spending().read(Price.PERSON_READ, People.ids(People.included(brought.json())));
        Timeline.Place next = new Timeline.Place(place.newest(), null, null, null, 0, marks, false);
        return new SyncPage(changed, gone.stream().map(id -> new Deletion(Deletion.Kind.POST, id)).toList(),
                next.cursor(), false, false);
    }

    private static List<String> gone(Json answer, List<String> asked) {
        if (answer.list("errors").isEmpty() && answer.at("data").isList()) {
            // A server that has nothing to say of those that are missing.
            List<String> there = People.ids(answer.list("data"));
            return asked.stream().filter(id -> !there.contains(id)).toList();
        }
        List<String> gone = new ArrayList<>();
        for (Json error : answer.list("errors")) {
            String id = error.at("resource_id").id().or(() -> error.at("value").id()).orElse("");
            boolean missing = Refusals.lastPiece(error.text("type", "")).equals("resource-not-found");
            if (missing && asked.contains(id)) {
                gone.add(id);
            }
        }
        return gone;
    }
}

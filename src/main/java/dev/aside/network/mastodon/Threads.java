package dev.aside.network.mastodon;

import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the private statuses of one conversation, which no call gives as such: from the first status of its thread on,
/// since a thread has branches that its last status does not know of.
final class Threads {
    private final Api api;

    Threads(Api api) {
        this.api = api;
    }

    /// @param root id of the first status
    /// @param statuses those between these very people, oldest first
    record Found(String root, List<Json> statuses) {}

    Found read(Talk.Listed listed, @Nullable Talk known) throws NetworkException {
        Json last = listed.status();
        String lastId = last.requireId("id");
        Map<String, Json> found = new LinkedHashMap<>();
        String root = known == null ? lastId : known.root();
        Json context = context(root);
        if (context == null && !root.equals(lastId)) {
            context = context(lastId);
            root = lastId;
        }
        collect(context, found);
        Json first = context == null ? null : context.list("ancestors").stream().findFirst().orElse(null);
        if (first != null) {
            root = first.requireId("id");
            found.putIfAbsent(root, first);
            collect(context(root), found);
        } else if (context != null && !root.equals(lastId)) {
            // What is before and after the first status is not the first status.
            Json begins = api.status(root).orElse(null);
            if (begins != null) {
                found.put(root, begins);
            }
        }
        found.put(lastId, last);
        Set<String> people = new TreeSet<>(listed.others().keySet());
        people.add(api.accountId());
        List<Json> statuses = new ArrayList<>(found.values());
        statuses.removeIf(status -> !Statuses.isDirect(status) || !isBetween(status, people));
        statuses.sort(Comparator.comparing(Threads::at).thenComparing(Threads::id, Comparator
                .comparingInt(String::length).thenComparing(Comparator.naturalOrder())));
        return new Found(root, statuses);
    }

    /// An author who names all others need not name themselves.
    private static boolean isBetween(Json status, Set<String> people) {
        return Statuses.participants(status).equals(people);
    }

    private static Instant at(Json status) {
        Instant at = status.instant("created_at");
        return at == null ? Instant.EPOCH : at;
    }

    private static String id(Json status) {
        return status.at("id").id().orElse("");
    }

    /// What is before and after a status; null when the status is gone.
    private @Nullable Json context(String id) throws NetworkException {
        Answer answer = api.site().exchange(Api.get("/api/v1/statuses/{id}/context", id));
        if (answer.status() == 404 || answer.status() == 410) {
            return null;
        }
        if (!answer.isSuccess()) {
            throw new NetworkException(new Refusals().failure(answer));
        }
        return answer.json();
    }

    private static void collect(@Nullable Json context, Map<String, Json> found) throws NetworkException {
        if (context == null) {
            return;
        }
        for (String side : List.of("ancestors", "descendants")) {
            for (Json status : context.at(side).isMissing() ? List.<Json>of() : context.requireList(side)) {
                found.put(status.requireId("id"), status);
            }
        }
    }
}

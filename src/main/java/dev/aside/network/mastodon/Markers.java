package dev.aside.network.mastodon;

import dev.aside.core.port.MentionMarks;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Body;
import dev.aside.network.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The server's mark of the last notification that was seen. It is one for all kinds of them and moves forward only: no
/// further than to a mention that was seen here. Safe for use by any thread.
final class Markers implements MentionMarks {
    private static final String TIMELINE = "notifications";

    private final Api api;

    Markers(Api api) {
        this.api = api;
    }

    @Override
    public void seen(Instant upTo) throws NetworkException {
        Answer marks = api.site().exchange(Api.get("/api/v1/markers").query("timeline[]", TIMELINE));
        if (!marks.isSuccess()) {
            if (marks.isMissingRoute()) {
                return;
            }
            throw new NetworkException(new Refusals().failure(marks));
        }
        Optional<String> seen = newest(upTo);
        String before = marks.json().at(TIMELINE).id("last_read_id");
        if (seen.isPresent() && (before == null || isBefore(before, seen.get()))) {
            api.site().send(Api.post("/api/v1/markers")
                    .body(Body.json(Map.of(TIMELINE, Map.of("last_read_id", seen.get())))));
        }
    }

    private Optional<String> newest(Instant upTo) throws NetworkException {
        Answer answer = api.site().send(Api.get("/api/v1/notifications").query("types[]", "mention")
                .query("limit", 40));
        List<Json> notifications = answer.json().requireList();
        for (Json notification : notifications) {
            Instant at = notification.instant("created_at");
            boolean mention = notification.text("type", "").equals("mention");
            if (mention && at != null && !answer.here(at).isAfter(upTo)) {
                return notification.at("id").id();
            }
        }
        return Optional.empty();
    }

    private static boolean isBefore(String one, String other) {
        return one.length() != other.length() ? one.length() < other.length() : one.compareTo(other) < 0;
    }
}

package dev.aside.network.x;

import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// How X takes files in: begun, handed over in pieces, finished, looked at again while it works on them, described.
final class FakeUploads {
    /// Category by id, in the order in which they were begun.
    final Map<String, String> begun = new LinkedHashMap<>();
    final Map<String, Integer> pieces = new LinkedHashMap<>();
    final Map<String, String> descriptions = new LinkedHashMap<>();
    final List<String> published = new ArrayList<>();
    boolean fails;
    private boolean asked;

    Reply reply(Request request, Supplier<String> ids) {
        String[] path = request.path().split("/", -1);
        String id = path.length > 4 ? path[4] : String.valueOf(request.query("media_id"));
        if (request.path().equals("/2/media/metadata")) {
            Json body = FakeX.body(request);
            String text = body.at("metadata").at("alt_text").text("text", "");
            descriptions.put(body.text("id", ""), text);
            return FakeX.brought(Map.of("id", body.text("id", ""), "associated_metadata", Map.of("alt_text", text)));
        }
        if (id.equals("initialize")) {
            String made = ids.get();
            begun.put(made, FakeX.body(request).text("media_category", ""));
            return FakeX.brought(Map.of("id", made, "media_key", "3_" + made, "expires_after_secs", 86_400));
        }
        if (request.path().endsWith("/append")) {
            pieces.merge(id, 1, Integer::sum);
            return FakeX.brought(Map.of("expires_at", 1_795_000_000));
        }
        return FakeX.brought(uploaded(id));
    }

    /// A film takes a while.
    private Map<String, Object> uploaded(String id) {
        Map<String, Object> file = new LinkedHashMap<>(Map.of("id", id, "media_key", "3_" + id));
        if (String.valueOf(begun.get(id)).equals("tweet_video")) {
            String state = !asked ? "pending" : fails ? "failed" : "succeeded";
            asked = true;
            file.put("processing_info", Map.of("state", state, "check_after_secs", 0));
        }
        return file;
    }

    void publish(List<Json> ids) {
        ids.forEach(id -> published.add(id.id().orElse("")));
    }
}

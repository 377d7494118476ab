package dev.aside.network.x;

import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// How the playground takes files in: pieces only as a text in JSON, all of them worked on for a while, and described
/// under a name of its own.
final class PlaygroundUploads {
    final Map<String, List<Integer>> pieces = new LinkedHashMap<>();
    final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Map<String, Integer> progress = new LinkedHashMap<>();
    private final Supplier<String> ids;

    PlaygroundUploads(Supplier<String> ids) {
        this.ids = ids;
    }

    Reply reply(Request request) {
        String path = request.path();
        if (path.equals("/2/media/metadata")) {
            return describe(FakeX.body(request));
        }
        if (path.endsWith("/initialize")) {
            String id = ids.get();
            pieces.put(id, new ArrayList<>());
            return FakePlayground.data(file(id));
        }
        String id = request.method().equals("GET")
                ? String.valueOf(request.query("media_id"))
                : path.split("/", -1)[4];
        if (!pieces.containsKey(id)) {
            return PlaygroundGate.problem(400, "invalid-request", "BadRequest: Not found");
        }
        if (path.endsWith("/append")) {
            byte[] bytes = Base64.getDecoder().decode(FakeX.body(request).text("media", ""));
            pieces.getOrDefault(id, new ArrayList<>()).add(bytes.length);
            return new Reply(204, Map.of(), "");
        }
        progress.merge(id, 25, Integer::sum);
        return FakePlayground.data(file(id));
    }

    private Map<String, Object> file(String id) {
        Map<String, Object> tree = new LinkedHashMap<>(
                Map.of("id", id, "media_key", "1796_" + id, "expires_after_secs", 3600));
        int done = progress.getOrDefault(id, 0);
        if (done > 0 && done < 100) {
            tree.put("processing_info", Map.of("state", "processing", "check_after_secs", 0, "progress_percent", done));
        }
        return tree;
    }

    private Reply describe(Json body) {
        String id = body.text("media_id", "");
        if (body.text("id") == null || id.isEmpty()) {
            return PlaygroundGate.problem(400, "invalid-request", "media_id field is required");
        }
        descriptions.put(id, body.text("alt_text", ""));
        return FakePlayground.data(file(id));
    }
}

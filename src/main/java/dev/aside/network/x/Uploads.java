package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Media;
import dev.aside.core.model.MediaRule;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Hands files over, piece by piece, before the post that they belong to. What was handed over and got no post is
/// forgotten by X after a day. Safe for use by any thread.
final class Uploads {
    static final int MOST = 4;
    static final int MOST_DESCRIPTION = 1_000;
    /// A moving picture or a film stands alone.
    static final List<MediaRule> RULES = List.of(new MediaRule("image/jpeg", 5_000_000, false),
            new MediaRule("image/png", 5_000_000, false), new MediaRule("image/webp", 5_000_000, false),
            new MediaRule("image/gif", 15_000_000, true), new MediaRule("video/mp4", 512_000_000, true),
            new MediaRule("video/quicktime", 512_000_000, true));
    private static final int PIECE = 4 * 1024 * 1024;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int MOST_QUESTIONS = 120;

    private final Api api;
    private final MediaFiles files;
    private volatile boolean piecesAsText;

    Uploads(Api api, MediaFiles files) {
        this.api = api;
        this.files = files;
    }

    /// Hands over all, and gives X's ids of them in their order.
    List<String> upload(List<Media> media) throws NetworkException {
        List<String> ids = new ArrayList<>();
        for (Media one : media) {
            ids.add(upload(one));
        }
        return ids;
    }

    private String upload(Media media) throws NetworkException {
        Path file = files.file(media.hash());
        try {
            Map<String, Object> begin = new LinkedHashMap<>();
            begin.put("media_type", media.type());
            begin.put("media_category", category(media.type()));
            begin.put("total_bytes", Files.size(file));
            String id = api.ask(Call.post("/2/media/upload/initialize").body(Body.json(begin))).json().at("data")
                    .requireId("id");
            send(id, media.type(), file);
            await(id, api.ask(Call.post("/2/media/upload/{id}/finalize", id).within(WITHIN)).json());
            if (!media.description().isBlank()) {
                describe(id, media.description());
            }
            return id;
        } catch (IOException e) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND), e);
        }
    }

    private static String category(String type) throws NetworkException {
        return switch (type) {
            case "image/gif" -> "tweet_gif";
            case "image/jpeg", "image/png", "image/webp" -> "tweet_image";
            case "video/mp4", "video/quicktime" -> "tweet_video";
            default -> throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        };
    }

    private void send(String id, String type, Path file) throws IOException, NetworkException {
        try (InputStream in = Files.newInputStream(file)) {
            int segment = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                append(id, type, segment++, piece);
            }
        }
    }

    /// X takes the bytes as they are; its own server for development only as a text.
    private void append(String id, String type, int segment, byte[] piece) throws NetworkException {
        Body bytes = Body.multipart(List.of(Body.Part.field("segment_index", Integer.toString(segment)),
                new Body.Part("media", "piece", Body.bytes(type, piece))));
        if (!piecesAsText) {
            try {
                api.tell(append(id).body(bytes));
                return;
            } catch (NetworkException e) {
                if (e.failure().kind() != Failure.Kind.REFUSED || !api.isDevelopment()) {
                    throw e;
                }
            }
        }
        api.tell(append(id).body(Body.json(Map.of("media", Base64.getEncoder().encodeToString(piece),
                "segment_index", segment))));
        piecesAsText = true;
    }

    private static Call append(String id) {
        return Call.post("/2/media/upload/{id}/append", id).within(WITHIN);
    }

    /// Films are worked on for a while; X says when to look again.
    private void await(String id, Json answer) throws NetworkException {
        Json working = answer.at("data").at("processing_info");
        for (int asked = 0; working.isObject() && !working.text("state", "").equals("succeeded"); asked++) {
            if (working.text("state", "").equals("failed")) {
                throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
            }
            if (asked == MOST_QUESTIONS) {
                throw new NetworkException(Failure.of(Failure.Kind.SERVER));
            }
            pause(Math.clamp(working.count("check_after_secs"), 0, 30));
            working = api.ask(Call.get("/2/media/upload").query("media_id", id).query("command", "STATUS")).json()
                    .at("data").at("processing_info");
        }
    }

    private static void pause(int seconds) throws NetworkException {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        }
    }

    private void describe(String id, String words) throws NetworkException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("metadata", Map.of("alt_text", Map.of("text", words)));
        try {
            api.ask(Call.post("/2/media/metadata").body(Body.json(tree)));
        } catch (NetworkException e) {
            if (e.failure().kind() != Failure.Kind.REFUSED || !api.isDevelopment()) {
                throw e;
            }
            // X's own server for development reads other names, and wants the described ones there all the same.
            tree.put("media_id", id);
            tree.put("alt_text", words);
            api.ask(Call.post("/2/media/metadata").body(Body.json(tree)));
        }
    }
}

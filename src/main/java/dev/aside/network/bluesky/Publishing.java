package dev.aside.network.bluesky;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.Media;
import dev.aside.core.model.Sent;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Publishes posts. A post's key is made of its attempt's, so that all tries are one post. Safe for use by any thread.
final class Publishing {
    /// `maxSize` of a picture in the lexicon `app.bsky.embed.images`.
    static final int MOST_PICTURE_BYTES = 2_000_000;
    static final int MOST_PICTURES = 4;
    /// Pictures that can be made smaller when they are larger than Bluesky takes.
    static final Set<String> SHRUNK = Set.of("image/jpeg", "image/png");
    private static final Duration UPLOAD = Duration.ofMinutes(3);

    private final Xrpc xrpc;
    private final Records records;
    private final RichText richText;
    private final MediaFiles files;

    Publishing(Xrpc xrpc, MediaFiles files) {
        this.xrpc = xrpc;
        this.records = new Records(xrpc);
        this.richText = new RichText(xrpc);
        this.files = files;
    }

    Sent publish(Attempt.OfPost attempt) throws NetworkException {
        require(BlueskyLengthRule.POSTS.left(attempt.text()) >= 0, Failure.Kind.TOO_LONG);
        require(!attempt.text().isBlank() || !attempt.media().isEmpty(), Failure.Kind.REFUSED);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("$type", Posts.COLLECTION);
        record.put("text", attempt.text());
        record.put("createdAt", at(attempt).toString());
        List<Map<String, Object>> facets = richText.facets(attempt.text());
        if (!facets.isEmpty()) {
            record.put("facets", facets);
        }
        if (attempt.parent() != null) {
            record.put("reply", reply(AtUri.required(attempt.parent())));
        }
        if (!attempt.media().isEmpty()) {
            record.put("embed", Map.of("$type", "app.bsky.embed.images", "images", pictures(attempt.media())));
        }
        AtUri address = address(attempt);
        records.create(address, record);
        return sent(attempt, address);
    }

    Found find(Attempt.OfPost attempt) throws NetworkException {
        AtUri address = address(attempt);
        return records.read(address).isPresent()
                ? new Found.Made(sent(attempt, address))
                : new Found.Nothing();
    }

    void delete(String remoteId) throws NetworkException {
        AtUri post = AtUri.required(remoteId);
        require(post.authority().equals(xrpc.did()), Failure.Kind.REFUSED);
        records.delete(post);
    }

    private AtUri address(Attempt.OfPost attempt) {
        return records.post(Tid.of(attempt.key(), attempt.since()));
    }

    /// The same at each try, since a record that is made twice has to be the same record.
    private static Instant at(Attempt.OfPost attempt) {
        return attempt.since().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Sent sent(Attempt.OfPost attempt, AtUri address) {
        return new Sent(address.toString(), at(attempt), null);
    }

    /// What a reply hangs on: the post itself and the one that began it all, each with the hash of its contents.
    private Map<String, Object> reply(AtUri parent) throws NetworkException {
        Json post = parent.authority().equals(xrpc.did())
                ? records.read(parent).orElse(Json.MISSING)
                : xrpc.ask(Xrpc.query("app.bsky.feed.getPosts").query("uris", parent)).requireList("posts").stream()
                        .findFirst().orElse(Json.MISSING);
        String cid = post.id("cid");
        require(cid != null, Failure.Kind.NOT_FOUND);
        Map<String, String> reference = Map.of("uri", parent.toString(), "cid", String.valueOf(cid));
        // A record is called by another name in each of the two answers.
        Json record = post.at("value").isMissing() ? post.at("record") : post.at("value");
        Json root = record.at("reply", "root");
        String uri = root.id("uri");
        String rootCid = root.id("cid");
        return Map.of("parent", reference, "root",
                uri == null || rootCid == null ? reference : Map.of("uri", uri, "cid", rootCid));
    }

    private List<Map<String, Object>> pictures(List<Media> media) throws NetworkException {
        require(media.size() <= MOST_PICTURES, Failure.Kind.REFUSED);
        List<Map<String, Object>> pictures = new ArrayList<>();
        for (Media one : media) {
            pictures.add(picture(one));
        }
        return pictures;
    }

    private Map<String, Object> picture(Media media) throws NetworkException {
        Path file = files.file(media.hash());
        require(media.type().startsWith("image/"), Failure.Kind.REFUSED);
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("alt", media.description());
        if (size(file) <= MOST_PICTURE_BYTES) {
            picture.put("image", upload(Body.file(media.type(), file)));
            shape(picture, media.width(), media.height());
        } else {
            require(SHRUNK.contains(media.type()), Failure.Kind.REFUSED);
            SmallerPicture smaller = SmallerPicture.of(file, MOST_PICTURE_BYTES);
            picture.put("image", upload(Body.bytes("image/jpeg", smaller.jpeg())));
            shape(picture, smaller.width(), smaller.height());
        }
        return picture;
    }

    private static void shape(Map<String, Object> picture, int width, int height) {
        if (width > 0 && height > 0) {
            picture.put("aspectRatio", Map.of("width", width, "height", height));
        }
    }

    /// The same bytes twice are one blob, so this may be repeated.
    private Object upload(Body body) throws NetworkException {
        Json answer = xrpc.ask(Call.post("/xrpc/com.atproto.repo.uploadBlob").body(body).within(UPLOAD));
        Json blob = answer.at("blob");
        require(blob.isObject(), Failure.Kind.UNREADABLE);
        return blob.tree();
    }

    private static long size(Path file) throws NetworkException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND), e);
        }
    }

    private static void require(boolean fine, Failure.Kind otherwise) throws NetworkException {
        if (!fine) {
            throw new NetworkException(Failure.of(otherwise));
        }
    }
}

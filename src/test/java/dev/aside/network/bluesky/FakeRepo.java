package dev.aside.network.bluesky;

import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Json;
import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The public side of [FakePds]: records, followers, notifications. For one thread.
final class FakeRepo {
    /// As the network writes times, so that they sort as texts.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'",
            Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MutableClock clock;
    private final Map<String, String> handles = new LinkedHashMap<>();
    private final Map<String, Instant> followers = new LinkedHashMap<>();
    private final List<Map<String, Object>> notifications = new ArrayList<>();
    private final Map<String, Map<String, Object>> posts = new LinkedHashMap<>();
    private final Map<String, Integer> likes = new LinkedHashMap<>();
    private int people;
    private boolean brokenFeed;

    FakeRepo(MutableClock clock) {
        this.clock = clock;
        handles.put(FakePds.ME, FakePds.HANDLE);
    }

    /// Somebody new.
    ///
    /// @return their DID
    String person() {
        people++;
        String letters = String.format(Locale.ROOT, "%024d", people).replace('0', 'a').replace('1', 'b')
                .replace('8', 'h').replace('9', 'i');
        String did = "did:plc:" + letters;
        handles.put(did, "person" + people + ".test");
        return did;
    }

    String handle(String did) {
        return handles.getOrDefault(did, "handle.invalid");
    }

    private String now() {
        return TIME.format(clock.instant());
    }

    private void tick() {
        clock.advance(Duration.ofMillis(2));
    }

    String follows() {
        String did = person();
        followers.put(did, clock.instant());
        notify(did, "follow", "at://" + did + "/app.bsky.graph.follow/3k2yihcrp6f2c", Map.of("$type",
                "app.bsky.graph.follow", "subject", FakePds.ME, "createdAt", now()));
        tick();
        return did;
    }

    void unfollows(String did) {
        followers.remove(did);
        tick();
    }

    /// Somebody follows without anybody being told.
    String followsQuietly() {
        String did = person();
        followers.put(did, clock.instant());
        tick();
        return did;
    }

    private void notify(String author, String reason, String uri, Map<String, Object> record) {
        notifications.addFirst(new TreeMap<>(Map.of("uri", uri, "cid", cid(uri), "author", profile(author), "reason",
                reason, "record", record, "isRead", false, "indexedAt", now())));
    }

    /// Somebody speaks to the account.
    String mentions(String author, String text) {
        AtUri uri = new AtUri(author, Posts.COLLECTION, Tid.of(text, clock.instant()));
        Map<String, Object> record = Map.of("$type", Posts.COLLECTION, "text", text, "createdAt",
                now());
        posts.put(uri.toString(), record);
        notify(author, "mention", uri.toString(), record);
        tick();
        return uri.toString();
    }

    /// The account posts elsewhere.
    void writes(String text) {
        AtUri uri = new AtUri(FakePds.ME, Posts.COLLECTION, Tid.of(text, clock.instant()));
        posts.put(uri.toString(), Map.of("$type", Posts.COLLECTION, "text", text, "createdAt", now()));
        tick();
    }

    void likes(String uri) {
        likes.merge(uri, 1, Integer::sum);
    }

    /// The account deletes a post elsewhere.
    void erases(String uri) {
        posts.remove(uri);
        tick();
    }

    /// Everything is in its place, but the feed shows nothing of it.
    void feedIsBroken() {
        brokenFeed = true;
    }

    Optional<Json> record(String uri) {
        return Optional.ofNullable(posts.get(uri)).map(Json::from);
    }

    int posts() {
        return posts.size();
    }

    private static String cid(String of) {
        return "bafyreih" + Integer.toUnsignedString(of.hashCode(), 36) + "aaaa";
    }

    private Map<String, Object> profile(String did) {
        return new TreeMap<>(Map.of("did", did, "handle", handle(did), "displayName", "Person of " + handle(did),
                "description", "Rides to work. they/them", "viewer", Map.of("muted", false)));
    }

    private Map<String, Object> view(String uri) {
        AtUri address = AtUri.of(uri).orElseThrow();
        Map<String, Object> record = posts.getOrDefault(uri, Map.of());
        return new TreeMap<>(Map.of("uri", uri, "cid", cid(uri), "author", profile(address.authority()), "record",
                record, "indexedAt", String.valueOf(record.get("createdAt")), "likeCount", likes.getOrDefault(uri, 0),
                "replyCount", 0, "repostCount", 0, "quoteCount", 0));
    }

    Reply resolveHandle(String handle) {
        return handles.entrySet().stream().filter(entry -> entry.getValue().equals(handle)).findFirst()
                .map(entry -> reply(Map.of("did", entry.getKey())))
                .orElseGet(() -> ChatStandIn.refusal(400, "HandleNotFound", "Unable to resolve handle"));
    }

    Reply answer(String method, Map<String, List<String>> parameters, Json input, Request request) {
        return switch (method) {
            case "app.bsky.actor.getProfile" -> {
                Map<String, Object> profile = profile(first(parameters, "actor"));
                profile.put("followersCount", followers.size());
                yield reply(profile);
            }
            case "app.bsky.actor.getProfiles" -> reply(Map.of("profiles", parameters.getOrDefault("actors", List.of())
                    .stream().filter(handles::containsKey).map(this::profile).toList()));
            case "app.bsky.graph.getFollowers" -> getFollowers(parameters);
            case "app.bsky.notification.listNotifications" -> listNotifications(parameters);
            case "app.bsky.feed.getAuthorFeed" -> getAuthorFeed(parameters);
            case "app.bsky.feed.getPosts" -> reply(Map.of("posts", parameters.getOrDefault("uris", List.of()).stream()
                    .filter(posts::containsKey).map(this::view).toList()));
            case "com.atproto.repo.createRecord" -> createRecord(input);
            case "com.atproto.repo.getRecord" -> getRecord(address(parameters));
            case "com.atproto.repo.deleteRecord" -> {
                posts.remove(new AtUri(input.text("repo", ""), input.text("collection", ""), input.text("rkey", ""))
                        .toString());
                yield reply(Map.of());
            }
            case "com.atproto.repo.uploadBlob" -> reply(Map.of("blob", Map.of("$type", "blob", "ref", Map.of("$link",
                    "bafkreibjfgx2gprinfvicegelk5kosd6y2frmqpqzwqkg7usac74l3t2v4"), "mimeType",
                    request.headers().getOrDefault("content-type", ""), "size", request.body().length())));
            default -> ChatStandIn.refusal(501, "MethodNotImplemented", "Method Not Implemented");
        };
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static AtUri address(Map<String, List<String>> parameters) {
        return new AtUri(first(parameters, "repo"), first(parameters, "collection"),
                first(parameters, "rkey"));
    }

    /// A page of a list that is newest first; the cursor is the time of the last one before it.
    private static <T> List<T> page(List<T> all, Map<String, List<String>> parameters, Function<T, String> time) {
        String before = parameters.getOrDefault("cursor", List.of("~")).getFirst();
        int limit = Integer.parseInt(parameters.getOrDefault("limit", List.of("50")).getFirst());
        return all.stream().filter(one -> time.apply(one).compareTo(before) < 0).limit(limit).toList();
    }

    private static Reply paged(String name, List<?> page, Map<String, List<String>> parameters, String last,
            Map<String, Object> more) {
        int limit = Integer.parseInt(parameters.getOrDefault("limit", List.of("50")).getFirst());
        Map<String, Object> answer = new TreeMap<>(more);
        answer.put(name, page);
        if (page.size() == limit) {
            answer.put("cursor", last);
        }
        return reply(answer);
    }

    private Reply getFollowers(Map<String, List<String>> parameters) {
        List<Map.Entry<String, Instant>> all = new ArrayList<>(followers.entrySet()).reversed();
        List<Map.Entry<String, Instant>> page = page(all, parameters, one -> TIME.format(one.getValue()));
        return paged("followers", page.stream().map(one -> profile(one.getKey())).toList(), parameters,
                page.isEmpty() ? "" : TIME.format(page.getLast().getValue()), Map.of("subject", profile(FakePds.ME)));
    }

    private Reply listNotifications(Map<String, List<String>> parameters) {
        List<String> reasons = parameters.getOrDefault("reasons", List.of());
        List<Map<String, Object>> all = notifications.stream()
                .filter(one -> reasons.contains(String.valueOf(one.get("reason")))).toList();
        List<Map<String, Object>> page = page(all, parameters, one -> String.valueOf(one.get("indexedAt")));
        return paged("notifications", page, parameters,
                page.isEmpty() ? "" : String.valueOf(page.getLast().get("indexedAt")), Map.of());
    }

    private Reply getAuthorFeed(Map<String, List<String>> parameters) {
        List<String> mine = new ArrayList<>(posts.keySet()).reversed().stream()
                .filter(uri -> uri.startsWith("at://" + FakePds.ME) && !brokenFeed).toList();
        Function<String, String> time = uri -> posts.getOrDefault(uri, Map.of()).get("createdAt") + uri;
        List<String> page = page(mine, parameters, time);
        return paged("feed", page.stream().map(uri -> Map.of("post", view(uri))).toList(), parameters,
                page.isEmpty() ? "" : time.apply(page.getLast()), Map.of());
    }

    /// A record under a key that is taken breaks the real server, too.
    private Reply createRecord(Json input) {
        AtUri uri = new AtUri(input.text("repo", ""), input.text("collection", ""), input.text("rkey", ""));
        if (posts.containsKey(uri.toString())) {
            return ChatStandIn.refusal(500, "InternalServerError", "Internal Server Error");
        }
        Map<String, Object> record = new TreeMap<>();
        input.at("record").fields().forEach(field -> record.put(field.getKey(), field.getValue().tree()));
        posts.put(uri.toString(), record);
        tick();
        return reply(Map.of("uri", uri.toString(), "cid", cid(uri.toString())));
    }

    private Reply getRecord(AtUri uri) {
        Map<String, Object> record = posts.get(uri.toString());
        return record == null
                ? ChatStandIn.refusal(400, "RecordNotFound", "Could not locate record: " + uri)
                : reply(Map.of("uri", uri.toString(), "cid", cid(uri.toString()), "value", record));
    }

    private static Reply reply(Map<String, ?> answer) {
        return Reply.json(Json.from(answer).write());
    }
}

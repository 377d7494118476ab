package dev.aside.network.x;

import dev.aside.core.port.NetworkException;
import dev.aside.network.Specification;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Json;
import dev.aside.testing.MutableClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/// As much of X as the connector asks for. Every call and every good answer is held to X's description of itself where
/// that is at hand.
final class FakeX implements FaultyServer.Script {
    static final String ME = "1234567890123456789";
    static final String GRETA = "1834567890123456780";
    private static final long FIRST_MILLISECOND = 1_288_834_974_657L;
    private static final String PROBLEMS = "https://api.x.com/2/problems/";

    final Map<String, String> people = new LinkedHashMap<>();
    final List<String> followers = new ArrayList<>();
    final List<Entry> posts = new ArrayList<>();
    final List<Entry> mentions = new ArrayList<>();
    final List<Entry> events = new ArrayList<>();
    final FakeTokens tokens = new FakeTokens();
    final FakeUploads media = new FakeUploads();
    boolean losesNextReceipt;
    boolean bringsPeople = true;
    boolean showsLate;
    /// Nothing reaches it.
    boolean isAway;
    String fieldNames = "post.fields";
    private final MutableClock clock;
    private final List<String> faults = new ArrayList<>();
    private final @Nullable Specification specification = specification();
    private long counter;

    FakeX(MutableClock clock) {
        this.clock = clock;
        people.put(ME, "kettlelane");
        people.put(GRETA, "greta");
    }

    /// Something that somebody said.
    ///
    /// @param place the post it answers, or the conversation it is in
    record Entry(String id, String author, String text, @Nullable String place, int likes, String at) {}

    private static @Nullable Specification specification() {
        try {
            return Specification.of("x/openapi.json");
        } catch (TestAbortedException e) {
            return null;
        }
    }

    boolean isHeldToItsDescription() {
        return specification != null;
    }

    List<String> faults() {
        return faults;
    }

    String id() {
        counter++;
        return Long.toString(((clock.instant().toEpochMilli() - FIRST_MILLISECOND) << 22) + counter);
    }

    private Entry entry(String author, String text, @Nullable String place) {
        return new Entry(id(), author, text, place, 0, clock.instant().toString());
    }

    String follows() {
        String id = id();
        people.put(id, "rider" + counter);
        followers.addFirst(id);
        return id;
    }

    String writes(String from, String text) {
        return says(GRETA + "-" + ME, from, text);
    }

    String says(String conversation, String from, String text) {
        events.add(entry(from, text, conversation));
        return events.getLast().id();
    }

    String posts(String text) {
        posts.add(entry(ME, text, null));
        return posts.getLast().id();
    }

    String mentions(String from, String text) {
        mentions.add(entry(from, text, null));
        return mentions.getLast().id();
    }

    void likes(String post) {
        posts.replaceAll(one -> one.id().equals(post)
                ? new Entry(one.id(), one.author(), one.text(), one.place(), one.likes() + 1, one.at())
                : one);
    }

    @Override
    public synchronized Reply reply(Request request) {
        if (isAway) {
            return Reply.json("{}");
        }
        if (request.path().startsWith("/2/oauth2/")) {
            return tokens.reply(request);
        }
        if (!tokens.opens(request)) {
            return FakeTokens.unauthorized();
        }
        Reply reply = route(request);
        boolean usual = fieldNames.equals("post.fields");
        if (specification != null && usual) {
            faults.addAll(specification.problemsOfRequest(request.method(), request.target(),
                    request.headers().get("content-type"), request.body()));
            if (reply.status() / 100 == 2) {
                faults.addAll(specification.problemsOfAnswer(request.method(), request.target(), reply.status(),
                        reply.body()));
            }
        }
        return reply;
    }

    private Reply route(Request request) {
        String path = request.path();
        for (String name : List.of("tweet.fields", "post.fields")) {
            if (request.query(name) != null && !fieldNames.equals(name)) {
                return problem(400, "invalid-request", "One or more parameters to your request was invalid.");
            }
        }
        return switch (request.method() + " " + path.replaceAll("\\d{16,19}", "ID")) {
            case "GET /2/users/me" -> brought(user(ME));
            case "GET /2/users" -> brought(ids(request).stream().filter(people::containsKey).map(this::user).toList());
            case "GET /2/users/ID/followers" -> page(request, followers, id -> true, this::user);
            case "GET /2/users/ID/tweets" -> entries(request, showsLate ? List.of() : posts);
            case "GET /2/users/ID/mentions" -> entries(request, mentions);
            case "GET /2/tweets" -> some(ids(request));
            case "POST /2/tweets" -> publish(body(request));
            case "DELETE /2/tweets/ID" -> posts.removeIf(post -> path.endsWith(post.id()))
                    ? brought(Map.of("deleted", true))
                    : problem(404, "resource-not-found", "Could not find that post.");
            case "GET /2/dm_events" -> page(request, ids(events), id -> true, id -> event(one(events, id)));
            case "GET /2/dm_conversations/with/ID/dm_events" -> page(request, ids(events),
                    id -> String.valueOf(one(events, id).place()).contains(path.split("/", -1)[4] + "-"),
                    id -> event(one(events, id)));
            case "POST /2/dm_conversations/with/ID/messages" -> send(path.split("/", -1)[4], body(request));
            default -> path.startsWith("/2/media/")
                    ? media.reply(request, this::id)
                    : problem(404, "resource-not-found", "No such route.");
        };
    }

    static Json body(Request request) {
        try {
            return Json.parse(request.body());
        } catch (NetworkException e) {
            throw new IllegalArgumentException("a body that is no JSON", e);
        }
    }

    private static List<String> ids(Request request) {
        return List.of(String.valueOf(request.query("ids")).split(","));
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.reversed().stream().map(Entry::id).toList();
    }

    private static Entry one(List<Entry> entries, String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
    }

    private interface View {
        Map<String, Object> of(String id);
    }

    private Reply entries(Request request, List<Entry> from) {
        String since = request.query("since_id");
        return page(request, ids(from), id -> since == null || Snowflakes.isNewer(id, since),
                id -> post(one(from, id)));
    }

    /// A token names the last entry of the page before.
    private Reply page(Request request, List<String> all, Predicate<String> wanted, View view) {
        int most = Integer.parseInt(String.valueOf(request.query("max_results")));
        String token = request.query("pagination_token");
        List<String> left = all.stream().filter(wanted).toList();
        int from = token == null ? 0 : left.indexOf(token.substring("before".length())) + 1;
        List<String> ids = left.subList(from, Math.min(left.size(), from + most));
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("result_count", ids.size());
        if (from + most < left.size()) {
            meta.put("next_token", "before" + ids.getLast());
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            tree.put("data", ids.stream().map(view::of).toList());
            if (bringsPeople) {
                tree.put("includes", Map.of("users", people.keySet().stream().limit(2).map(this::user).toList()));
            }
        }
        tree.put("meta", meta);
        return Reply.json(Json.from(tree).write());
    }

    /// Those that are gone are told as errors beside the others.
    private Reply some(List<String> asked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<Map<String, Object>> found = posts.stream().filter(post -> asked.contains(post.id())).map(this::post)
                .toList();
        if (!found.isEmpty()) {
            tree.put("data", found);
        }
        List<Map<String, Object>> errors = asked.stream().filter(id -> !ids(posts).contains(id)).map(FakeX::gone)
                .toList();
        if (!errors.isEmpty()) {
            tree.put("errors", errors);
        }
        return Reply.json(Json.from(tree).write());
    }

    private static Map<String, Object> gone(String id) {
        return Map.of("type", PROBLEMS + "resource-not-found", "title", "Not Found Error", "detail",
                "Could not find tweet.", "resource_type", "tweet", "resource_id", id, "value", id, "parameter", "ids");
    }

    private Map<String, Object> user(String id) {
        return Map.of("id", id, "name", "Somebody", "username", people.getOrDefault(id, "gone"), "description",
                "Rides bicycles &amp; mends them", "connection_status", List.of("followed_by"), "profile_image_url",
                "https://pbs.example/" + id + "_normal.jpg", "public_metrics", Map.of("followers_count",
                        id.equals(ME) ? followers.size() : 7, "following_count", 3, "tweet_count", 12, "post_count",
                        12, "listed_count", 0, "like_count", 4, "media_count", 0));
    }

    private Map<String, Object> post(Entry post) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", post.id());
        tree.put("author_id", post.author());
        tree.put("text", post.text());
        tree.put("created_at", post.at());
        tree.put("public_metrics", Map.of("repost_count", 0, "reply_count", 0, "like_count", post.likes(),
                "quote_count", 0, "bookmark_count", 0, "impression_count", 5));
        if (post.place() != null) {
            String name = fieldNames.equals("post.fields") ? "referenced_posts" : "referenced_tweets";
            tree.put(name, List.of(Map.of("type", "replied_to", "id", post.place())));
        }
        return tree;
    }

    private Map<String, Object> event(Entry event) {
        return Map.of("id", event.id(), "event_type", "MessageCreate", "text", event.text(), "sender_id",
                event.author(), "dm_conversation_id", String.valueOf(event.place()), "created_at", event.at());
    }

    private Reply publish(Json body) {
        String parent = body.at("reply").text("in_reply_to_tweet_id");
        if (parent != null && posts.stream().noneMatch(post -> post.id().equals(parent))) {
            return problem(403, "client-forbidden", "You may reply only to who mentioned you.");
        }
        media.publish(body.at("media").list("media_ids"));
        posts.add(entry(ME, body.text("text", ""), parent));
        return made(Map.of("id", posts.getLast().id(), "text", posts.getLast().text()));
    }

    private Reply send(String to, Json body) {
        if (!people.containsKey(to)) {
            return problem(400, "resource-not-found", "Could not find that user.");
        }
        String conversation = to + "-" + ME;
        says(conversation, ME, body.text("text", ""));
        return made(Map.of("dm_conversation_id", conversation, "dm_event_id", events.getLast().id()));
    }

    private Reply made(Map<String, Object> receipt) {
        boolean lost = losesNextReceipt;
        losesNextReceipt = false;
        return lost ? Reply.json(500, "{}") : Reply.json(201, Json.from(Map.of("data", receipt)).write());
    }

    static Reply brought(Object data) {
        return Reply.json(Json.from(Map.of("data", data)).write());
    }

    private static Reply problem(int status, String type, String detail) {
        Map<String, Object> tree = Map.of("title", "No", "detail", detail, "type", PROBLEMS + type, "status", status);
        return Reply.json(status, Json.from(tree).write()).with("Content-Type", "application/problem+json");
    }
}

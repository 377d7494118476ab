package dev.aside.network.x;

import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Json;
import dev.aside.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// As X's own server for development behaves, the playground: it has no page to sign in on, counts its ids from one,
/// lets nobody come along with posts of people, gives the messages of everybody in no order, forgets what a post
/// answers, escapes quotation marks, and says nothing of posts that are gone.
final class FakePlayground implements FaultyServer.Script {
    static final String ME = "0";
    static final String TERRY = "1";
    static final String SUE = "2";
    private static final int MOST_BYTES = 280;

    final Map<String, String> people = new TreeMap<>(Map.of(ME, "playground_user", TERRY, "CleverFox", SUE, "Dolphin"));
    final List<String> followers = new ArrayList<>();
    final Map<String, Post> posts = new LinkedHashMap<>();
    final List<Message> messages = new ArrayList<>();
    final PlaygroundUploads media = new PlaygroundUploads(this::nextId);
    /// What was asked for is done, and the answer gets lost.
    boolean losesNextReceipt;
    private final MutableClock clock;
    private final PlaygroundGate gate;
    private final Random disorder = new Random(41);
    private final Map<String, List<String>> conversations = new LinkedHashMap<>();
    private long nextPost;
    private long nextId = 300;

    FakePlayground(MutableClock clock) {
        this.clock = clock;
        this.gate = new PlaygroundGate(clock);
    }

    record Post(String id, String author, String text, int likes, Instant at) {}

    record Message(String id, String conversation, String sender, String text, List<String> both, Instant at) {}

    private String nextId() {
        return Long.toString(nextId++);
    }

    /// One of those that are there from the beginning, which are counted by themselves.
    String seeds(String author, String text) {
        String id = Long.toString(nextPost++);
        posts.put(id, new Post(id, author, text, 0, clock.instant()));
        return id;
    }

    void likes(String id) {
        posts.computeIfPresent(id,
                (same, post) -> new Post(same, post.author(), post.text(), post.likes() + 1, post.at()));
    }

    String says(String from, String to, String text) {
        List<String> both = List.of(from, to);
        String conversation = conversations.entrySet().stream().filter(one -> one.getValue().containsAll(both))
                .map(Map.Entry::getKey).findFirst().orElseGet(() -> {
                    String id = nextId();
                    conversations.put(id, both);
                    return id;
                });
        messages.add(new Message(nextId(), conversation, from, text, both, clock.instant()));
        return messages.getLast().id();
    }

    @Override
    public synchronized Reply reply(Request request) {
        if (request.path().equals("/2/oauth2/token") && request.method().equals("POST")) {
            return Reply.json("""
                    {"access_token":"playground_access_token_1","token_type":"bearer","expires_in":7200,
                    "refresh_token":"playground_refresh_token_1","scope":"tweet.read tweet.write users.read"}""");
        }
        if (!request.path().startsWith("/2/")) {
            return new Reply(404, Map.of("Content-Type", "text/plain; charset=utf-8"), "404 page not found\n");
        }
        Reply refusal = gate.refusal(request);
        Reply reply = refusal == null ? route(request) : refusal;
        if (losesNextReceipt && request.method().equals("POST")) {
            losesNextReceipt = false;
            return Reply.json(500, "{}");
        }
        return gate.withLimits(request, reply);
    }

    private Reply route(Request request) {
        String path = request.path();
        String[] pieces = path.split("/", -1);
        return switch (request.method() + " /2" + path.substring(2).replaceAll("/\\d{1,19}(?=/|$)", "/ID")) {
            case "GET /2/users/me" -> data(user(ME));
            case "GET /2/users" -> data(ids(request).stream().filter(people::containsKey).map(this::user).toList());
            case "GET /2/users/ID/followers" -> page(request, followers.stream().map(this::user).toList());
            case "GET /2/users/ID/tweets" -> posts(request, post -> post.author().equals(pieces[3]));
            case "GET /2/users/ID/mentions" -> posts(request,
                    post -> post.text().contains("@" + people.getOrDefault(pieces[3], "?")));
            case "GET /2/tweets" -> counted(posts.values().stream()
                    .filter(post -> ids(request).contains(post.id())).map(post -> post(post, request)).toList(), null);
            case "POST /2/tweets" -> publish(FakeX.body(request));
            case "DELETE /2/tweets/ID" -> posts.remove(pieces[3]) == null
                    ? PlaygroundGate.problem(404, "resource-not-found", "Could not find tweet.")
                    : data(Map.of("deleted", true));
            case "GET /2/dm_events" -> events(request, ME, false);
            case "GET /2/dm_conversations/with/ID/dm_events" -> events(request, pieces[4], true);
            case "POST /2/dm_conversations/with/ID/messages" -> send(pieces[4], FakeX.body(request));
            default -> path.startsWith("/2/media/")
                    ? media.reply(request)
                    : PlaygroundGate.problem(404, "resource-not-found", "Endpoint not found");
        };
    }

    private static List<String> ids(Request request) {
        return List.of(String.valueOf(request.query("ids")).split(","));
    }

    static Reply data(Object data) {
        return Reply.json(Json.from(Map.of("data", data)).write());
    }

    private static Reply counted(List<Map<String, Object>> rows, @Nullable String next) {
        Map<String, Object> meta = new LinkedHashMap<>(Map.of("result_count", rows.size()));
        if (next != null) {
            meta.put("next_token", next);
        }
        return Reply.json(Json.from(Map.of("data", rows, "meta", meta)).write());
    }

    private static Reply page(Request request, List<Map<String, Object>> all) {
        int most = Integer.parseInt(String.valueOf(request.query("max_results")));
        String token = request.query("pagination_token");
        int from = token == null ? 0 : Integer.parseInt(token.replaceFirst("AAAAAAAAAAAAAAAAoffset", ""));
        int to = Math.min(all.size(), from + most);
        return counted(all.subList(Math.min(from, to), to), to < all.size() ? "AAAAAAAAAAAAAAAAoffset" + to : null);
    }

    private interface Wanted {
        boolean test(Post post);
    }

    /// Compares ids as texts.
    private Reply posts(Request request, Wanted wanted) {
        String since = request.query("since_id");
        return page(request, posts.values().stream().filter(wanted::test)
                .filter(post -> since == null || post.id().compareTo(since) > 0)
                .sorted(Comparator.comparing(Post::at).reversed()).map(post -> post(post, request)).toList());
    }

    private Map<String, Object> user(String id) {
        return Map.of("id", id, "name", "Somebody", "username", people.getOrDefault(id, "?"), "public_metrics",
                Map.of("followers_count", followers.size(), "following_count", 3, "tweet_count", 9));
    }

    private static Map<String, Object> post(Post post, Request request) {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("id", post.id(), "text", post.text(),
                "edit_history_tweet_ids", List.of(post.id())));
        Map<String, Object> more = Map.of("author_id", post.author(), "created_at", post.at().toString(),
                "public_metrics", Map.of("retweet_count", 0, "like_count", post.likes(), "reply_count", 0,
                        "quote_count", 0, "bookmark_count", 0, "impression_count", 0));
        List<String> fields = List.of(String.valueOf(request.query("tweet.fields")).split(","));
        more.forEach((name, value) -> {
            if (fields.contains(name)) {
                tree.put(name, value);
            }
        });
        return tree;
    }

    private Reply publish(Json body) {
        String parent = body.at("reply").text("in_reply_to_tweet_id");
        String text = body.text("text", "");
        if (parent != null && !posts.containsKey(parent)) {
            return PlaygroundGate.problem(400, "invalid-request", "Your reply tweet ID is invalid.");
        }
        if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return PlaygroundGate.problem(400, "invalid-request", "text field is required");
        }
        String id = nextId();
        posts.put(id, new Post(id, ME, escaped(text), 0, clock.instant()));
        return made(Map.of("id", id, "text", escaped(text), "edit_history_tweet_ids", List.of(id)));
    }

    /// What can't be seen is dropped, what could be markup is escaped.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;")
                .replace("\"", "&#34;").replaceAll("[\\p{Cf}\\p{Zs}&&[^ ]]", "");
    }

    private static Reply made(Map<String, Object> what) {
        return Reply.json(201, Json.from(Map.of("data", what)).write());
    }

    private Reply send(String to, Json body) {
        says(ME, to, body.text("text", ""));
        return made(event(messages.getLast()));
    }

    /// Without paging: when there are more, any of them.
    private Reply events(Request request, String person, boolean ofThem) {
        List<Message> all = new ArrayList<>(messages.stream()
                .filter(message -> !ofThem || message.both().contains(person)).toList());
        Collections.shuffle(all, disorder);
        int most = Integer.parseInt(String.valueOf(request.query("max_results")));
        return data(all.stream().limit(most).map(FakePlayground::event).toList());
    }

    private static Map<String, Object> event(Message message) {
        return Map.of("id", message.id(), "event_type", "MessageCreate", "dm_conversation_id", message.conversation(),
                "sender_id", message.sender(), "participant_ids", message.both(), "text", message.text(),
                "created_at", message.at().atOffset(ZoneOffset.ofHours(2)).truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}

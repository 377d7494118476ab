package dev.aside.network.x;

import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Json;
import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the playground refuses before it does anything: too many calls, tokens that it takes for a program's, names of
/// fields and of what may come along that it does not know, and bodies that are no JSON.
final class PlaygroundGate {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Set<String> POST_FIELDS = Set.of("attachments", "author_id", "conversation_id", "created_at",
            "entities", "id", "lang", "note_tweet", "public_metrics", "referenced_tweets", "text");
    private static final Set<String> EVENT_FIELDS = Set.of("attachments", "created_at", "dm_conversation_id",
            "entities", "event_type", "id", "text");
    private static final Set<String> ALONG_WITH_POSTS = Set.of("author_id", "attachments.media_keys",
            "referenced_tweets.id");
    private static final Set<String> ALONG_WITH_PEOPLE = Set.of("pinned_tweet_id");
    private final MutableClock clock;
    private final Map<String, List<Instant>> calls = new LinkedHashMap<>();

    PlaygroundGate(MutableClock clock) {
        this.clock = clock;
    }

    @Nullable
    Reply refusal(Request request) {
        List<Instant> recent = recent(request);
        if (recent.size() >= limit(request)) {
            return problem(429, "rate-limit-exceeded", "Rate limit exceeded");
        }
        recent.add(clock.instant());
        if (request.headers().get("authorization") == null) {
            return FakeTokens.unauthorized();
        }
        boolean person = "OAuth2User".equals(request.headers().get("x-auth-method"));
        if (!person && isForPeople(request)) {
            return problem(403, "unsupported-authentication",
                    "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.");
        }
        String wrong = wrong(request);
        return wrong == null ? null : problem(400, "invalid-request", wrong);
    }

    private static boolean isForPeople(Request request) {
        String path = request.path();
        return path.equals("/2/users/me") || path.startsWith("/2/dm_") || path.startsWith("/2/media/")
                || !request.method().equals("GET");
    }

    private static @Nullable String wrong(Request request) {
        boolean ofPeople = request.path().startsWith("/2/users");
        Set<String> along = ofPeople ? ALONG_WITH_PEOPLE : ALONG_WITH_POSTS;
        if (!request.path().startsWith("/2/dm_") && !along.containsAll(list(request, "expansions"))) {
            return "The `expansions` query parameter value is not one of " + along;
        }
        if (!POST_FIELDS.containsAll(list(request, "tweet.fields"))
                || !EVENT_FIELDS.containsAll(list(request, "dm_event.fields"))) {
            return "A fields query parameter value is not one of those that there are";
        }
        boolean hasBody = request.method().equals("POST") && !request.body().isEmpty();
        return hasBody && !request.body().startsWith("{") ? "invalid JSON: invalid character" : null;
    }

    private static List<String> list(Request request, String name) {
        String value = request.query(name);
        return value == null ? List.of() : List.of(value.split(","));
    }

    /// All that begins so shares one limit.
    private static String endpoint(Request request) {
        return request.path().startsWith("/2/users") && !request.path().equals("/2/users/me")
                ? "/2/users"
                : request.method() + " " + request.path().replaceFirst("(/2/(tweets|media/upload)).*", "$1");
    }

    private static int limit(Request request) {
        String endpoint = endpoint(request);
        return endpoint.startsWith("/2/users") || endpoint.equals("GET /2/users/me")
                ? 75
                : endpoint.contains("/2/tweets") ? 300 : endpoint.contains("/2/media/upload") ? 1000 : 15;
    }

    private List<Instant> recent(Request request) {
        List<Instant> all = calls.computeIfAbsent(endpoint(request), name -> new ArrayList<>());
        all.removeIf(at -> at.isBefore(clock.instant().minus(WINDOW)));
        return all;
    }

    Reply withLimits(Request request, Reply reply) {
        List<Instant> recent = recent(request);
        int limit = limit(request);
        Instant reset = (reply.status() == 429 ? recent.getFirst() : clock.instant()).plus(WINDOW);
        return reply.with("x-rate-limit-limit", Integer.toString(limit))
                .with("x-rate-limit-remaining", Integer.toString(limit - recent.size()))
                .with("x-rate-limit-reset", Long.toString(reset.getEpochSecond()));
    }

    static Reply problem(int status, String type, String detail) {
        String whole = "https://api.twitter.com/2/problems/" + type;
        Map<String, Object> error = Map.of("detail", detail, "title", "Problem", "type", whole);
        return Reply.json(status, Json.from(Map.of("errors", List.of(error), "title", "Problem", "detail", detail,
                "type", whole)).write());
    }
}

package dev.aside.network.mastodon;

import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.mastodon.FakeMastodon.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a fake server answers to what. Called with the town's lock held.
final class Routes {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern OF_ONE = Pattern.compile(
            "/api/v1/(statuses|accounts|conversations|media|notifications/requests)/([0-9A-Z]+)"
                    + "(/(?:statuses|followers|context|read|accept))?");

    private final Town town;
    private final Shown shown;
    final FakeSignIn signIn;
    private int asked;

    Routes(Town town) {
        this.town = town;
        this.shown = new Shown(town);
        this.signIn = new FakeSignIn(town, shown);
    }

    Reply answer(Request request) {
        String path = request.path();
        asked++;
        Reply open = signIn.answer(request);
        if (open != null) {
            return open;
        }
        if (!("Bearer " + FakeMastodon.TOKEN).equals(request.headers().get("authorization"))) {
            return FakeMastodon.refused(401, "The access token is invalid");
        }
        Reply reply = switch (request.method() + " " + path) {
            case "GET /api/v1/accounts/verify_credentials" -> FakeMastodon.json(shown.own());
            case "GET /api/v1/accounts/lookup" -> lookup(request);
            case "GET /api/v2/search" -> search(request);
            case "GET /api/v1/notifications" -> notifications(request);
            case "GET /api/v1/notifications/requests" -> requests();
            case "GET /api/v1/markers" -> markers();
            case "POST /api/v1/markers" -> mark(request);
            case "GET /api/v1/conversations" -> page(request, town.talks(), talk -> talk.last().id, shown::talk);
            case "POST /api/v1/statuses" -> write(request);
            case "POST /api/v2/media" -> upload(request);
            default -> ofOne(request);
        };
        return reply.with("X-RateLimit-Limit", "300").with("X-RateLimit-Remaining", Integer.toString(300 - asked % 200))
                .with("X-RateLimit-Reset", FakeMastodon.time(town.clock.instant().plusSeconds(200)));
    }

    private Reply ofOne(Request request) {
        Matcher one = OF_ONE.matcher(request.path());
        if (!one.matches()) {
            return FakeMastodon.refused(404, "Not Found");
        }
        String id = one.group(2);
        String tail = one.group(3) == null ? "" : one.group(3);
        return switch (request.method() + " " + one.group(1) + tail) {
            case "GET accounts/statuses" -> page(request, statusesOf(id), status -> status.id, shown::status);
            case "GET accounts/followers" -> page(request, followers(), Map.Entry::getValue,
                    entry -> shown.account(Objects.requireNonNull(town.people.get(entry.getKey()))));
            case "GET statuses" -> shown(visible(id));
            case "GET statuses/context" -> context(visible(id));
            case "DELETE statuses" -> delete(id);
            case "POST conversations/read" -> read(id);
            case "GET media" -> media(id);
            case "POST notifications/requests/accept" -> accept(id);
            default -> FakeMastodon.refused(404, "Not Found");
        };
    }

    private Reply shown(Town.@Nullable Status status) {
        return status == null ? gone() : FakeMastodon.json(shown.status(status));
    }

    private static Reply gone() {
        return FakeMastodon.refused(404, "Record not found");
    }

    private Town.@Nullable Status visible(String id) {
        Town.Status status = town.status(id);
        return status != null && town.isMine(status) ? status : null;
    }

    private List<Town.Status> statusesOf(String account) {
        return town.statuses.reversed().stream()
                .filter(status -> status.author.id.equals(account) && town.isMine(status)).toList();
    }

    private List<Map.Entry<String, String>> followers() {
        return List.copyOf(town.followers.entrySet()).reversed();
    }

    private Reply lookup(Request request) {
        Town.Neighbour found = town.called(String.valueOf(request.query("acct")));
        return found == null || (town.kind == Kind.GOTOSOCIAL && found.host != null)
                ? gone()
                : FakeMastodon.json(shown.account(found));
    }

    private Reply search(Request request) {
        Town.Neighbour found = town.called(String.valueOf(request.query("q")));
        return FakeMastodon.json(Map.of("accounts", found == null ? List.of() : List.of(shown.account(found)),
                "statuses", List.of(), "hashtags", List.of()));
    }

    private Reply notifications(Request request) {
        String type = request.query("types[]");
        String from = request.query("account_id");
        boolean all = "true".equals(request.query("include_filtered"));
        List<Town.Notice> fit = town.notices.reversed().stream()
                .filter(notice -> from == null || notice.from().id.equals(from))
                .filter(notice -> all || !town.keptApart.contains(notice.from()))
                .filter(notice -> type == null || town.ignoresTypes || notice.type().equals(type)).toList();
        return page(request, fit, Town.Notice::id, shown::notice);
    }

    /// GoToSocial has no such thing.
    private Reply requests() {
        return town.kind == Kind.GOTOSOCIAL
                ? FakeMastodon.refused(404, "Not Found")
                : FakeMastodon.json(town.keptApart.stream().filter(one -> !town.behind(one).isEmpty())
                        .map(shown::request).toList());
    }

    private Reply markers() {
        return FakeMastodon.json(town.marker.isEmpty()
                ? Map.of()
                : Map.of("notifications", Map.of("last_read_id", town.marker, "version", 1, "updated_at",
                        FakeMastodon.time(town.clock.instant()))));
    }

    private Reply mark(Request request) {
        town.marker = MAPPER.readTree(request.body()).path("notifications").path("last_read_id").asString("");
        return markers();
    }

    private Reply accept(String id) {
        return town.keptApart.removeIf(one -> one.id.equals(id)) ? FakeMastodon.json(Map.of()) : gone();
    }

    private Reply context(Town.@Nullable Status status) {
        return status == null
                ? gone()
                : FakeMastodon.json(Map.of("ancestors", town.ancestors(status).stream().map(shown::status).toList(),
                        "descendants", town.descendants(status).stream().map(shown::status).toList()));
    }

    private Reply delete(String id) {
        Town.Status status = town.status(id);
        if (town.keepsAll || status == null || !status.author.equals(town.me)) {
            return gone();
        }
        town.delete(id);
        return FakeMastodon.json(shown.status(status));
    }

    private Reply read(String id) {
        town.unread.remove(id);
        return town.talks().stream().filter(talk -> talk.id().equals(id)).findFirst()
                .map(talk -> FakeMastodon.json(shown.talk(talk))).orElseGet(Routes::gone);
    }

    private Reply write(Request request) {
        JsonNode body = MAPPER.readTree(request.body());
        String key = request.headers().get("idempotency-key");
        if (town.kind == Kind.MASTODON && key != null && town.byKey.containsKey(key)) {
            return FakeMastodon.json(shown.status(town.byKey.get(key)));
        }
        String text = body.path("status").asString("");
        Reply tooLong = tooLong(text + body.path("spoiler_text").asString(""));
        if (tooLong != null) {
            return tooLong;
        }
        String parent = body.path("in_reply_to_id").asString("");
        if (!parent.isEmpty() && visible(parent) == null) {
            return gone();
        }
        Town.Status made = town.write(town.me, body.path("visibility").asString("public"),
                parent.isEmpty() ? null : parent, text);
        made.warning = body.path("spoiler_text").asString("");
        made.media = Stream.of(body.path("media_ids")).flatMap(list -> list.valueStream()).map(JsonNode::asString)
                .toList();
        if (key != null && town.byKey.put(key, made) != null) {
            // GoToSocial's answer to a key it knows, which does not keep it from doing the work again.
            Reply again = FakeMastodon.json(shown.status(made));
            return new Reply(200, again.headers(), "{\"status\":\"request already handled\"}" + again.body());
        }
        if (town.losesNext) {
            town.losesNext = false;
            return new Reply(502, Map.of("Content-Type", "text/html"), "<html>Bad gateway</html>");
        }
        return FakeMastodon.json(shown.status(made));
    }

    /// Mastodon counts the names of people elsewhere without their servers, GoToSocial all there is.
    private @Nullable Reply tooLong(String text) {
        boolean mastodon = town.kind == Kind.MASTODON;
        int most = mastodon ? 500 : 5000;
        String counted = mastodon ? text.replaceAll("(@\\w+)@[\\w.]+", "$1") : text;
        int length = counted.codePointCount(0, counted.length());
        if (length <= most) {
            return null;
        }
        return mastodon
                ? FakeMastodon.refused(422, "Validation failed: Text character limit of " + most + " exceeded")
                : FakeMastodon.refused(400, "status too long, " + length + " characters provided (including "
                        + "spoiler/content warning) but limit is " + most);
    }

    private Reply upload(Request request) {
        String id = town.newId();
        Matcher words = Pattern.compile("name=\"description\"\r\n\r\n([^\r]*)").matcher(request.body());
        town.uploads.put(id, words.find() ? words.group(1) : "");
        town.unfinished.put(id, town.questions);
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("id", id);
        file.put("type", "image");
        file.put("url", null);
        Reply reply = FakeMastodon.json(file);
        return new Reply(202, reply.headers(), reply.body());
    }

    private Reply media(String id) {
        int left = town.unfinished.merge(id, -1, Integer::sum);
        Reply reply = FakeMastodon.json(Map.of("id", id, "type", "image"));
        return left > 0 ? new Reply(206, reply.headers(), reply.body()) : reply;
    }

    /// A page of a list that is newest first, as its parameters ask; a `Link` header leads on.
    <T> Reply page(Request request, List<T> list, Function<T, String> id, Function<T, ?> show) {
        int limit = Math.min(80, Integer.parseInt(request.query().getOrDefault("limit", "20")));
        List<T> rest = list;
        String max = request.query("max_id");
        String min = request.query("min_id");
        if (max != null) {
            rest = rest.stream().filter(one -> isBefore(id.apply(one), max)).toList();
        }
        if (min != null) {
            List<T> newer = rest.stream().filter(one -> isBefore(min, id.apply(one))).toList();
            rest = newer.subList(Math.max(0, newer.size() - limit), newer.size());
        }
        List<T> page = rest.stream().limit(limit).toList();
        Reply reply = FakeMastodon.json(page.stream().filter(one -> !town.hidden.contains(id.apply(one))).map(show)
                .toList());
        if (page.isEmpty()) {
            return reply;
        }
        String query = request.target().replaceFirst("^[^?]*\\??", "").replaceAll("&?(max|min)_id=[^&]*", "");
        String link = origin() + request.path() + "?" + query + (query.isEmpty() ? "" : "&");
        String newer = "<" + link + "min_id=" + id.apply(page.getFirst()) + ">; rel=\"prev\"";
        return rest.size() > page.size() || min != null
                ? reply.with("Link", "<" + link + "max_id=" + id.apply(page.getLast()) + ">; rel=\"next\", " + newer)
                : reply.with("Link", newer);
    }

    /// GoToSocial writes what it is set up with, whatever address it was asked by.
    private String origin() {
        return town.kind == Kind.MASTODON ? "http://" + town.host : "https://" + town.domain;
    }

    private static boolean isBefore(String one, String other) {
        return one.length() != other.length() ? one.length() < other.length() : one.compareTo(other) < 0;
    }

    static Map<String, String> form(Request request) {
        return AnswerCatcher.parameters(request.body());
    }
}

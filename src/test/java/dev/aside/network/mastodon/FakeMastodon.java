package dev.aside.network.mastodon;

import dev.aside.network.Specification;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A server that speaks Mastodon's language, on this machine, in memory. It behaves like Mastodon or like GoToSocial,
/// and holds every request and answer to Mastodon's description of its interface where there is one.
final class FakeMastodon implements AutoCloseable {
    static final String TOKEN = "secret-token-of-lea";
    static final String DOMAIN = "kettle.example";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    final Town town;
    private final Routes routes;
    private final FaultyServer server;
    private final @Nullable Specification specification;
    private final List<String> problems = new ArrayList<>();

    /// Whose ways it has.
    enum Kind {
        MASTODON, GOTOSOCIAL
    }

    /// @param specification null for none
    FakeMastodon(Kind kind, MutableClock clock, @Nullable Specification specification) {
        this.town = new Town(kind, clock);
        this.routes = new Routes(town);
        this.specification = specification;
        this.server = FaultyServer.start(this::answer, clock);
    }

    FaultyServer http() {
        return server;
    }

    FakeSignIn signIn() {
        return routes.signIn;
    }

    URI base() {
        return server.base();
    }

    List<String> problems() {
        synchronized (town) {
            return List.copyOf(problems);
        }
    }

    Reply answer(Request request) {
        synchronized (town) {
            town.host = "127.0.0.1:" + server.base().getPort();
            Reply reply = routes.answer(request);
            check(request, reply);
            return reply;
        }
    }

    /// What GoToSocial answers differs from what Mastodon describes, so it is not held to it.
    private void check(Request request, Reply reply) {
        if (specification != null && town.kind == Kind.MASTODON) {
            problems.addAll(specification.problemsOfRequest(request.method(), request.target(),
                    request.headers().get("content-type"), request.body()));
            if (reply.status() < 500 && reply.status() / 100 != 3) {
                problems.addAll(specification.problemsOfAnswer(request.method(), request.target(), reply.status(),
                        reply.body()));
            }
        }
    }

    static Reply json(Object tree) {
        return Reply.json(MAPPER.writeValueAsString(tree));
    }

    static Reply refused(int status, String words) {
        return Reply.json(status, MAPPER.writeValueAsString(Map.of("error", words)));
    }

    static String time(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC)
                .format(at);
    }

    @Override
    public void close() {
        server.close();
    }
}

package dev.aside.network.bluesky;

import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.FaultyServer.Script;
import dev.aside.network.http.Json;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A small server of the network with one account, made after the lexicons: sessions, and what lies behind them in
/// [FakeRepo] and [ChatStandIn]. Every question and answer is held against the lexicons where those are at hand.
final class FakePds implements Script {
    static final String ME = "did:plc:kettlelanekettlelanekett";
    static final String HANDLE = "kettlelane.test";
    static final String PASSWORD = "abcd-efgh-ijkl-mnop";
    static final String PLAIN_PASSWORD = "qrst-uvwx-yz23-4567";

    final MutableClock clock;
    final FakeRepo repo;
    final ChatStandIn chat;
    private final @Nullable Lexicons lexicons;
    private Supplier<URI> base = () -> URI.create("http://127.0.0.1:1");
    private int session = 1;
    private String access = "secret-token-1";
    private String refresh = "secret-token-refresh-1";
    private boolean opensMessages = true;
    private boolean wantsCode;
    private boolean losesNext;
    private boolean ended;
    private boolean viewKnows = true;
    private boolean viewAnswers = true;

    FakePds(MutableClock clock) {
        this.clock = clock;
        this.repo = new FakeRepo(clock);
        this.chat = new ChatStandIn(clock);
        Optional<Path> specs = SpecFolder.find();
        this.lexicons = specs.map(folder -> new Lexicons(folder.resolve("lexicons"))).orElse(null);
        chat.knows(ME, HANDLE);
    }

    /// Where it can be reached, which its account's document says.
    void isAt(Supplier<URI> address) {
        base = address;
    }

    /// The session that is open from the beginning.
    Tokens tokens() {
        return new Tokens(base.get(), ME, access, refresh, true);
    }

    /// From now on the access token is too old.
    void expire() {
        session++;
        access = "secret-token-" + session;
    }

    /// From now on neither token is good for anything.
    void revoke() {
        expire();
        refresh = "secret-token-refresh-revoked";
    }

    void wantsCode() {
        wantsCode = true;
    }

    /// The view of the network does not know the account yet, as in its first seconds.
    void isNew() {
        viewKnows = false;
    }

    /// The view of the network is out of order.
    void loseView() {
        viewAnswers = false;
    }

    /// From now on that is the access token.
    void giveAccess(String token) {
        access = token;
    }

    /// Whether the session was ended by its owner.
    boolean isEnded() {
        return ended;
    }

    /// The next message or record is taken, but its receipt gets lost behind this server.
    void losesNextReceipt() {
        losesNext = true;
    }

    /// What did not fit the lexicons.
    List<String> faults() {
        return lexicons == null ? List.of() : lexicons.faults();
    }

    @Override
    public synchronized Reply reply(Request request) {
        try {
            if (request.path().startsWith("/did")) {
                return Reply.json(Json.from(document()).write());
            }
            String method = request.path().replaceFirst("^/xrpc/", "");
            Map<String, List<String>> parameters = parameters(request);
            Reply reply = reply(request, method, parameters);
            if (lexicons != null) {
                lexicons.check(request.method(), method, parameters, request.body(), reply.status(), reply.body());
            }
            return reply;
        } catch (NetworkException e) {
            return ChatStandIn.refusal(400, "InvalidRequest", "Not JSON");
        }
    }

    static Map<String, List<String>> parameters(Request request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String query = URI.create(request.target()).getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private Map<String, Object> document() {
        return Map.of("id", ME, "alsoKnownAs", List.of("at://" + HANDLE), "service", List.of(Map.of("id",
                "#atproto_pds", "type", "AtprotoPersonalDataServer", "serviceEndpoint", base.get().toString())));
    }

    private Reply reply(Request request, String method, Map<String, List<String>> parameters)
            throws NetworkException {
        Json input = request.body().startsWith("{") ? Json.parse(request.body()) : Json.MISSING;
        switch (method) {
            case "com.atproto.server.createSession" -> {
                return createSession(input);
            }
            case "com.atproto.identity.resolveHandle" -> {
                return repo.resolveHandle(parameters.getOrDefault("handle", List.of("")).getFirst());
            }
            case "com.atproto.server.refreshSession", "com.atproto.server.deleteSession" -> {
                return withRefreshToken(request, method);
            }
            default -> {
                if (!("Bearer " + access).equals(request.headers().get("authorization"))) {
                    return request.headers().containsKey("authorization")
                            ? ChatStandIn.refusal(400, "ExpiredToken", "Token has expired")
                            : ChatStandIn.refusal(401, "AuthMissing", "Authentication Required");
                }
            }
        }
        if (method.equals("app.bsky.actor.getProfile") && !viewAnswers) {
            return ChatStandIn.refusal(502, "UpstreamFailure", "Upstream Failure");
        }
        if (method.equals("app.bsky.actor.getProfile") && !viewKnows) {
            return ChatStandIn.refusal(400, "InvalidRequest", "Profile not found");
        }
        Reply reply = method.startsWith("chat.bsky.")
                ? chat(request, method, parameters)
                : repo.answer(method, parameters, input, request);
        if (losesNext && (method.endsWith("sendMessage") || method.endsWith("createRecord"))) {
            losesNext = false;
            return ChatStandIn.refusal(502, "UpstreamFailure", "Upstream Failure");
        }
        return reply;
    }

    private Reply chat(Request request, String method, Map<String, List<String>> parameters) throws NetworkException {
        if (!opensMessages) {
            return ChatStandIn.refusal(400, "InvalidToken", "Bad token method");
        }
        if (!request.headers().getOrDefault("atproto-proxy", "").equals("did:web:chat.test#bsky_chat")) {
            return ChatStandIn.refusal(501, "MethodNotImplemented", "Method Not Implemented");
        }
        Map<String, String> first = new LinkedHashMap<>();
        parameters.forEach((name, values) -> first.put(name, values.getFirst()));
        clock.advance(method.endsWith("sendMessage") ? Duration.ofMillis(2) : Duration.ZERO);
        return chat.answer(ME, method, first, request.body());
    }

    private Reply createSession(Json input) {
        String password = input.text("password", "");
        boolean known = List.of(HANDLE, ME).contains(input.text("identifier", ""));
        if (!known || !List.of(PASSWORD, PLAIN_PASSWORD).contains(password)) {
            return ChatStandIn.refusal(401, "AuthenticationRequired", "Invalid identifier or password");
        }
        if (wantsCode && !input.text("authFactorToken", "").equals("ABCDE-FGHIJ")) {
            return ChatStandIn.refusal(401, "AuthFactorTokenRequired", "A sign in code has been sent");
        }
        opensMessages = password.equals(PASSWORD);
        return session();
    }

    private Reply session() {
        return Reply.json(Json.from(Map.of("accessJwt", access, "refreshJwt", refresh, "did", ME, "handle", HANDLE,
                "didDoc", document())).write());
    }

    private Reply withRefreshToken(Request request, String method) {
        if (!("Bearer " + refresh).equals(request.headers().get("authorization"))) {
            return ChatStandIn.refusal(400, "ExpiredToken", "Token has been revoked");
        }
        if (method.endsWith("deleteSession")) {
            revoke();
            ended = true;
            return new Reply(200, Map.of(), "");
        }
        expire();
        refresh = "secret-token-refresh-" + session;
        return session();
    }
}

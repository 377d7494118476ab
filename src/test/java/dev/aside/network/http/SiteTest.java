package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.testing.HeardLog;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SiteTest {
    private final MutableClock clock = new MutableClock();
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private final AtomicReference<FaultyServer.Script> script = new AtomicReference<>(_ -> Reply.json("{\"a\":1}"));
    private final FaultyServer server = FaultyServer.start(request -> script.get().reply(request), clock);
    private final FaultyServer elsewhere = FaultyServer.start(_ -> Reply.json("{\"b\":2}"), clock);
    private final Tokens tokens = new Tokens();
    private final Site site = new Site(web, server.base(),
            new Site.Manners(tokens, FailureReader.BY_STATUS, Duration.ofMinutes(15)));

    @AfterEach
    void hangUp() {
        web.close();
        server.close();
        elsewhere.close();
    }

    /// Tokens that count up when they are renewed.
    private static final class Tokens implements Authorization {
        private int number = 1;

        @Override
        public String header() {
            return "Bearer secret-token-" + number;
        }

        @Override
        public boolean renewed(String used, Answer refusal) {
            number += refusal.status() == 401 ? 1 : 0;
            return refusal.status() == 401;
        }
    }

    private Failure failureOf(Call call) {
        AtomicReference<Failure> failure = new AtomicReference<>();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> site.send(call))
                .satisfies(e -> failure.set(e.failure()));
        return failure.get();
    }

    private Request last() {
        return server.requests().getLast();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kettle\nlane", "kettle\r", "käse 😀"})
    void aTokenThatNoHeaderCanCarryIsToldToNobody(String token) {
        Site odd = new Site(web, server.base(), new Site.Manners(new Authorization() {
            @Override
            public String header() {
                return "Bearer " + token;
            }

            @Override
            public boolean renewed(String used, Answer refusal) {
                return false;
            }
        }, FailureReader.BY_STATUS, null));
        try (HeardLog log = new HeardLog()) {
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> odd.send(Call.get("/x")))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(Failure.of(Kind.UNREADABLE)))
                    .satisfies(e -> assertThat(e).hasNoCause());
            assertThat(log.text()).contains("/x: UNREADABLE").doesNotContain("kettle", "käse");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void everythingInAPathOrQueryIsEscaped() throws NetworkException {
        site.send(Call.get("/of/{id}/x", "a/b ?ü").query("q", "1&2=3").query("q", "+").query("none", null));
        assertThat(last().target()).isEqualTo("/of/a%2Fb%20%3F%C3%BC/x?q=1%262%3D3&q=%2B");
        assertThat(last().headers()).containsEntry("user-agent", "Aside/test").containsEntry("authorization",
                "Bearer secret-token-1");
    }

    @Test
    void bodiesOfAllKindsArriveWhole() throws NetworkException {
        site.send(Call.post("/json").body(Body.json(Map.of("text", "“é” 😀"))));
        assertThat(last().body()).isEqualTo("{\"text\":\"“é” 😀\"}");
        site.send(Call.post("/form").body(Body.form(Map.of("media_ids[]", List.of("1", "2")))));
        assertThat(last().body()).isEqualTo("media_ids%5B%5D=1&media_ids%5B%5D=2");
        byte[] picture = "PNG".getBytes(StandardCharsets.UTF_8);
        site.send(Call.post("/parts").body(Body.multipart(List.of(Body.Part.field("description", "A wheel"),
                new Body.Part("file", "wheel\".png", Body.bytes("image/png", picture))))));
        assertThat(last().headers().get("content-type")).startsWith("multipart/form-data; boundary=part-");
        assertThat(last().body()).contains("name=\"description\"\r\n\r\nA wheel\r\n--part-").contains(
                "name=\"file\"; filename=\"wheel%22.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--part-");
    }

    @Test
    void redirectsWithinTheServerAreFollowedWhereSomethingIsRead() throws NetworkException {
        script.set(request -> request.path().equals("/old")
                ? new Reply(301, Map.of("Location", "/new"), "")
                : Reply.json("{}"));
        assertThat(site.send(Call.get("/old")).isSuccess()).isTrue();
        assertThat(last().headers()).containsKey("authorization");
        assertThat(failureOf(Call.post("/old"))).isEqualTo(Failure.of(Kind.UNREADABLE));
        script.set(_ -> new Reply(302, Map.of("Location", "/round"), ""));
        assertThat(failureOf(Call.get("/round")).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void whatCarriesNoCredentialsMayLeadElsewhereAndTakesNothingAlong() throws NetworkException {
        script.set(_ -> new Reply(302, Map.of("Location", elsewhere.base() + "/there"), ""));
        Json answer = site.send(Call.get("/a").unsigned().header("X-Mine", "1")).json();
        assertThat(answer.number("b", 0)).isEqualTo(2);
        assertThat(elsewhere.requests()).singleElement().satisfies(
                request -> assertThat(request.headers()).doesNotContainKeys("authorization", "x-mine"));
        assertThat(failureOf(Call.get("/a")).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(elsewhere.requests()).hasSize(1);
    }

    @Test
    void anAddressFromAnAnswerIsAskedOnlyOnTheSameServer() throws NetworkException {
        script.set(_ -> Reply.json("[]").with("Link", "<" + server.base() + "/f?max_id=7>; rel=\"next\", <"
                + server.base() + "/f?min_id=9>; rel=\"prev\""));
        URI next = site.send(Call.get("/f")).link("next").orElseThrow();
        site.send(Call.get("/f").at(next));
        assertThat(last().target()).isEqualTo("/f?max_id=7");
        assertThat(failureOf(Call.get("/f").at(elsewhere.base())).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void aTokenThatIsTooOldIsRenewedAndTheCallRepeatedOnce() throws NetworkException {
        script.set(request -> request.headers().getOrDefault("authorization", "").endsWith("-2")
                ? Reply.json("{}")
                : Reply.json(401, "{}"));
        site.send(Call.get("/a"));
        assertThat(server.requests()).hasSize(2);
        script.set(_ -> Reply.json(401, "{}"));
        assertThat(failureOf(Call.get("/a")).kind()).isEqualTo(Kind.SIGNED_OUT);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void withNothingLeftTheServerIsNotAskedBeforeItsWindowEnds() throws NetworkException {
        long reset = clock.instant().plusSeconds(60).getEpochSecond();
        script.set(_ -> Reply.json("{}").with("x-rate-limit-limit", "15").with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", Long.toString(reset)));
        site.send(Call.get("/a/{id}", 1));
        Failure failure = failureOf(Call.get("/a/{id}", 2));
        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAt()).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(failure.limit()).isEqualTo(new Failure.Limit(15, Duration.ofMinutes(15)));
        assertThat(server.requests()).hasSize(1);
        assertThat(site.send(Call.get("/b")).isSuccess()).as("other calls have limits of their own").isTrue();
        clock.advance(Duration.ofSeconds(61));
        assertThat(site.send(Call.get("/a/{id}", 2)).isSuccess()).isTrue();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws NetworkException {
        script.set(request -> "\"v1\"".equals(request.headers().get("if-none-match"))
                ? new Reply(304, Map.of("ETag", "\"v1\""), "")
                : Reply.json("{\"a\":7}").with("ETag", "\"v1\""));
        for (int i = 0; i < 2; i++) {
            assertThat(site.send(Call.get("/a").conditional()).json().number("a", 0)).isEqualTo(7);
        }
        assertThat(last().headers()).containsEntry("if-none-match", "\"v1\"");
    }

    @Test
    void theServersWordsAreKeptWhereTheyAreFitToShow() {
        script.set(_ -> Reply.json(403, "{\"detail\":\"You can't reply to this post.\"}"));
        assertThat(failureOf(Call.post("/a")).said()).isEqualTo("You can't reply to this post.");
        script.set(_ -> Reply.json(403, "{\"detail\":\"Token eyJhbGciOiJIUzI1NiIsInR5cCI6 is bad\"}"));
        assertThat(failureOf(Call.post("/a")).said()).isNull();
        script.set(_ -> Reply.json(422, "{\"error\":\"<b>No</b>\"}"));
        assertThat(failureOf(Call.post("/a")).said()).isNull();
    }

    @Test
    void anInterruptEndsACallAtOnce() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        script.set(_ -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Reply.json("{}");
        });
        AtomicReference<Failure> failure = new AtomicReference<>();
        Thread caller = Thread.ofVirtual().start(() -> failure.set(failureOf(Call.get("/a"))));
        asked.await();
        caller.interrupt();
        caller.join();
        never.countDown();
        assertThat(failure.get()).isEqualTo(Failure.of(Kind.CANCELLED));
    }

    @Test
    void plainConnectionsLeadToThisMachineOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Site(web, URI.create("http://wheels.example"), Site.Manners.STRANGER));
        assertThat(Addresses.base("wheels.example/@x")).contains(URI.create("https://wheels.example"));
        assertThat(Addresses.base("HTTP://LOCALHOST:2583/")).contains(URI.create("http://localhost:2583"));
        assertThat(Addresses.base("http://[::1]:80")).isPresent();
        assertThat(Addresses.base("localhost:8080")).contains(URI.create("http://localhost:8080"));
        assertThat(Addresses.base("https://localhost:8080")).contains(URI.create("https://localhost:8080"));
        for (String bad : List.of("http://wheels.example", "http://127.0.0.1.evil.example", "https://me@wheels.example",
                "ftp://wheels.example", "not a host", "", "http://localhost.example", "http://0x7f000001x/")) {
            assertThat(Addresses.base(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void picturesComeFromAnywhereButNotFromThisMachine() throws NetworkException {
        script.set(_ -> new Reply(200, Map.of("Content-Type", "image/png"), "PNG"));
        assertThat(new HttpPictures(web, server.base()).read(server.base() + "/a.png?s=1", 10)).hasSize(3);
        assertThat(last().target()).isEqualTo("/a.png?s=1");
        assertThat(last().headers()).doesNotContainKey("authorization");
        HttpPictures ofTheWorld = new HttpPictures(web, URI.create("https://wheels.example"));
        for (String bad : List.of(server.base() + "/a.png", "file:///etc/passwd", "http://wheels.example/a.png", "",
                "data:image/png,x")) {
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> ofTheWorld.read(bad, 10));
        }
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> new HttpPictures(web, server.base()).read(server.base() + "/a.png", 2))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Kind.UNREADABLE));
    }
}

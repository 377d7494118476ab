package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.StreamServer.Visitor;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LiveSocketTest {
    private final StreamServer server = StreamServer.start();
    private final Web web = new Web("Aside/test", Timeouts.USUAL, new MutableClock());
    private final Site site = new Site(web, URI.create("http://127.0.0.1:9"), Site.Manners.STRANGER);

    @AfterEach
    void hangUp() {
        web.close();
        server.close();
    }

    private LiveSocket listen() throws NetworkException {
        return site.listen(server.base().resolve("/api/v1/streaming?stream=user"),
                Map.of("Authorization", "Bearer secret-token"));
    }

    private static void fails(Kind kind, Waiting call) {
        assertThatExceptionOfType(NetworkException.class).isThrownBy(call::run)
                .satisfies(e -> assertThat(e.failure()).isEqualTo(Failure.of(kind)));
    }

    private interface Waiting {
        void run() throws NetworkException;
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsToldToNobody() {
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> site.listen(server.base().resolve("/api/v1/streaming"),
                        Map.of("Authorization", "Bearer kettle\nlane")))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(Failure.of(Kind.UNREADABLE)))
                .satisfies(e -> assertThat(e).hasNoCause());
    }

    @Test
    void messagesArriveWholeAndInOrder() throws Exception {
        try (LiveSocket socket = listen()) {
            Visitor visitor = server.next();
            assertThat(visitor.target()).startsWith("GET /api/v1/streaming?stream=user ");
            assertThat(visitor.headers()).containsEntry("user-agent", "Aside/test").containsEntry("authorization",
                    "Bearer secret-token");
            visitor.say("one");
            visitor.say("zwei “é” " + "x".repeat(200_000));
            assertThat(socket.next()).isEqualTo("one");
            assertThat(socket.next()).startsWith("zwei “é” x").hasSize(200_009);
            socket.say("{\"type\":\"subscribe\"}");
            assertThat(visitor.heard()).isEqualTo("{\"type\":\"subscribe\"}");
        }
    }

    @Test
    void aStreamThatIsCutSaysSo() throws Exception {
        try (LiveSocket socket = listen()) {
            server.next().cut();
            fails(Kind.SERVER, socket::next);
            fails(Kind.SERVER, socket::next);
        }
    }

    @Test
    void aServerThatFallsSilentIsNoticed() throws Exception {
        try (LiveSocket socket = LiveSocket.open(web, server.base(), Map.of(), Duration.ofMillis(20),
                Duration.ofMillis(200))) {
            server.next().mute();
            fails(Kind.SERVER, socket::next);
        }
    }

    @Test
    void aMessageTooLongEndsTheStream() throws Exception {
        try (LiveSocket socket = listen()) {
            server.next().say("x".repeat(1_100_000));
            fails(Kind.UNREADABLE, socket::next);
        }
    }

    @Test
    void closingEndsTheWaiting() throws Exception {
        LiveSocket socket = listen();
        server.next();
        socket.close();
        fails(Kind.CANCELLED, socket::next);
    }

    @Test
    void anInterruptEndsTheWaiting() throws Exception {
        try (LiveSocket socket = listen()) {
            server.next();
            Thread.currentThread().interrupt();
            fails(Kind.CANCELLED, socket::next);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"401, SIGNED_OUT", "404, NOT_FOUND", "429, RATE_LIMITED", "503, SERVER"})
    void aRefusedHandshakeIsReportedAsItsKind(int status, Kind kind) {
        server.refuse(status);
        fails(kind, this::listen);
    }

    @Test
    void nobodyThereIsOffline() {
        server.close();
        fails(Kind.OFFLINE, this::listen);
    }
}

package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.Feed;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Fault;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.StreamServer;
import dev.aside.network.http.StreamServer.Visitor;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Servers that misbehave where a stream is asked of them: each is a failure of the right kind, soon.
@Timeout(60)
class MastodonLiveFaultsTest {
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final int TEXT = 0x81;
    private static final int RESERVED = 0x85;

    private final MutableClock clock = new MutableClock();
    private final Web web = web(Duration.ofSeconds(10), Duration.ofSeconds(10));
    private final CountDownLatch over = new CountDownLatch(1);
    private final FaultyServer server = FaultyServer.start(this::answer, clock);
    private final StreamServer streams = StreamServer.start();
    private final List<Web> opened = new ArrayList<>(List.of(web));
    private final List<Set<Feed>> hints = new ArrayList<>();
    private volatile boolean silent;

    @AfterEach
    void hangUp() {
        over.countDown();
        server.close();
        streams.close();
        opened.forEach(Web::close);
    }

    private Web web(Duration connect, Duration total) {
        return new Web("Aside/test", new Timeouts(connect, total), clock);
    }

    private Web impatient(Duration connect, Duration total) {
        Web one = web(connect, total);
        opened.add(one);
        return one;
    }

    private Reply answer(Request request) {
        try {
            if (silent) {
                over.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.json("{\"asked\":\"" + request.path() + "\"}");
    }

    private Failure end(Web way, String streaming) throws NetworkException {
        LiveFeed live = MastodonLiveTest.live(way, clock, FakeMastodon.TOKEN, streaming, NOBODY);
        List<Failure> ends = new ArrayList<>();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> live.listen(hints::add))
                .satisfies(e -> ends.add(e.failure()));
        return ends.getFirst();
    }

    private String handshakes() {
        return server.base().toString().replaceFirst("^http", "ws");
    }

    /// Whatever comes in place of the stream, under status 200 it is something else.
    private static Kind expected(Fault fault) {
        return switch (fault) {
            case TRUNCATED_JSON, WRONG_CONTENT_TYPE, HTML_INSTEAD_OF_JSON, ERRORS_IN_A_200 -> Kind.UNREADABLE;
            default -> fault.kind();
        };
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = {"SLOW_BODY", "A_GIGABYTE",
            "A_GIGABYTE_ANNOUNCED", "CERTIFICATE_THAT_DOES_NOT_FIT"})
    void aHandshakeThatGoesWrongIsAFailureOfItsKind(Fault fault) throws NetworkException {
        server.misbehave(fault);
        Failure end = end(web, handshakes());
        assertThat(end.kind()).isEqualTo(expected(fault));
        if (fault.isLimit()) {
            assertThat(end.retryAt()).isNotNull().isBetween(clock.instant().plusSeconds(294),
                    clock.instant().plusSeconds(306));
        }
        assertThat(hints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"SLOW_BODY", "A_GIGABYTE", "A_GIGABYTE_ANNOUNCED"})
    void anEndlessAnswerToAHandshakeEndsInTime(Fault fault) throws NetworkException {
        server.misbehave(fault);
        Web impatient = impatient(Duration.ofSeconds(10), Duration.ofMillis(500));
        assertThat(end(impatient, handshakes()).kind()).isIn(Kind.SERVER, Kind.UNREADABLE);
        assertThat(hints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"300, 10000", "10000, 300"})
    void aServerThatNeverAnswersAHandshakeIsGivenUp(long connect, long total) throws NetworkException {
        silent = true;
        Web impatient = impatient(Duration.ofMillis(connect), Duration.ofMillis(total));
        assertThat(end(impatient, handshakes()).kind()).isEqualTo(Kind.SERVER);
    }

    @ParameterizedTest
    @CsvSource({"4611686018427387904, UNREADABLE", "-1, SERVER"})
    void aFrameOfAbsurdSizeEndsTheStream(long announced, Kind kind) throws Exception {
        assertThat(endAfter(TEXT, announced, 3_000_000)).isEqualTo(kind);
    }

    @Test
    void aFrameOfAKindThatThereIsNotEndsTheStream() throws Exception {
        assertThat(endAfter(RESERVED, 10, 10)).isEqualTo(Kind.SERVER);
    }

    private Kind endAfter(int first, long announced, int sent) throws Exception {
        FutureTask<Kind> end = new FutureTask<>(() -> end(web, streams.base().toString()).kind());
        Thread.ofVirtual().start(end);
        Visitor visitor = streams.next();
        assertThat(visitor.heard()).contains("subscribe");
        try {
            visitor.raw(ByteBuffer.allocate(10).put((byte) first).put((byte) 127).putLong(announced).array());
            visitor.raw("x".repeat(sent).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The client has heard enough.
            assertThat(end.get()).isNotNull();
        }
        return end.get();
    }
}

package dev.aside.network.http;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/// A server that is well until a test tells it to misbehave, and connectors to it.
abstract class FaultyNetwork {
    static final Duration AFTER_ANY_LIMIT = Duration.ofMinutes(16);
    /// The status says that it was done, and the contents are of no interest where nothing is asked back.
    static final Set<Fault> DONE = Set.of(Fault.TRUNCATED_JSON, Fault.ERRORS_IN_A_200);

    protected final MutableClock clock = new MutableClock();
    protected FaultyServer server;
    final FaultyServer elsewhere = FaultyServer.start(_ -> Reply.json("{}"), clock);
    final Web web = new Web("Aside/test", new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30)), clock);
    final Borders borders = new Borders();
    private final Web impatient = new Web("Aside/test", new Timeouts(Duration.ofSeconds(10), Duration.ofMillis(300)),
            clock);
    private final List<Connector> opened = new ArrayList<>();

    /// A connector that is signed in already, to whatever answers at this address, with a token named
    /// `secret-token-…`.
    protected abstract Connector connector(Web way, URI base);

    /// What a server that is well answers; the same to the same question.
    protected abstract Reply healthy(Request request);

    /// From now on the healthy server has some pages of everything that it gives in pages.
    protected abstract void grow();

    /// A post that the healthy server takes.
    protected abstract Attempt.OfPost post();

    /// What this network makes of a fault where it knows better than its status; say why beside it.
    protected Failure.Kind expected(Fault fault) {
        return fault.kind();
    }

    @BeforeEach
    final void listen() {
        server = FaultyServer.start(request -> borders.answer(request, healthy(request)), clock);
    }

    @AfterEach
    final void hangUp() {
        opened.forEach(Connector::close);
        web.close();
        impatient.close();
        server.close();
        elsewhere.close();
    }

    final Connector open(Web way, URI base) {
        Connector connector = connector(way, base);
        opened.add(connector);
        return connector;
    }

    static List<Feed> feeds(Connector connector) {
        List<Feed> feeds = new ArrayList<>();
        connector.messages().ifPresent(_ -> feeds.add(Feed.MESSAGES));
        connector.broadcasts().ifPresent(_ -> feeds.addAll(List.of(Feed.MENTIONS, Feed.POSTS)));
        connector.followers().ifPresent(_ -> feeds.add(Feed.FOLLOWERS));
        return feeds;
    }

    static SyncPage read(Connector connector, Feed feed, @Nullable Cursor after) throws NetworkException {
        return switch (feed) {
            case FOLLOWERS -> connector.followers().orElseThrow().followers(after);
            case POSTS -> connector.broadcasts().orElseThrow().posts(after);
            case MENTIONS -> connector.broadcasts().orElseThrow().mentions(after);
            case MESSAGES -> connector.messages().orElseThrow().messages(after);
        };
    }

    final Connector broken(Fault fault, Connector usual) {
        return switch (fault) {
            case SLOW_BODY -> open(impatient, server.base());
            case CERTIFICATE_THAT_DOES_NOT_FIT -> open(web, Foreign.base());
            default -> usual;
        };
    }

    /// One for all tests: making a certificate takes a second.
    private static final class Foreign {
        static final FaultyServer SERVER = FaultyServer.start(_ -> Reply.json("{}"), new MutableClock(),
                ForeignCertificate.sockets());

        private Foreign() {}

        static URI base() {
            return URI.create(SERVER.base().toString().replace("http:", "https:"));
        }
    }

    final void check(Fault fault, Failure failure) {
        assertThat(failure.kind()).isEqualTo(expected(fault));
        if (fault.isLimit()) {
            assertThat(failure.retryAt()).isNotNull().isBetween(clock.instant().plusSeconds(294),
                    clock.instant().plusSeconds(306));
        }
    }

    static String stack(Throwable problem) {
        java.io.StringWriter text = new java.io.StringWriter();
        problem.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    final @Nullable Failure failure(Fault fault, Deed deed) {
        Connector broken = broken(fault, open(web, server.base()));
        try {
            deed.on(broken);
            return null;
        } catch (NetworkException e) {
            assertThat(stack(e)).doesNotContain("secret-token");
            return e.failure();
        }
    }

    interface Deed {
        void on(Connector connector) throws NetworkException;
    }
}

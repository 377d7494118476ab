package dev.aside.network.x;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.SyncState;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.WholeReading;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Tokens that X takes no more, such as after a night in the middle of a list.
class XLostTokenTest {
    private final Fixture fixture = new Fixture();
    private final FaultyServer server = FaultyServer.start(this::reply, fixture.clock);
    private volatile boolean refuses;

    @BeforeEach
    void grow() {
        for (int i = 0; i < 200; i++) {
            fixture.clock.advance(Duration.ofSeconds(1));
            fixture.x.follows();
            fixture.x.writes(FakeX.GRETA, "Spoke " + i);
            fixture.x.posts("Bell " + i);
            fixture.x.mentions(FakeX.GRETA, "Thanks for wheel " + i);
        }
    }

    @AfterEach
    void close() {
        server.close();
        fixture.close();
    }

    private Reply reply(Request request) {
        boolean goesOn = request.query("pagination_token") != null;
        return refuses && goesOn
                ? Reply.json(400, """
                        {"errors":[{"parameters":{"pagination_token":["before"]},"message":"The token is too old"}],
                        "title":"Invalid Request","detail":"One or more parameters to your request was invalid.",
                        "type":"https://api.x.com/2/problems/invalid-request"}""")
                : fixture.x.reply(request);
    }

    private Connector connector() {
        return fixture.connector(fixture.web, server.base(), "");
    }

    private SyncPage read(Feed feed, @Nullable Cursor after) throws NetworkException {
        Connector connector = connector();
        return switch (feed) {
            case FOLLOWERS -> connector.followers().orElseThrow().followers(after);
            case POSTS -> connector.broadcasts().orElseThrow().posts(after);
            case MENTIONS -> connector.broadcasts().orElseThrow().mentions(after);
            case MESSAGES -> connector.messages().orElseThrow().messages(after);
        };
    }

    /// Reads to the end.
    private Cursor rows(Feed feed, @Nullable Cursor from, Set<String> rows) throws NetworkException {
        SyncPage page = read(feed, from);
        note(page, rows);
        while (page.more()) {
            page = read(feed, page.next());
            note(page, rows);
        }
        return page.next();
    }

    private static void note(SyncPage page, Set<String> rows) {
        for (Upsert upsert : page.upserts()) {
            switch (upsert) {
                case Upsert.FollowSeen follow -> rows.add(follow.person());
                case Upsert.MessageSeen message -> rows.add(message.remoteId());
                case Upsert.PostSeen post -> rows.add(post.remoteId());
                default -> {
                }
            }
        }
    }

    private Cursor refused(Feed feed, Cursor halfway) throws NetworkException {
        refuses = true;
        SyncPage page = read(feed, halfway);
        refuses = false;
        assertThat(page.upserts()).isEmpty();
        assertThat(page.deletions()).isEmpty();
        assertThat(page.more()).isTrue();
        return page.next();
    }

    @ParameterizedTest
    @EnumSource(Feed.class)
    void aListWhoseTokenIsLostIsReadFromItsTopAgain(Feed feed) throws NetworkException {
        SyncPage first = read(feed, null);
        assertThat(first.more()).isTrue();
        Set<String> rows = new HashSet<>();
        rows(feed, refused(feed, first.next()), rows);
        assertThat(rows).hasSize(200);
    }

    @ParameterizedTest
    @EnumSource(Feed.class)
    void whatIsNewAndHalfReadIsReadFromItsTopAgain(Feed feed) throws NetworkException {
        Cursor end = rows(feed, null, new HashSet<>());
        grow();
        SyncPage first = read(feed, end);
        assertThat(first.more()).isTrue();
        Set<String> rows = new HashSet<>();
        rows(feed, refused(feed, first.next()), rows);
        assertThat(rows).hasSize(200);
    }

    @Test
    void aServerThatTakesNoTokenAtAllIsNotAskedForEver() {
        refuses = true;
        SyncState state = WholeReading.of(connector(), fixture.clock);
        assertThat(state.isReading()).isFalse();
        for (Feed feed : Feed.values()) {
            assertThat(state.of(feed).failure()).as("%s", feed).isEqualTo(Failure.of(Failure.Kind.UNREADABLE));
        }
        assertThat(server.requests()).filteredOn(request -> request.query("pagination_token") != null)
                .hasSizeLessThanOrEqualTo(2 * Feed.values().length);
    }
}

package dev.aside.network.bluesky;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.aside.network.bluesky.Pages.read;
import static dev.aside.network.bluesky.Pages.upserts;
import static org.assertj.core.api.Assertions.assertThat;

/// What is read again, since it may have changed.
class BlueskyAgainTest {
    private final MutableClock clock = new MutableClock();
    private final FakePds pds = new FakePds(clock);
    private final FaultyServer server = FaultyServer.start(pds, clock);
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private Connector connector;

    @BeforeEach
    void open() throws NetworkException {
        pds.isAt(server::base);
        Person me = new Person(1, Network.BLUESKY, FakePds.ME, FakePds.HANDLE, null, "", null, null, null);
        connector = new BlueskyGateway(web, new BlueskyServers(server.base(), server.base(), "did:web:chat.test"),
                Path::of, clock).open(new Account(1, Network.BLUESKY, me, false, true), pds.tokens().credentials(),
                        _ -> {});
    }

    @AfterEach
    void close() {
        server.close();
        web.close();
        assertThat(pds.faults()).isEmpty();
    }

    private BroadcastFeed broadcasts() {
        return connector.broadcasts().orElseThrow();
    }

    private SyncPage followers(@Nullable Cursor after) throws NetworkException {
        return connector.followers().orElseThrow().followers(after);
    }

    @Test
    void whoTheAccountIsByNowComesWithItsFollowers() throws NetworkException {
        Cursor before = read(this::followers, null).getLast().next();
        assertThat(upserts(Upsert.PersonSeen.class, List.of(followers(before)))).singleElement()
                .returns(FakePds.ME, Upsert.PersonSeen::remoteId);
    }

    @Test
    void ownPostsAreCountedAgainWhateverAClockThatRanAheadHadPlanned() throws NetworkException {
        for (int i = 0; i < 105; i++) {
            broadcasts().publish(
                    new Attempt.OfPost("key " + i, "Post " + i, null, Visibility.PUBLIC, clock.instant()));
            clock.advance(Duration.ofSeconds(1));
        }
        clock.advance(Duration.ofDays(300));
        Cursor planned = read(broadcasts()::posts, null).getLast().next();
        clock.advance(Duration.ofDays(-200));
        assertThat(broadcasts().posts(planned).more()).as("the older ones are read again").isTrue();
    }
}

package dev.aside.network.bluesky;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultContract;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Web;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Bluesky's connector makes of each fault what all connectors have to.
class BlueskyFaultsTest extends FaultContract {
    private final FakePds pds = new FakePds(clock);

    BlueskyFaultsTest() {
        Instant now = clock.instant();
        for (int i = 0; i < 70; i++) {
            pds.repo.follows();
        }
        String did = pds.repo.person();
        pds.chat.knows(did, pds.repo.handle(did));
        pds.chat.says(did, FakePds.ME, "Is the wheel ready?");
        pds.repo.mentions(did, "Thanks for the wheel!");
        clock.set(now);
    }

    @Override
    protected Connector connector(Web way, URI base) {
        Tokens tokens = new Tokens(base, FakePds.ME, "secret-token-1", "secret-token-refresh-1", true);
        Account account = new Account(1, Network.BLUESKY,
                new Person(1, Network.BLUESKY, FakePds.ME, null, null, "", null, null, null), false, true);
        try {
            return new BlueskyGateway(way, new BlueskyServers(base, base, "did:web:chat.test"), Path::of, clock)
                    .open(account, tokens.credentials(), _ -> {});
        } catch (NetworkException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Reply healthy(Request request) {
        return pds.reply(request);
    }

    @Override
    protected void grow() {
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 250; i++) {
            String did = pds.repo.follows();
            pds.chat.knows(did, pds.repo.handle(did));
            pds.chat.says(did, FakePds.ME, "Hello");
            pds.repo.mentions(did, "Thanks for wheel " + i);
            pds.repo.writes("Bell " + i);
        }
        String talker = pds.repo.follows();
        pds.chat.knows(talker, pds.repo.handle(talker));
        for (int i = 0; i < 250; i++) {
            pds.chat.says(talker, FakePds.ME, "Spoke " + i);
        }
    }

    @Override
    protected Attempt.OfPost post() {
        return new Attempt.OfPost("key", "One bell, found.", null, Visibility.PUBLIC, Instant.EPOCH);
    }
}

package dev.aside.network.mastodon;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.Connector;
import dev.aside.network.http.FaultContract;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The connector keeps the contract of faults.
class MastodonFaultsTest extends FaultContract {
    private @Nullable Town town;

    private Town town() {
        Town known = town;
        if (known == null) {
            known = new Town(FakeMastodon.Kind.MASTODON, clock);
            // The second question comes a second later, which adds up over all faults.
            known.questions = 1;
            town = known;
            for (int i = 0; i < 50; i++) {
                Town.Neighbour rider = known.arrive("rider" + i, "riders.example");
                known.follows(rider);
                known.write(known.me, "public", null, "Post " + i);
                known.write(rider, "public", null, "@lea Mention " + i);
                known.write(rider, "direct", null, "@lea Message " + i);
            }
        }
        return known;
    }

    @Override
    protected Connector connector(Web way, URI base) {
        return MastodonWorld.open(way, base, town());
    }

    @Override
    protected Reply healthy(Request request) {
        Town known = town();
        synchronized (known) {
            known.host = server.base().getRawAuthority();
            return new Routes(known).answer(request);
        }
    }

    @Override
    protected void grow() {
        Town known = town();
        for (int i = 50; i < 200; i++) {
            Town.Neighbour rider = known.arrive("rider" + i, "riders.example");
            known.follows(rider);
            known.write(known.me, "public", null, "Post " + i);
            known.write(rider, "public", null, "@lea Mention " + i);
            known.write(rider, "direct", null, "@lea Message " + i);
        }
    }

    @Override
    protected Attempt.OfPost post() {
        return new Attempt.OfPost("key", "One bell, found.", null, Visibility.PUBLIC, Instant.EPOCH);
    }
}

package dev.aside.network.x;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.Connector;
import dev.aside.network.http.Fault;
import dev.aside.network.http.FaultContract;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// X's connector makes of each fault what all connectors have to.
class XFaultsTest extends FaultContract {
    private final Fixture fixture = new Fixture();

    XFaultsTest() {
        for (int i = 0; i < 70; i++) {
            fixture.x.follows();
        }
        fixture.x.writes(FakeX.GRETA, "Is the wheel ready?");
        fixture.x.posts("The bell is back.");
        fixture.x.mentions(FakeX.GRETA, "Thanks for the wheel!");
        fixture.server.close();
    }

    /// Without a token to refresh by, so that the healthy script answers the same for ever.
    @Override
    protected Connector connector(Web way, URI base) {
        return fixture.connector(way, base, "");
    }

    @Override
    protected Reply healthy(Request request) {
        return fixture.x.reply(request);
    }

    @Override
    protected void grow() {
        for (int i = 0; i < 250; i++) {
            fixture.clock.advance(Duration.ofSeconds(1));
            fixture.x.follows();
            fixture.x.writes(FakeX.GRETA, "Spoke " + i);
            fixture.x.posts("Bell " + i);
            fixture.x.mentions(FakeX.GRETA, "Thanks for wheel " + i);
        }
    }

    @Override
    protected Attempt.OfPost post() {
        return new Attempt.OfPost("key", "One bell, found.", null, Visibility.PUBLIC, Instant.EPOCH);
    }

    /// X names what went wrong also where it says that all went well.
    @Override
    protected Failure.Kind expected(Fault fault) {
        return fault == Fault.ERRORS_IN_A_200 ? Failure.Kind.NOT_FOUND : fault.kind();
    }
}

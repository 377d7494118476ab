package dev.aside.network.x;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The connector, signed in to the fake of X.
final class Fixture implements AutoCloseable {
    final MutableClock clock = new MutableClock();
    final FakeX x = new FakeX(clock);
    final FaultyServer server = FaultyServer.start(x, clock);
    final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    final List<Credentials> kept = new ArrayList<>();
    final AtomicLong spent = new AtomicLong();

    static Person person(String id) {
        return new Person(1, Network.X, id, "@greta", "Greta", "", null, null, null);
    }

    XGateway gateway() {
        return gateway(web, server.base());
    }

    private XGateway gateway(Web way, URI base) {
        return new XGateway(way, new XServers(base, base, false), spent::addAndGet, Path::of, clock);
    }

    /// @param refresh empty for none
    Credentials credentials(URI base, String refresh) {
        return new XTokens(base, FakeTokens.CLIENT, FakeX.ME, x.tokens.access(), refresh,
                clock.instant().plus(Duration.ofHours(2)), "").credentials();
    }

    Connector connector() {
        return connector(web, server.base(), x.tokens.refresh());
    }

    Connector connector(Web way, URI base, String refresh) {
        try {
            Account account = new Account(1, Network.X, person(FakeX.ME), false, true);
            return gateway(way, base).open(account, credentials(base, refresh), kept::add);
        } catch (NetworkException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        web.close();
    }
}

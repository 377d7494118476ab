package dev.aside.network.x;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Network;
import dev.aside.core.model.Prices;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.CostMeter;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn;
import dev.aside.core.port.TokenSignIn;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The way into X, by a client id of the owner's own. Safe for use by any thread.
public final class XGateway implements Gateway {
    private static final URI PRICES = URI.create("https://docs.x.com/x-api/getting-started/pricing");

    private final Web web;
    private final XServers servers;
    private final CostMeter meter;
    private final MediaFiles files;
    private final InstantSource clock;

    /// @param meter hears of everything that costs the owner something, by the amounts of [Price]
    /// @param files where the files lie that go out with posts
    public XGateway(Web web, XServers servers, CostMeter meter, MediaFiles files, InstantSource clock) {
        this.files = files;
        this.web = web;
        this.servers = servers;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public Optional<BrowserSignIn> browser() {
        return Optional.of(new XSignIn(web, servers, meter, clock));
    }

    @Override
    public Optional<PasswordSignIn> password() {
        return Optional.empty();
    }

    @Override
    public Optional<TokenSignIn> token() {
        return servers.development()
                ? Optional.of(new XTokenSignIn(web, servers, new Spending(meter, clock), clock))
                : Optional.empty();
    }

    @Override
    public Optional<Prices> prices() {
        Map<Prices.Charge, Long> prices = new EnumMap<>(Prices.Charge.class);
        for (Price price : Price.values()) {
            prices.put(Prices.Charge.valueOf(price.name()), (long) price.thousandths());
        }
        return Optional.of(new Prices(prices, PRICES));
    }

    @Override
    public Connector open(Account account, Credentials credentials, CredentialsKeeper keeper) throws NetworkException {
        XTokens tokens = XTokens.of(credentials);
        XSession session = new XSession(web, tokens, keeper, clock);
        Site site = new Site(web, tokens.api(), new Site.Manners(session, new Refusals(), XConnector.WINDOW));
        // An account stays with its server, whichever is chosen for the next one.
        XServers of = tokens.api().equals(servers.api()) ? servers : XServers.at(tokens.api());
        Api api = new Api(site, tokens.me(), new Spending(meter, clock), of.development());
        return new XConnector(web, tokens, api, files, clock);
    }

    @Override
    public void revoke(Credentials credentials) throws NetworkException {
        XSession.revoke(web, XTokens.of(credentials));
    }
}

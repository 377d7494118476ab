package dev.aside.testing;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Prices;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn;
import dev.aside.core.port.TokenSignIn;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way into a network of fakes. Credentials that begin with `bad` are not its own. Safe for use by any thread.
public final class FakeGateway implements Gateway {
    private final Network network;
    private final InstantSource clock;
    private final Map<Long, FakeConnector> opened = new LinkedHashMap<>();
    private final Map<Long, CredentialsKeeper> keepers = new LinkedHashMap<>();
    private final List<Credentials> revoked = new ArrayList<>();
    private @Nullable BrowserSignIn browser;
    private @Nullable PasswordSignIn password;
    private @Nullable TokenSignIn token;
    private @Nullable Prices prices;

    public FakeGateway(Network network, InstantSource clock) {
        this.network = network;
        this.clock = clock;
    }

    public synchronized void browser(BrowserSignIn way) {
        browser = way;
    }

    public synchronized void password(PasswordSignIn way) {
        password = way;
    }

    public synchronized void token(TokenSignIn way) {
        token = way;
    }

    public synchronized void charge(Prices charged) {
        prices = charged;
    }

    /// The connector that was opened last for an account; null for none.
    public synchronized @Nullable FakeConnector opened(long accountId) {
        return opened.get(accountId);
    }

    /// The network gives an account other credentials.
    public synchronized void renew(long accountId, Credentials credentials) {
        keepers.getOrDefault(accountId, _ -> {}).keep(credentials);
    }

    /// Where the connector that was opened last for an account keeps what it renews; null for none.
    public synchronized @Nullable CredentialsKeeper keeper(long accountId) {
        return keepers.get(accountId);
    }

    public synchronized List<Credentials> revoked() {
        return List.copyOf(revoked);
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public synchronized Optional<BrowserSignIn> browser() {
        return Optional.ofNullable(browser);
    }

    @Override
    public synchronized Optional<PasswordSignIn> password() {
        return Optional.ofNullable(password);
    }

    @Override
    public synchronized Optional<TokenSignIn> token() {
        return Optional.ofNullable(token);
    }

    @Override
    public synchronized Optional<Prices> prices() {
        return Optional.ofNullable(prices);
    }

    @Override
    public synchronized Connector open(Account account, Credentials credentials, CredentialsKeeper keeper)
            throws NetworkException {
        if (credentials.secret().startsWith("bad")) {
            throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
        }
        FakeConnector connector = new FakeConnector(network, clock);
        opened.put(account.id(), connector);
        keepers.put(account.id(), keeper);
        return connector;
    }

    @Override
    public synchronized void revoke(Credentials credentials) {
        revoked.add(credentials);
    }
}

package dev.aside.app;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Network;
import dev.aside.core.model.Prices;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn;
import dev.aside.core.port.TokenSignIn;
import java.util.Optional;

/// The way into a network by the servers that are chosen at the moment. Safe for use by any thread.
final class ChosenGateway implements Gateway {
    private volatile Gateway now;

    ChosenGateway(Gateway now) {
        this.now = now;
    }

    /// From now on by these servers; accounts that are open stay as they are.
    void choose(Gateway other) {
        now = other;
    }

    @Override
    public Network network() {
        return now.network();
    }

    @Override
    public Optional<BrowserSignIn> browser() {
        return now.browser();
    }

    @Override
    public Optional<PasswordSignIn> password() {
        return now.password();
    }

    @Override
    public Optional<TokenSignIn> token() {
        return now.token();
    }

    @Override
    public Optional<Prices> prices() {
        return now.prices();
    }

    @Override
    public Connector open(Account account, Credentials credentials, CredentialsKeeper keeper)
            throws NetworkException {
        return now.open(account, credentials, keeper);
    }

    @Override
    public void revoke(Credentials credentials) throws NetworkException {
        now.revoke(credentials);
    }
}

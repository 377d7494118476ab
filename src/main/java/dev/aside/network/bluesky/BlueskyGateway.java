package dev.aside.network.bluesky;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Network;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn;
import dev.aside.network.http.Web;
import java.time.InstantSource;
import java.util.Optional;

/// The way into Bluesky, by app passwords. Safe for use by any thread.
public final class BlueskyGateway implements Gateway {
    private final Web web;
    private final BlueskyServers servers;
    private final MediaFiles files;
    private final InstantSource clock;

    /// @param files finds the pictures that go out with posts
    public BlueskyGateway(Web web, BlueskyServers servers, MediaFiles files, InstantSource clock) {
        this.web = web;
        this.servers = servers;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    /// That way needs a page of the program's own on the public web.
    @Override
    public Optional<BrowserSignIn> browser() {
        return Optional.empty();
    }

    @Override
    public Optional<PasswordSignIn> password() {
        return Optional.of(new AppPassword(web, servers));
    }

    @Override
    public Connector open(Account account, Credentials credentials, CredentialsKeeper keeper) throws NetworkException {
        Tokens tokens = Tokens.of(credentials);
        return new BlueskyConnector(web, tokens, new Session(web, tokens, keeper), servers.chat(), files, clock);
    }

    @Override
    public void revoke(Credentials credentials) throws NetworkException {
        new Session(web, Tokens.of(credentials), _ -> {}).end();
    }
}

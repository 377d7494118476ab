package dev.aside.network.mastodon;

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
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Web;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The way into Mastodon and the networks of its kind: any server that speaks Mastodon's language. Safe for use by any
/// thread.
public final class MastodonGateway implements Gateway {
    private final Web web;
    private final MediaFiles files;
    private final InstantSource clock;

    public MastodonGateway(Web web, MediaFiles files, InstantSource clock) {
        this.web = web;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public Optional<BrowserSignIn> browser() {
        return Optional.of(new MastodonSignIn(web));
    }

    @Override
    public Optional<PasswordSignIn> password() {
        return Optional.empty();
    }

    @Override
    public Connector open(Account account, Credentials credentials, CredentialsKeeper keeper)
            throws NetworkException {
        return new MastodonConnector(web, Keys.of(credentials), keeper, files, clock);
    }

    @Override
    public void revoke(Credentials credentials) throws NetworkException {
        Keys keys = Keys.of(credentials);
        Api.stranger(web, keys.base()).send(Call.post("/oauth/revoke").body(Body.form(Map.of("client_id",
                keys.clientId(), "client_secret", keys.clientSecret(), "token", keys.token()))));
    }
}

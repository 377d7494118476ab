package dev.aside.core.port;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Network;
import dev.aside.core.model.Prices;
import java.util.Optional;

/// The way into a network: how accounts sign in there, and how the ones that did are opened. Safe for use by any
/// thread.
public interface Gateway {
    Network network();

    /// Signing in on the network's own page; empty where that is not possible.
    Optional<BrowserSignIn> browser();

    /// Signing in with a password made for this program; empty where that is not possible.
    Optional<PasswordSignIn> password();

    /// Signing in with an access token; empty where that is not possible, as on all networks themselves.
    default Optional<TokenSignIn> token() {
        return Optional.empty();
    }

    /// What the network charges the owner, to be shown before the first call; empty where it charges nothing.
    default Optional<Prices> prices() {
        return Optional.empty();
    }

    /// Opens the way of an account that signed in before. Asks the network nothing, so it works offline.
    ///
    /// @param keeper takes every change of the credentials before the connector lets the old ones go
    /// @throws NetworkException SIGNED_OUT when the credentials are not such as this network has
    Connector open(Account account, Credentials credentials, CredentialsKeeper keeper) throws NetworkException;

    /// Takes back on the network what the credentials allow, as far as the network can. Blocks.
    ///
    /// @throws NetworkException when that is not known to have happened; the credentials are forgotten here all the
    ///        same
    void revoke(Credentials credentials) throws NetworkException;
}

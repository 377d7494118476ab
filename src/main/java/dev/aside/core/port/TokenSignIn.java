package dev.aside.core.port;

import dev.aside.core.model.SignedIn;

/// Signing in with an access token that the owner has already: for servers for development, which may have no page to
/// sign in on.
public interface TokenSignIn {
    /// Signs in. Blocks.
    ///
    /// @throws NetworkException SIGNED_OUT when the server does not take the token, REFUSED when it does not let people
    ///         in with it
    SignedIn signIn(String token) throws NetworkException;
}

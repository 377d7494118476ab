package dev.aside.core.port;

import dev.aside.core.model.SignedIn;

/// Signing in with a password that was made for this program.
public interface PasswordSignIn {
    /// Signs in. Blocks. The password is not kept, only what the network gives for it.
    ///
    /// @param server name or address of the account's server; empty for the usual one
    /// @param name handle or id
    /// @param code the second factor that the network sent; empty for none
    /// @throws NetworkException SIGNED_OUT when name and password don't fit, NOT_FOUND when there is no such account
    Outcome signIn(String server, String name, String password, String code) throws NetworkException;

    /// How it went.
    sealed interface Outcome {
        /// The account is open.
        record Done(SignedIn signedIn) implements Outcome {}

        /// The network sent a code to the owner and wants it beside the password.
        record CodeWanted() implements Outcome {}
    }
}

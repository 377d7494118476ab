package dev.aside.core.port;

import dev.aside.core.model.Credentials;

/// Keeps what lets an account in when it changes.
public interface CredentialsKeeper {
    /// Keeps the new credentials in place of the old ones. Blocks on the secret store. When that fails, the connector
    /// goes on with what it has, and the next start may have to ask for a new sign-in.
    void keep(Credentials credentials);
}

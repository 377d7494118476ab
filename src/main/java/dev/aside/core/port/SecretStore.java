package dev.aside.core.port;

import dev.aside.core.model.Credentials;
import java.util.Optional;

/// Where credentials are kept. All calls block, possibly until the owner answers the system's own question. Safe for
/// use by any thread but the window's.
public interface SecretStore {
    /// Which kind this is; the screen says it.
    Kind kind();

    State state();

    /// Opens a FILE with its passphrase, or begins a new one with it. A KEYRING is opened by the system.
    ///
    /// @param passphrase stays the caller's to erase
    /// @throws SecretException WRONG_PASSPHRASE; DAMAGED when the file can't be one, which is set aside: the next call
    ///         begins a new one; UNAVAILABLE when the disk does not play along
    void unlock(char[] passphrase) throws SecretException;

    /// What is kept under a name; empty for nothing.
    ///
    /// @throws SecretException LOCKED before it is opened, DAMAGED, UNAVAILABLE
    Optional<Credentials> get(String name) throws SecretException;

    /// Keeps something under a name in place of what was there. Afterwards it is there in full, or what was there is.
    ///
    /// @throws SecretException see [#get]
    void put(String name, Credentials credentials) throws SecretException;

    /// Forgets what is kept under a name, if anything.
    ///
    /// @throws SecretException see [#get]
    void remove(String name) throws SecretException;

    /// KEYRING: the system's own. FILE: in the profile, encrypted with a passphrase.
    enum Kind {
        KEYRING, FILE
    }

    /// NEW: a passphrase has to be chosen. LOCKED: it has to be entered.
    enum State {
        NEW, LOCKED, OPEN
    }
}

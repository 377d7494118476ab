package dev.aside.core.port;

import dev.aside.core.model.Credentials;
import java.util.Optional;

/// Where credentials are kept. All calls block, possibly until the owner answers the system's own question. Safe for
/// use by any thread but the window's.
public interface SecretStore {
    /// Which kind this is; the screen says it. While nothing is kept yet, each call looks anew whether there is a
    /// keyring.
    Kind kind();

    State state();

    /// Opens a FILE with its passphrase, or begins a new one with it. A KEYRING is opened by the system: it is looked
    /// for anew, whatever the passphrase.
    ///
    /// @param passphrase stays the caller's to erase
    /// @throws SecretException WRONG_PASSPHRASE; DAMAGED when the file can't be one, which is set aside: the next call
    ///         begins a new one; UNAVAILABLE when the disk or the keyring does not play along
    void unlock(char[] passphrase) throws SecretException;

    /// Gives up what can't be opened, a forgotten passphrase or a keyring that is gone, so that something new can be
    /// begun. Nothing is deleted: a FILE is renamed, and what a KEYRING holds stays there. Does nothing when OPEN or
    /// NEW.
    ///
    /// @throws SecretException UNAVAILABLE when the disk does not play along; all is as it was then
    void startOver() throws SecretException;

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

    /// NEW: a passphrase has to be chosen. LOCKED: it has to be entered. UNAVAILABLE: in a keyring that does not
    /// answer.
    enum State {
        NEW, LOCKED, UNAVAILABLE, OPEN
    }
}

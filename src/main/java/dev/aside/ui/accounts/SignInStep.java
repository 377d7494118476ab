package dev.aside.ui.accounts;

/// Where somebody is on the way into an account.
public enum SignInStep {
    /// Choosing the network.
    NETWORKS,
    /// Reading what the network charges.
    PRICES,
    /// Filling in what the network has to know.
    ENTRIES,
    /// Filling in servers for development.
    SERVERS,
    /// Choosing or entering the passphrase of the file of sign-ins.
    PASSPHRASE,
    /// Deciding whether to begin anew without the passphrase.
    FORGOTTEN,
    /// Deciding what to do about a keyring that does not answer.
    KEYRING,
    /// Waiting for a network or for the keyring.
    WORKING,
    /// Waiting for the browser.
    BROWSER,
    /// Deciding about somebody else who signed in than the one that was wanted.
    ANOTHER,
    /// Reading that this sign-in does not open the private messages.
    WITHHELD,
    /// Deciding whether private messages may be stored.
    CONSENT,
    /// There, or gone back.
    ENDED
}

package dev.aside.core.port;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Network;
import dev.aside.core.model.Upsert;
import java.util.List;

/// The own accounts.
public interface AccountStore {
    /// All accounts in the order they were added.
    List<Account> accounts() throws StoreException;

    /// Adds the account of this identity, or gives the one that is there already, signed in.
    Account add(Network network, Upsert.PersonSeen profile, boolean demo) throws StoreException;

    /// Notes whether the account can write, by its owner's doing; a signed-out one stays readable, and is not lost.
    void setSignedIn(long accountId, boolean signedIn) throws StoreException;

    /// Notes that the account can't write any more, without its owner's doing.
    void lose(long accountId) throws StoreException;

    /// Whether it was lost and neither signed in again nor signed out since.
    boolean isLost(long accountId) throws StoreException;

    /// Whether its private messages may be stored. A demo account's may.
    Consent consent(long accountId) throws StoreException;

    void setConsent(long accountId, Consent consent) throws StoreException;

    /// Deletes the account with its conversations, messages, posts, drafts and fingerprints. People whom another
    /// account knows stay.
    void remove(long accountId) throws StoreException;
}

package dev.aside.core.port;

import dev.aside.core.model.Network;

/// What the networks charged so far.
public interface SpendingStore {
    /// Thousandths of a US dollar, of all accounts together.
    long spent(Network network) throws StoreException;

    /// Adds to the total.
    void spend(Network network, long thousandths) throws StoreException;
}

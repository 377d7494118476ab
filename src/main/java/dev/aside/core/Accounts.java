package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.AccountStore;
import dev.aside.core.port.Connector;
import dev.aside.core.port.StoreException;

/// Own accounts with their ways to the networks. To list them, take [AccountStore]. Safe for use by any thread.
public final class Accounts {
    private final AccountStore store;
    private final Connectors connectors;
    private final Sync sync;

    public Accounts(AccountStore store, Connectors connectors, Sync sync) {
        this.store = store;
        this.connectors = connectors;
        this.sync = sync;
    }

    /// Adds the account of a profile, or signs the one in that is there already, and begins to read it.
    ///
    /// @param connector its way to the network, closed by this class from now on
    /// @throws StoreException when it could not be written; the connector is closed then
    public Account add(Upsert.PersonSeen profile, boolean demo, Connector connector) throws StoreException {
        try {
            Account account = store.add(connector.network(), profile, demo);
            connectors.put(account.id(), connector);
            sync.refresh(account.id());
            return account;
        } catch (StoreException e) {
            connector.close();
            throw e;
        }
    }

    /// Ends the way to the network, then deletes what is stored of the account.
    public void remove(long accountId) throws StoreException {
        connectors.remove(accountId);
        store.remove(accountId);
    }
}

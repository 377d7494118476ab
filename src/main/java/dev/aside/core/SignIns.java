package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Network;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.AccountStore;
import dev.aside.core.port.Connector;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretStore;
import dev.aside.core.port.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accounts of real networks: signing in and out, and opening at the start what is signed in. A profile of the demo has
/// no gateways. All calls block, on the store, the secret store or a network; safe for use by any thread but the
/// window's.
///
/// Signing in takes two steps. First, one of a [Gateway]'s ways in gives a [SignedIn]; then [#accept] keeps it. An
/// account that is signed out, was revoked or lost its credentials stays readable, has [Account#signedIn()] false or a
/// [dev.aside.core.model.Failure.Kind#SIGNED_OUT] in its [Sync#state], and is signed in again in the same two steps.
public final class SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final List<Gateway> gateways;
    private final AccountStore store;
    private final SecretStore secrets;
    private final Accounts accounts;
    private final Connectors connectors;
    private final Sync sync;
    /// Whose renewed credentials are kept, by name: the connector's that was opened last. Its monitor guards what is
    /// kept under these names.
    private final Map<String, Keeping> keepers = new HashMap<>();
    private volatile SecretException.@Nullable Reason trouble;

    /// @param gateways one for each network, in the order to offer them
    public SignIns(List<Gateway> gateways, AccountStore store, SecretStore secrets, Accounts accounts,
            Connectors connectors, Sync sync) {
        this.gateways = List.copyOf(gateways);
        this.store = store;
        this.secrets = secrets;
        this.accounts = accounts;
        this.connectors = connectors;
        this.sync = sync;
    }

    /// The networks that accounts can be added of, in the order to offer them.
    public List<Gateway> gateways() {
        return gateways;
    }

    public Optional<Gateway> gateway(Network network) {
        return gateways.stream().filter(gateway -> gateway.network() == network).findFirst();
    }

    /// Where credentials are kept; has to be [SecretStore.State#OPEN] before [#accept].
    public SecretStore secrets() {
        return secrets;
    }

    /// Keeps what a sign-in brought, adds the account or signs the known one in again, and begins to read it: without
    /// its private messages before [#agree].
    ///
    /// @throws SecretException when the credentials can't be kept; nothing was added then
    /// @throws StoreException when the account can't be written; its credentials were forgotten again, unless it was
    ///         signed in before
    /// @throws NetworkException when the network's own connector can't read the credentials
    public Account accept(Network network, SignedIn signedIn) throws SecretException, StoreException, NetworkException {
        Gateway gateway = gateway(network).orElseThrow();
        String name = name(network, signedIn.profile().remoteId());
        Keeping keeping = new Keeping(gateway, name);
        boolean known;
        synchronized (keepers) {
            known = secrets.get(name).isPresent();
            secrets.put(name, signedIn.credentials());
            keepers.put(name, keeping);
        }
        try {
            Account account = store.add(network, signedIn.profile(), false);
            try {
                Connector connector = gateway.open(account, signedIn.credentials(), keeping);
                return accounts.add(signedIn.profile(), false, connector);
            } catch (NetworkException e) {
                store.setSignedIn(account.id(), false);
                throw e;
            }
        } catch (StoreException | NetworkException e) {
            if (!known) {
                forget(name);
            }
            throw e;
        }
    }

    /// Opens the way of every account whose credentials are kept, and notes which ones have none. To be called at the
    /// start, and again after the secret store was unlocked; an account that is open stays so.
    ///
    /// @return why credentials could not be had, for the screen to ask; empty when all went well
    /// @throws StoreException when the accounts can't be read
    public Optional<SecretException.Reason> openAll() throws StoreException {
        SecretException.Reason met = null;
        for (Account account : store.accounts()) {
            if (account.demo() || connectors.of(account.id()).isPresent()) {
                continue;
            }
            try {
                note(account, open(account));
            } catch (SecretException e) {
                LOG.warn("The credentials of account {} can't be had: {}", account.id(), e.reason());
                met = e.reason();
                note(account, false);
            }
        }
        trouble = met;
        return Optional.ofNullable(met);
    }

    /// One that was not signed in before, such as an archive's, loses nothing.
    private void note(Account account, boolean opened) throws StoreException {
        if (opened) {
            store.setSignedIn(account.id(), true);
        } else if (account.signedIn()) {
            store.lose(account.id());
        }
    }

    /// Why credentials could not be had when that was last tried; empty when all went well.
    public Optional<SecretException.Reason> trouble() {
        return Optional.ofNullable(trouble);
    }

    private boolean open(Account account) throws SecretException {
        Optional<Gateway> gateway = gateway(account.network());
        String name = name(account.network(), account.person().remoteId());
        if (gateway.isEmpty()) {
            connectors.remove(account.id());
            return false;
        }
        Keeping keeping = new Keeping(gateway.get(), name);
        Optional<Credentials> credentials;
        synchronized (keepers) {
            credentials = secrets.get(name);
            credentials.ifPresent(_ -> keepers.put(name, keeping));
        }
        if (credentials.isEmpty()) {
            connectors.remove(account.id());
            return false;
        }
        try {
            connectors.put(account.id(), gateway.get().open(account, credentials.get(), keeping));
            sync.refresh(account.id());
            return true;
        } catch (NetworkException e) {
            LOG.warn("The credentials of account {} can't be used: {}", account.id(), e.failure().kind());
            connectors.remove(account.id());
            return false;
        }
    }

    /// Whether the account's private messages may be stored; with a yes, they are read from now on. What was stored
    /// before a no stays until the account is removed.
    public void agree(long accountId, boolean mayStore) throws StoreException {
        store.setConsent(accountId, mayStore ? Consent.GIVEN : Consent.REFUSED);
        sync.refresh(accountId);
    }

    /// Forgets an account's credentials, here and on its network; everything stays readable. Whether its private
    /// messages may be stored is asked again when it is signed in again.
    ///
    /// @throws SecretException when they can't be forgotten here; the account is still signed in then
    public void signOut(Account account) throws SecretException, StoreException {
        String name = name(account.network(), account.person().remoteId());
        Optional<Credentials> credentials;
        synchronized (keepers) {
            credentials = secrets.get(name);
            secrets.remove(name);
            keepers.remove(name);
        }
        connectors.remove(account.id());
        store.setConsent(account.id(), Consent.UNASKED);
        store.setSignedIn(account.id(), false);
        Optional<Gateway> gateway = gateway(account.network());
        if (gateway.isPresent() && credentials.isPresent()) {
            revoke(gateway.get(), credentials.get());
        }
    }

    private static void revoke(Gateway gateway, Credentials credentials) {
        try {
            gateway.revoke(credentials);
        } catch (NetworkException e) {
            LOG.info("{} did not hear that an account signed out: {}", gateway.network(), e.failure().kind());
        }
    }

    /// Signs out, as far as that is possible, and deletes everything stored of the account.
    ///
    /// @return why its credentials are still kept and still open the account on its network, for the owner to end them
    ///         there; empty when they are gone, or there were none
    public Optional<SecretException.Reason> remove(Account account) throws StoreException {
        boolean wasIn = account.signedIn() || store.isLost(account.id());
        SecretException.Reason left = null;
        try {
            signOut(account);
        } catch (SecretException e) {
            LOG.warn("The credentials of account {} can't be forgotten: {}", account.id(), e.reason());
            synchronized (keepers) {
                keepers.remove(name(account.network(), account.person().remoteId()));
            }
            left = e.reason();
        }
        accounts.remove(account.id());
        return wasIn ? Optional.ofNullable(left) : Optional.empty();
    }

    /// Keeps what one connector renews, while it is the one that was opened last under its name. What a renewal brings
    /// that was under way when its account signed out is taken back on the network: nobody else knows of it.
    private final class Keeping implements CredentialsKeeper {
        private final Gateway gateway;
        private final String name;

        Keeping(Gateway gateway, String name) {
            this.gateway = gateway;
            this.name = name;
        }

        @Override
        public void keep(Credentials changed) {
            synchronized (keepers) {
                Keeping present = keepers.get(name);
                if (present != null) {
                    if (present.equals(this)) {
                        put(changed);
                    }
                    return;
                }
            }
            revoke(gateway, changed);
        }

        private void put(Credentials changed) {
            try {
                secrets.put(name, changed);
            } catch (SecretException e) {
                LOG.warn("Renewed credentials can't be kept: {}", e.reason());
            }
        }
    }

    private void forget(String name) {
        try {
            synchronized (keepers) {
                keepers.remove(name);
                secrets.remove(name);
            }
        } catch (SecretException e) {
            LOG.warn("Credentials of an account that was not added can't be forgotten: {}", e.reason());
        }
    }

    /// The account's name in the secret store: the identity, not the local id, which a new store would give anew.
    static String name(Network network, String remoteId) {
        return network + " " + remoteId;
    }
}

package dev.aside.core;

import dev.aside.core.model.Network;
import dev.aside.core.port.Connector;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which connector serves which own account. Safe for use by any thread.
public final class Connectors implements AutoCloseable {
    private final Map<Long, Connector> byAccount = new ConcurrentHashMap<>();
    private final Set<Long> signedOut = ConcurrentHashMap.newKeySet();

    public void put(long accountId, Connector connector) {
        Connector old = byAccount.put(accountId, connector);
        signedOut.remove(accountId);
        if (old != null) {
            old.close();
        }
    }

    /// Empty for an account that is signed out or was read from an archive, and for one that was not opened so far.
    public Optional<Connector> of(long accountId) {
        return Optional.ofNullable(byAccount.get(accountId));
    }

    /// The way to a network by any of its accounts; empty when none is signed in there.
    public Optional<Connector> any(Network network) {
        return byAccount.values().stream().filter(c -> c.network() == network).findAny();
    }

    /// The accounts that can be reached now.
    public Set<Long> accountIds() {
        return Set.copyOf(byAccount.keySet());
    }

    /// Whether it is known that the account has no credentials. It is not known before they were asked for, nor while
    /// they are locked away.
    public boolean isSignedOut(long accountId) {
        return signedOut.contains(accountId);
    }

    /// The account has no credentials: forgets and closes its connector, if it has one.
    public void remove(long accountId) {
        signedOut.add(accountId);
        Connector old = byAccount.remove(accountId);
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        byAccount.values().forEach(Connector::close);
        byAccount.clear();
    }
}

package dev.aside.core;

import dev.aside.core.port.Connector;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which connector serves which own account. Safe for use by any thread.
public final class Connectors implements AutoCloseable {
    private final Map<Long, Connector> byAccount = new ConcurrentHashMap<>();

    public void put(long accountId, Connector connector) {
        Connector old = byAccount.put(accountId, connector);
        if (old != null) {
            old.close();
        }
    }

    /// Empty for an account that is signed out or was read from an archive.
    public Optional<Connector> of(long accountId) {
        return Optional.ofNullable(byAccount.get(accountId));
    }

    @Override
    public void close() {
        byAccount.values().forEach(Connector::close);
        byAccount.clear();
    }
}

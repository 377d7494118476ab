package dev.aside.core;

import dev.aside.core.model.SyncState;
import dev.aside.core.port.Connector;
import dev.aside.core.port.Stores;
import dev.aside.detect.TemplateDetector;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Brings in what the networks report: reads every feed of every reachable account page by page, judges received
/// messages, and hands each page to the store. Accounts are read side by side; the feeds of one in turns, a page each,
/// so that the first of all are there soon and a feed that fails stops no other. Safe for use by any thread.
public final class Sync implements Errand {
    private final Stores stores;
    private final Connectors connectors;
    private final Inbound inbound;
    private final Changes changes;
    private final World world;
    private final Map<Long, AccountSync> accounts = new ConcurrentHashMap<>();
    private volatile Runnable wake = () -> {};

    /// @param changes hears of states as [Changes.Kind#SYNC]
    public Sync(Stores stores, Connectors connectors, TemplateDetector detector, Changes changes, World world) {
        this.stores = stores;
        this.connectors = connectors;
        this.inbound = new Inbound(stores, detector);
        this.changes = changes;
        this.world = world;
    }

    /// How reading an account's feeds goes.
    public SyncState state(long accountId) {
        AccountSync account = accounts.get(accountId);
        return account == null ? SyncState.NONE : account.state();
    }

    /// Reads an account's feeds now, but for those that the network asked to leave alone for a while. Returns at once.
    public void refresh(long accountId) {
        AccountSync account = accounts.get(accountId);
        if (account != null) {
            account.hurry();
        }
        wake.run();
    }

    @Override
    public Instant start(Instant now, Runnable ended) {
        wake = ended;
        Set<Long> reachable = connectors.accountIds();
        accounts.keySet().retainAll(reachable);
        Instant next = Instant.MAX;
        for (long id : reachable) {
            Optional<Connector> connector = connectors.of(id);
            if (connector.isPresent()) {
                Instant due = accounts.computeIfAbsent(id, this::accountSync).start(connector.get(), now, ended);
                next = due.isBefore(next) ? due : next;
            }
        }
        return next;
    }

    private AccountSync accountSync(long accountId) {
        return new AccountSync(accountId, stores, inbound, () -> changes.publish(Changes.Kind.SYNC, accountId), world);
    }

    @Override
    public void clockSetBack(Instant now) {
        accounts.values().forEach(AccountSync::forgetTimes);
    }
}

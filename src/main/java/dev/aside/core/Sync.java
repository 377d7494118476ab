package dev.aside.core;

import dev.aside.core.model.Consent;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncState;
import dev.aside.core.port.Connector;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.TemplateDetector;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings in what the networks report: reads every feed of every reachable account page by page, judges received
/// messages, and hands each page to the store. Accounts are read side by side; the feeds of one in turns, a page each,
/// so that the first of all are there soon and a feed that fails stops no other. Private messages are read only once
/// the owner agreed to their being stored. Where a network has a stream, it only says which feeds to read. Safe for
/// use by any thread.
public final class Sync implements Errand, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

    private final Stores stores;
    private final Connectors connectors;
    private final Inbound inbound;
    private final Changes changes;
    private final World world;
    private final Map<Long, AccountSync> accounts = new ConcurrentHashMap<>();
    private final Map<Long, Ear> ears = new ConcurrentHashMap<>();
    private volatile Set<Feed> inView = Set.of();
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

    /// These feeds are looked at now, and read more often where their networks allow it. Returns at once.
    public void lookAt(Set<Feed> feeds) {
        inView = Set.copyOf(feeds);
        wake.run();
    }

    @Override
    public Instant start(Instant now, Runnable ended) {
        wake = ended;
        Set<Long> reachable = connectors.accountIds();
        accounts.keySet().retainAll(reachable);
        ears.keySet().stream().filter(id -> !reachable.contains(id)).toList().forEach(id -> listen(id, null));
        Instant next = Instant.MAX;
        for (long id : reachable) {
            Optional<Connector> connector = connectors.of(id);
            if (connector.isPresent()) {
                AccountSync account = accounts.computeIfAbsent(id, this::accountSync);
                Instant due = account.start(connector.get(), () -> stands(id, connector.get()), mayStore(id), now,
                        ended);
                Instant hears = listen(id, connector.get()).map(ear -> ear.start(now, ended)).orElse(Instant.MAX);
                next = Stream.of(next, due, hears).min(Instant::compareTo).orElseThrow();
            }
        }
        return next;
    }

    private AccountSync accountSync(long accountId) {
        return new AccountSync(accountId, stores, inbound, () -> changes.publish(Changes.Kind.SYNC, accountId),
                () -> inView, world);
    }

    private boolean stands(long accountId, Connector connector) {
        return connectors.of(accountId).filter(present -> present.equals(connector)).isPresent();
    }

    private boolean mayStore(long accountId) {
        try {
            return stores.accounts().consent(accountId) == Consent.GIVEN;
        } catch (StoreException e) {
            LOG.error("Whether messages of account {} may be stored can't be read", accountId, e);
            return false;
        }
    }

    /// The ear for the account's present connector; one for an earlier connector is stopped.
    private Optional<Listening> listen(long accountId, @Nullable Connector connector) {
        Ear ear = ears.get(accountId);
        if (ear != null && !ear.connector.equals(connector)) {
            ear.listening.stop();
            ears.remove(accountId);
            ear = null;
        }
        if (ear == null && connector != null && connector.live().isPresent()) {
            ear = new Ear(connector, new Listening(accountId, connector.live().get(), feeds -> hint(accountId, feeds),
                    world));
            ears.put(accountId, ear);
        }
        return Optional.ofNullable(ear).map(Ear::listening);
    }

    private void hint(long accountId, Set<Feed> feeds) {
        AccountSync account = accounts.get(accountId);
        if (account != null) {
            account.hint(feeds);
        }
        wake.run();
    }

    @Override
    public void clockSetBack(Instant now) {
        accounts.values().forEach(account -> account.setBack(now));
        ears.values().forEach(ear -> ear.listening.setBack(now));
    }

    /// Stops listening to streams. What is being read goes on to its end.
    @Override
    public void close() {
        ears.values().forEach(ear -> ear.listening.stop());
    }

    private record Ear(Connector connector, Listening listening) {}
}

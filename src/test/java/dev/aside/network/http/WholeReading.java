package dev.aside.network.http;

import dev.aside.core.Connectors;
import dev.aside.core.Sync;
import dev.aside.core.World;
import dev.aside.core.model.Account;
import dev.aside.core.model.SyncState;
import dev.aside.core.port.Connector;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.util.Random;

/// Reads all feeds of a connector to their ends as the program does, into stores of fakes.
public final class WholeReading {
    private WholeReading() {}

    public static SyncState of(Connector connector, MutableClock clock) {
        FakeStores stores = new FakeStores();
        Connectors connectors = new Connectors();
        Sync sync = new Sync(stores.stores(), connectors, new TemplateDetector(DetectorSettings.defaults()),
                stores.changes(), World.immediate(clock, new Random(5)));
        try {
            Account account = stores.account(connector.network(), "Kettle Lane");
            connectors.put(account.id(), connector);
            sync.start(clock.instant(), () -> {});
            return sync.state(account.id());
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }
}

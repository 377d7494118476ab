package dev.aside.testing;

import dev.aside.core.model.Network;
import dev.aside.core.port.SpendingStore;
import dev.aside.core.port.StoreException;
import java.util.EnumMap;
import java.util.Map;

/// Totals in memory.
final class FakeSpendingStore implements SpendingStore {
    private final Memory memory;
    private final Map<Network, Long> totals = new EnumMap<>(Network.class);

    FakeSpendingStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public long spent(Network network) {
        synchronized (memory) {
            return totals.getOrDefault(network, 0L);
        }
    }

    @Override
    public void spend(Network network, long thousandths) throws StoreException {
        synchronized (memory) {
            memory.writing();
            totals.merge(network, thousandths, Long::sum);
        }
    }
}

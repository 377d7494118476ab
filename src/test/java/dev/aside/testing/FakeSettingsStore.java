package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.NetworkSettings;
import dev.aside.core.model.Settings;
import dev.aside.core.port.SettingsStore;
import dev.aside.core.port.StoreException;

/// Settings in memory.
final class FakeSettingsStore implements SettingsStore {
    private final Memory memory;
    private NetworkSettings networks = NetworkSettings.DEFAULT;

    FakeSettingsStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Settings settings() {
        synchronized (memory) {
            return memory.settings;
        }
    }

    @Override
    public void save(Settings settings) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.settings = settings;
        }
        memory.changes.publish(Changes.Kind.SETTINGS);
    }

    @Override
    public NetworkSettings networks() {
        synchronized (memory) {
            return networks;
        }
    }

    @Override
    public void save(NetworkSettings changed) throws StoreException {
        synchronized (memory) {
            memory.writing();
            networks = changed;
        }
        memory.changes.publish(Changes.Kind.SETTINGS);
    }
}

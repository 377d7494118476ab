package dev.aside.core.port;

import dev.aside.core.model.NetworkSettings;
import dev.aside.core.model.Settings;

/// What the owner chose.
public interface SettingsStore {
    Settings settings() throws StoreException;

    void save(Settings settings) throws StoreException;

    /// What was told about the networks.
    NetworkSettings networks() throws StoreException;

    void save(NetworkSettings networks) throws StoreException;
}

package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.core.model.Settings;
import dev.aside.core.port.SettingsStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Colours and size of text as the settings have them, now and whenever they change. FX thread only.
final class WornSettings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WornSettings.class);

    private final Changes.Subscription subscription;

    WornSettings(SettingsStore store, Background background, Changes changes) throws StoreException {
        wear(store.settings());
        subscription = changes.subscribe(changed -> {
            if (changed.stream().anyMatch(change -> change.kind() == Changes.Kind.SETTINGS)) {
                background.run(store::settings, WornSettings::wear,
                        failure -> LOG.warn("Settings can't be read", failure));
            }
        });
    }

    private static void wear(Settings settings) {
        Styles.setTheme(switch (settings.appearance()) {
            case SYSTEM -> Theme.SYSTEM;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
        });
        Styles.setTextScale(settings.textPercent() / 100.0);
    }

    @Override
    public void close() {
        subscription.close();
    }
}

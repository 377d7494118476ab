package dev.aside.ui.accounts;

import dev.aside.core.model.NetworkSettings;
import dev.aside.core.port.SettingsStore;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Servers for development in the place of the networks' own. FX thread only.
public final class ServersViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ServersViewModel.class);

    private final SettingsStore store;
    private final Background background;
    private final ServerCheck check;
    private final StringProperty xApi = new SimpleStringProperty("");
    private final StringProperty bluesky = new SimpleStringProperty("");
    private final StringProperty directory = new SimpleStringProperty("");
    private final StringProperty chat = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    public ServersViewModel(SettingsStore store, Background background, ServerCheck check) {
        this.store = store;
        this.background = background;
        this.check = check;
        read();
    }

    StringProperty xApiProperty() {
        return xApi;
    }

    StringProperty blueskyProperty() {
        return bluesky;
    }

    StringProperty directoryProperty() {
        return directory;
    }

    StringProperty chatProperty() {
        return chat;
    }

    /// A sentence about what can't be right or could not be kept; empty while all is well.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Shows what is kept in the place of what was typed.
    void read() {
        failure.set("");
        background.run(store::networks, this::show, problem -> LOG.warn("The servers can't be read", problem));
    }

    private void show(NetworkSettings kept) {
        xApi.set(kept.xApi());
        bluesky.set(kept.bluesky());
        directory.set(kept.blueskyDirectory());
        chat.set(kept.blueskyChat());
    }

    /// Keeps what was typed, for the next sign-in.
    ///
    /// @param then done when it is kept
    void save(Runnable then) {
        String wrong = wrong();
        failure.set(wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        background.run(() -> {
            NetworkSettings before = store.networks();
            NetworkSettings changed = new NetworkSettings(before.clientId(), before.port(), typed(xApi),
                    typed(bluesky), typed(directory), typed(chat));
            store.save(changed);
            return changed;
        }, kept -> {
            show(kept);
            then.run();
        }, problem -> {
            LOG.warn("The servers can't be kept", problem);
            failure.set(Texts.of("accounts.notWritten"));
        });
    }

    private static String typed(StringProperty property) {
        return property.get().strip();
    }

    private String wrong() {
        String address = Stream.of(xApi, bluesky, directory).map(ServersViewModel::typed)
                .filter(typed -> !typed.isEmpty() && !check.isAddress(typed)).findFirst().orElse("");
        if (!address.isEmpty()) {
            return Texts.of("accounts.addressWrong", address);
        }
        String identity = typed(chat);
        return identity.isEmpty() || check.isIdentity(identity) ? "" : Texts.of("accounts.identityWrong", identity);
    }
}

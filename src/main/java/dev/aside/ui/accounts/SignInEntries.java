package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkSettings;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.BrowserSignIn.Field;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.SettingsStore;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the owner fills in to sign in. FX thread only.
final class SignInEntries {
    private static final Logger LOG = LoggerFactory.getLogger(SignInEntries.class);
    private static final int MOST_PORT = 65_535;

    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper codeWanted = new ReadOnlyBooleanWrapper();
    private final StringProperty clientId = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");

    /// Name or address of a server; where there is a usual one, only another one.
    StringProperty serverProperty() {
        return server;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty passwordProperty() {
        return password;
    }

    /// The second factor.
    StringProperty codeProperty() {
        return code;
    }

    /// Whether the network sent a code that it wants beside the password.
    ReadOnlyBooleanProperty codeWantedProperty() {
        return codeWanted.getReadOnlyProperty();
    }

    void wantCode() {
        codeWanted.set(true);
    }

    StringProperty clientIdProperty() {
        return clientId;
    }

    StringProperty portProperty() {
        return port;
    }

    /// An access token that a server for development takes; empty to go by its page.
    StringProperty tokenProperty() {
        return token;
    }

    boolean hasToken() {
        return !token.get().isBlank();
    }

    void clear() {
        server.set("");
        name.set("");
        codeWanted.set(false);
        clientId.set("");
        port.set(String.valueOf(NetworkSettings.DEFAULT.port()));
        forgetSecrets();
    }

    void forgetSecrets() {
        password.set("");
        code.set("");
        token.set("");
    }

    /// What is known of an account that is signed in again.
    void fillIn(Account known) {
        String handle = known.person().handle();
        if (known.network() == Network.BLUESKY && handle != null) {
            name.set(handle);
        } else if (known.network() == Network.MASTODON && known.person().remoteId().startsWith("https://")) {
            String host = URI.create(known.person().remoteId()).getHost();
            server.set(host == null ? "" : host);
        }
    }

    /// Reads what was told about the networks before.
    ///
    /// @param then told whether a client id was
    void read(SettingsStore settings, Background background, Consumer<Boolean> then) {
        background.run(settings::networks, kept -> {
            clientId.set(kept.clientId());
            port.set(String.valueOf(kept.port()));
            then.accept(!kept.clientId().isBlank());
        }, problem -> {
            LOG.warn("What was told about the networks can't be read", problem);
            then.accept(false);
        });
    }

    /// Keeps the client id and the port, so that they are asked only once.
    void keepClient(SettingsStore settings, Background background) {
        String id = clientId.get().strip();
        int number = portNumber();
        background.run(() -> {
            NetworkSettings changed = settings.networks().withClient(id, number);
            settings.save(changed);
            return changed;
        }, kept -> {}, problem -> LOG.warn("The client id can't be kept", problem));
    }

    /// 0 for what is no port.
    int portNumber() {
        String typed = port.get().strip();
        int number = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
        return number <= MOST_PORT ? number : 0;
    }

    /// A sentence about what is missing; empty when nothing is.
    String missing(Gateway gateway) {
        if (hasToken() && gateway.token().isPresent()) {
            return "";
        }
        Set<Field> asked = gateway.browser().map(BrowserSignIn::fields).orElse(Set.of());
        if (asked.contains(Field.SERVER) && server.get().isBlank()) {
            return Texts.of("accounts.serverMissing");
        }
        if (asked.contains(Field.CLIENT_ID) && clientId.get().isBlank()) {
            return Texts.of("accounts.clientIdMissing");
        }
        if (asked.contains(Field.PORT) && portNumber() == 0) {
            return Texts.of("accounts.portWrong");
        }
        if (gateway.password().isEmpty()) {
            return "";
        }
        if (name.get().isBlank() || password.get().isBlank()) {
            return Texts.of("accounts.nameMissing");
        }
        return codeWanted.get() && code.get().isBlank() ? Texts.of("accounts.codeMissing") : "";
    }

    SignInAttempt.PasswordEntries forPassword() {
        return new SignInAttempt.PasswordEntries(server.get().strip(), name.get().strip(), password.get(),
                code.get().strip());
    }

    BrowserSignIn.Entries forBrowser() {
        return new BrowserSignIn.Entries(server.get().strip(), clientId.get().strip(), portNumber(),
                ReturnPage.html());
    }

    /// The server that the owner named; empty where the network's usual one was asked.
    String askedServer(Network network) {
        return network == Network.X ? "" : server.get().strip();
    }

    /// What is signed in to, as the owner calls it.
    String place(Network network) {
        String named = askedServer(network);
        return named.isEmpty() ? SignInWords.network(network) : named;
    }
}

package dev.aside.ui.accounts;

import dev.aside.core.SignIns;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretStore;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where credentials are kept, and the passphrase that opens them where that is a file. FX thread only.
public final class SecretsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SecretsViewModel.class);

    private final SignIns signIns;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<SecretException.Reason>> trouble = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// Where credentials are kept, and whether they can be had.
    public record Place(SecretStore.Kind kind, SecretStore.State state) {}

    public SecretsViewModel(SignIns signIns, Background background) {
        this.signIns = signIns;
        this.background = background;
    }

    /// Null until it is known: a keyring may take its time.
    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Why the accounts' credentials could not be had; empty while all is well.
    public ReadOnlyObjectProperty<Optional<SecretException.Reason>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /// The same once more, where a new one is chosen.
    public StringProperty repeatedProperty() {
        return repeated;
    }

    /// A sentence; empty while there is nothing to say.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether a passphrase is being tried, which takes a second on purpose, or a keyring.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Opens the accounts whose credentials can be had, as at the start of the program.
    public void openAccounts() {
        background.runLong(() -> {
            Optional<SecretException.Reason> met = signIns.openAll();
            return new Opened(now(), met);
        }, this::show, problem -> LOG.error("The accounts can't be opened", problem));
    }

    private record Opened(Place place, Optional<SecretException.Reason> trouble) {}

    private void show(Opened opened) {
        place.set(opened.place);
        trouble.set(opened.trouble);
    }

    /// Asks where credentials are kept.
    ///
    /// @param then told of it
    void ask(Consumer<Place> then) {
        background.runLong(this::now, found -> {
            place.set(found);
            then.accept(found);
        }, problem -> LOG.error("Where credentials are kept can't be found out", problem));
    }

    private Place now() {
        SecretStore secrets = signIns.secrets();
        SecretStore.Kind kind = secrets.kind();
        return new Place(kind, secrets.state());
    }

    /// Forgets what was typed.
    void clear() {
        passphrase.set("");
        repeated.set("");
        failure.set("");
    }

    /// Tries what was typed; all accounts are opened with it.
    ///
    /// @param opened done once the credentials can be had
    void unlock(Runnable opened) {
        Place now = place.get();
        if (busy.get() || now == null) {
            return;
        }
        String wrong = wrong(now.state());
        if (!wrong.isEmpty()) {
            failure.set(wrong);
            return;
        }
        char[] typed = passphrase.get().toCharArray();
        begin(() -> {
            try {
                signIns.secrets().unlock(typed);
            } finally {
                Arrays.fill(typed, ' ');
            }
            Optional<SecretException.Reason> met = signIns.openAll();
            return new Opened(now(), met);
        }, done -> {
            show(done);
            opened.run();
        });
    }

    /// Looks anew for a keyring that did not answer; all accounts are opened if it does.
    ///
    /// @param then told where credentials are now
    void tryAgain(Consumer<Place> then) {
        begin(() -> {
            try {
                signIns.secrets().unlock(new char[0]);
            } catch (SecretException e) {
                LOG.info("The keyring was looked for in vain: {}", e.reason());
            }
            Optional<SecretException.Reason> met = signIns.openAll();
            return new Opened(now(), met);
        }, done -> {
            show(done);
            then.accept(done.place);
        });
    }

    /// Gives up what can't be opened.
    ///
    /// @param then done once a new file can be begun
    void startOver(Runnable then) {
        begin(() -> {
            signIns.secrets().startOver();
            return now();
        }, begun -> {
            place.set(begun);
            then.run();
        });
    }

    void sayStillAway() {
        failure.set(Texts.of("accounts.keyringStillAway"));
    }

    private <T> void begin(Callable<T> work, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        clear();
        background.runLong(work, (T done) -> {
            busy.set(false);
            then.accept(done);
        }, this::fail);
    }

    private String wrong(SecretStore.State state) {
        if (passphrase.get().isEmpty()) {
            return Texts.of("accounts.passphraseMissing");
        }
        boolean same = state != SecretStore.State.NEW || passphrase.get().equals(repeated.get());
        return same ? "" : Texts.of("accounts.passphrasesDiffer");
    }

    private void fail(Exception problem) {
        LOG.info("The credentials can't be opened", problem);
        passphrase.set("");
        repeated.set("");
        failure.set(SignInWords.secrets(problem));
        busy.set(false);
        ask(found -> {});
    }
}

package dev.aside.secrets;

import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretException.Reason;
import dev.aside.core.port.SecretStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The profile's secrets: in the file if there is one, else in the system's keyring, else in a new file. A sign in the
/// profile remembers that the keyring holds some, so that one that fails is not taken for none. Which it is shows with
/// the first call, so that starting the program waits for no keyring. Safe for use by any thread but the window's.
public final class Secrets implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private final Path file;
    private final Path sign;
    private final Supplier<Optional<SecretStore>> keyring;
    private final boolean asksKeyring;
    private @Nullable SecretStore chosen;

    private Secrets(Path file, Supplier<Optional<SecretStore>> keyring, boolean asksKeyring) {
        this.file = file;
        this.sign = file.resolveSibling(file.getFileName() + ".in-keyring");
        this.keyring = keyring;
        this.asksKeyring = asksKeyring;
    }

    Secrets(Path file, Supplier<Optional<SecretStore>> keyring) {
        this(file, keyring, true);
    }

    /// The secrets of a profile; nothing is opened yet.
    ///
    /// @param file where an encrypted file lies or would be made
    /// @param service what a keyring files the secrets under: another one for each profile
    public static Secrets of(Path file, String service) {
        return new Secrets(file, () -> SystemKeyring.find(service));
    }

    /// The secrets of a profile that no keyring is asked about.
    public static Secrets inFile(Path file) {
        return new Secrets(file, Optional::empty, false);
    }

    private synchronized SecretStore chosen() {
        SecretStore known = chosen;
        return known == null ? choose() : known;
    }

    private synchronized SecretStore choose() {
        SecretStore found = Files.exists(file) ? passphraseFile() : keyring.get().orElseGet(this::withoutKeyring);
        SecretStore known = chosen;
        if (known == null || known.kind() != found.kind() || known.state() != found.state()) {
            LOG.info("Secrets are kept in: {}, {}", found.kind(), found.state());
        }
        chosen = found;
        return found;
    }

    private SecretStore withoutKeyring() {
        return asksKeyring && Files.exists(sign) ? new AbsentKeyring() : passphraseFile();
    }

    private SecretStore passphraseFile() {
        return new PassphraseFile(file, Passphrase.USUAL);
    }

    @Override
    public synchronized Kind kind() {
        SecretStore now = chosen();
        // A keyring that was started meanwhile makes the file needless.
        return now.state() == State.NEW ? choose().kind() : now.kind();
    }

    @Override
    public State state() {
        return chosen().state();
    }

    @Override
    public void unlock(char[] passphrase) throws SecretException {
        if (chosen().kind() == Kind.FILE) {
            chosen().unlock(passphrase);
        } else if (choose().state() == State.UNAVAILABLE) {
            throw new SecretException(Reason.UNAVAILABLE, null);
        }
    }

    @Override
    public synchronized void startOver() throws SecretException {
        if (chosen().state() == State.UNAVAILABLE) {
            try {
                Files.deleteIfExists(sign);
            } catch (IOException e) {
                throw new SecretException(Reason.UNAVAILABLE, e);
            }
            choose();
        } else {
            chosen().startOver();
        }
    }

    @Override
    public Optional<Credentials> get(String name) throws SecretException {
        SecretStore store = chosen();
        Optional<Credentials> found = store.get(name);
        if (found.isPresent()) {
            remember(store);
        }
        return found;
    }

    @Override
    public void put(String name, Credentials credentials) throws SecretException {
        SecretStore store = chosen();
        remember(store);
        store.put(name, credentials);
    }

    private void remember(SecretStore store) {
        if (store.kind() != Kind.KEYRING || Files.exists(sign)) {
            return;
        }
        try {
            Files.createFile(sign);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another thread remembered it");
        } catch (IOException e) {
            LOG.warn("That the keyring holds secrets can't be noted", e);
        }
    }

    @Override
    public void remove(String name) throws SecretException {
        chosen().remove(name);
    }
}

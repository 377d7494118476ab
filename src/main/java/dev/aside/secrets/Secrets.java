package dev.aside.secrets;

import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The profile's secrets: in the file if there is one, else in the system's keyring if one works, else in a new file.
/// Which it is shows with the first call, so that starting the program waits for no keyring. Safe for use by any thread
/// but the window's.
public final class Secrets implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private final Path file;
    private final Supplier<Optional<SecretStore>> keyring;
    private @Nullable SecretStore chosen;

    Secrets(Path file, Supplier<Optional<SecretStore>> keyring) {
        this.file = file;
        this.keyring = keyring;
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
        return new Secrets(file, Optional::empty);
    }

    private synchronized SecretStore chosen() {
        SecretStore known = chosen;
        if (known == null) {
            known = Files.exists(file) ? passphraseFile() : keyring.get().orElseGet(this::passphraseFile);
            LOG.info("Secrets are kept in: {}", known.kind());
            chosen = known;
        }
        return known;
    }

    private SecretStore passphraseFile() {
        return new PassphraseFile(file, Passphrase.USUAL);
    }

    @Override
    public Kind kind() {
        return chosen().kind();
    }

    @Override
    public State state() {
        return chosen().state();
    }

    @Override
    public void unlock(char[] passphrase) throws SecretException {
        chosen().unlock(passphrase);
    }

    @Override
    public Optional<Credentials> get(String name) throws SecretException {
        return chosen().get(name);
    }

    @Override
    public void put(String name, Credentials credentials) throws SecretException {
        chosen().put(name, credentials);
    }

    @Override
    public void remove(String name) throws SecretException {
        chosen().remove(name);
    }
}

package dev.aside.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretException.Reason;
import dev.aside.core.port.SecretStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The system's keyring. What its library throws says nothing reliable about the cause, unchecked exceptions included,
/// and may quote what it was given: so nothing of it is passed on.
final class SystemKeyring implements SecretStore {
    /// Written when the keyring is opened: as long as it can be read, a secret that can't be is missing.
    private static final String SIGN = "aside-keyring-check";
    /// Windows keeps at most 2,560 bytes, two for each character.
    private static final int MOST_CHARACTERS = 1_200;

    private final Backend backend;
    private final String service;
    private final boolean small;

    /// What the library does, so that tests can break it.
    interface Backend {
        @Nullable
        String get(String service, String name) throws PasswordAccessException;

        void set(String service, String name, String secret) throws PasswordAccessException;

        void delete(String service, String name) throws PasswordAccessException;
    }

    private SystemKeyring(Backend backend, String service, boolean small) {
        this.backend = backend;
        this.service = service;
        this.small = small;
    }

    /// The system's keyring if there is one that works; takes part of a second, or until the owner has unlocked it.
    ///
    /// @param service what the keyring files the secrets under
    static Optional<SecretStore> find(String service) {
        try {
            Keyring keyring = Keyring.create();
            return of(new Backend() {
                @Override
                public @Nullable String get(String service, String name) throws PasswordAccessException {
                    return keyring.getPassword(service, name);
                }

                @Override
                public void set(String service, String name, String secret) throws PasswordAccessException {
                    keyring.setPassword(service, name, secret);
                }

                @Override
                public void delete(String service, String name) throws PasswordAccessException {
                    keyring.deletePassword(service, name);
                }
            }, service, System.getProperty("os.name", "").startsWith("Windows"));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /// @param small whether it keeps short secrets only
    static Optional<SecretStore> of(Backend backend, String service, boolean small) {
        SystemKeyring keyring = new SystemKeyring(backend, service, small);
        return keyring.works() ? Optional.of(keyring) : Optional.empty();
    }

    private boolean works() {
        try {
            backend.set(service, SIGN, SIGN);
            return SIGN.equals(backend.get(service, SIGN));
        } catch (PasswordAccessException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public Kind kind() {
        return Kind.KEYRING;
    }

    @Override
    public State state() {
        return State.OPEN;
    }

    @Override
    public void unlock(char[] passphrase) {
        // The system asks by itself.
    }

    @Override
    public void startOver() {
        // It is open.
    }

    @Override
    public synchronized Optional<Credentials> get(String name) throws SecretException {
        try {
            return Optional.ofNullable(backend.get(service, name)).filter(secret -> !secret.isEmpty())
                    .map(Credentials::new);
        } catch (PasswordAccessException | RuntimeException e) {
            if (works()) {
                return Optional.empty();
            }
            throw new SecretException(Reason.UNAVAILABLE, null);
        }
    }

    @Override
    public synchronized void put(String name, Credentials credentials) throws SecretException {
        try {
            if (small && credentials.secret().length() > MOST_CHARACTERS) {
                throw new SecretException(Reason.UNAVAILABLE, null);
            }
            backend.set(service, name, credentials.secret());
        } catch (PasswordAccessException | RuntimeException e) {
            throw new SecretException(Reason.UNAVAILABLE, null);
        }
    }

    @Override
    public synchronized void remove(String name) throws SecretException {
        try {
            backend.delete(service, name);
        } catch (PasswordAccessException | RuntimeException e) {
            if (get(name).isPresent()) {
                throw new SecretException(Reason.UNAVAILABLE, null);
            }
        }
    }
}

package dev.aside.secrets;

import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretException.Reason;
import dev.aside.core.port.SecretStore;
import java.util.Optional;

/// Stands for a keyring that holds this profile's secrets and does not answer: nothing of them is lost, and nothing can
/// be had.
final class AbsentKeyring implements SecretStore {
    @Override
    public Kind kind() {
        return Kind.KEYRING;
    }

    @Override
    public State state() {
        return State.UNAVAILABLE;
    }

    @Override
    public void unlock(char[] passphrase) throws SecretException {
        throw unavailable();
    }

    @Override
    public void startOver() {
        // Whoever knows that it is absent takes something else.
    }

    @Override
    public Optional<Credentials> get(String name) throws SecretException {
        throw unavailable();
    }

    @Override
    public void put(String name, Credentials credentials) throws SecretException {
        throw unavailable();
    }

    @Override
    public void remove(String name) throws SecretException {
        throw unavailable();
    }

    private static SecretException unavailable() {
        return new SecretException(Reason.UNAVAILABLE, null);
    }
}

package dev.aside.testing;

import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Secrets in memory that tests can lock and break. Safe for use by any thread.
public final class FakeSecretStore implements SecretStore {
    private final Map<String, Credentials> secrets = new LinkedHashMap<>();
    private SecretException.@Nullable Reason broken;
    private boolean begins;
    private boolean away;
    private @Nullable String passphrase;

    /// Every call fails so until null is given.
    public synchronized void breakWith(SecretException.@Nullable Reason reason) {
        broken = reason;
    }

    /// There is no file yet: the first passphrase makes one.
    public synchronized void begin() {
        begins = true;
    }

    /// Locks it with a passphrase, as a start of the program does.
    public synchronized void lock(String with) {
        passphrase = with;
        broken = SecretException.Reason.LOCKED;
    }

    /// It is a keyring that does not answer, until it is called back.
    public synchronized void goAway(boolean gone) {
        away = gone;
    }

    /// The names under which something is kept.
    public synchronized Set<String> names() {
        return Set.copyOf(secrets.keySet());
    }

    private void check() throws SecretException {
        if (away) {
            throw new SecretException(SecretException.Reason.UNAVAILABLE, null);
        }
        if (broken != null) {
            throw new SecretException(broken, null);
        }
    }

    @Override
    public synchronized Kind kind() {
        return away ? Kind.KEYRING : Kind.FILE;
    }

    @Override
    public synchronized State state() {
        if (away) {
            return State.UNAVAILABLE;
        }
        return begins ? State.NEW : broken == SecretException.Reason.LOCKED ? State.LOCKED : State.OPEN;
    }

    @Override
    public synchronized void unlock(char[] tried) throws SecretException {
        if (away) {
            check();
        }
        begins = false;
        if (passphrase != null && !passphrase.equals(String.valueOf(tried))) {
            throw new SecretException(SecretException.Reason.WRONG_PASSPHRASE, null);
        }
        if (broken == SecretException.Reason.LOCKED) {
            broken = null;
        }
        check();
    }

    @Override
    public synchronized void startOver() {
        away = false;
        broken = null;
        passphrase = null;
        begins = true;
        secrets.clear();
    }

    @Override
    public synchronized Optional<Credentials> get(String name) throws SecretException {
        check();
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public synchronized void put(String name, Credentials credentials) throws SecretException {
        check();
        secrets.put(name, credentials);
    }

    @Override
    public synchronized void remove(String name) throws SecretException {
        check();
        secrets.remove(name);
    }
}

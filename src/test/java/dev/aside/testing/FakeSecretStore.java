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

    /// Every call fails so until null is given.
    public synchronized void breakWith(SecretException.@Nullable Reason reason) {
        broken = reason;
    }

    /// The names under which something is kept.
    public synchronized Set<String> names() {
        return Set.copyOf(secrets.keySet());
    }

    private void check() throws SecretException {
        if (broken != null) {
            throw new SecretException(broken, null);
        }
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public synchronized State state() {
        return broken == SecretException.Reason.LOCKED ? State.LOCKED : State.OPEN;
    }

    @Override
    public synchronized void unlock(char[] passphrase) throws SecretException {
        if (broken == SecretException.Reason.LOCKED) {
            broken = null;
        }
        check();
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

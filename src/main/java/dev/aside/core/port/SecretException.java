package dev.aside.core.port;

import org.jspecify.annotations.Nullable;

/// The secret store could not do its work. Says nothing of what is kept there.
public final class SecretException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public SecretException(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What a person can do something about.
    public enum Reason {
        LOCKED, WRONG_PASSPHRASE, DAMAGED, UNAVAILABLE
    }
}

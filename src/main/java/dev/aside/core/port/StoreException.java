package dev.aside.core.port;

import org.jspecify.annotations.Nullable;

/// The store could not do its work. The message is for the log; `ui` and `cli` word the reason.
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public StoreException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What a person can do something about. OLDER is for who only reads, and so cannot upgrade; BUG for everything
    /// else.
    public enum Reason {
        NEWER, OLDER, DAMAGED, LOCKED, FULL, READ_ONLY, CLOSED, CANCELLED, BUG
    }
}

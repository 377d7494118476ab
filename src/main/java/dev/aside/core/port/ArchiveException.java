package dev.aside.core.port;

import org.jspecify.annotations.Nullable;

/// An archive could not be read as a whole. The message is for the log; `ui` and `cli` word the reason.
public final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public ArchiveException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What a person can do something about.
    public enum Reason {
        /// There is no such file, or it can't be opened.
        NOT_READABLE,
        /// It has no bytes.
        EMPTY,
        /// It is not a ZIP file.
        NOT_A_ZIP,
        /// It ends too early: an interrupted download.
        TRUNCATED,
        /// It needs a password.
        ENCRYPTED,
        /// It unpacks to far more than its size can hold, or holds absurdly many files.
        BOMB,
        /// A ZIP file, but nothing in it is an archive of a known network.
        FOREIGN,
        /// An archive that does not say whose it is.
        NO_OWNER
    }
}

package dev.aside.core.port;

import dev.aside.core.model.Failure;
import org.jspecify.annotations.Nullable;

/// A network did not do what was asked, for a reason that is part of life.
public final class NetworkException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public NetworkException(Failure failure) {
        this(failure, null);
    }

    public NetworkException(Failure failure, @Nullable Throwable cause) {
        super(failure.kind().name(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}

package dev.aside.core.model;

import org.jspecify.annotations.Nullable;

/// What lets the program into an account: tokens and what belongs to them, in a form that only the network's own
/// connector reads. It is kept in a [dev.aside.core.port.SecretStore] and nowhere else.
public final class Credentials {
    private final String text;

    public Credentials(String text) {
        this.text = text;
    }

    /// The secret itself. Not for logs, exceptions, databases or process arguments.
    public String secret() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credentials credentials && credentials.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// Tells nothing.
    @Override
    public String toString() {
        return "Credentials";
    }
}

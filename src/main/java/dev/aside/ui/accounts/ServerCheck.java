package dev.aside.ui.accounts;

/// Knows what can be a server. Pure.
public interface ServerCheck {
    /// Whether this is the address of a server that may be talked to: plain HTTP only on this machine.
    boolean isAddress(String typed);

    /// Whether this can be the identity of a service.
    boolean isIdentity(String typed);
}

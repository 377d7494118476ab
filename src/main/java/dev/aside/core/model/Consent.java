package dev.aside.core.model;

/// Whether the owner wants an account's private messages to be stored on this machine. They are not read before.
public enum Consent {
    UNASKED, GIVEN, REFUSED
}

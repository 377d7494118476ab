package dev.aside.core.model;

/// How a person wants to be spoken of, when they said so.
public enum Pronouns {
    SHE, HE, THEY
}

package dev.aside.core.port;

/// How a network counts the length of a text. Pure and safe for use by any thread.
public interface LengthRule {
    /// How much is allowed, in the network's own unit.
    int limit();

    /// How much more fits; negative when the text is too long by any of the network's measures.
    int left(String text);
}

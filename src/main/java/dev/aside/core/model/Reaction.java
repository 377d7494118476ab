package dev.aside.core.model;

/// An answer to a message by one sign.
///
/// @param sign the network's word for it, or the sign itself: `excited`, `❤️`
public record Reaction(Person person, String sign) {}

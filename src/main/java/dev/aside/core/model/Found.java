package dev.aside.core.model;

/// What a network says of an attempt whose answer was lost.
public sealed interface Found {
    /// It was taken.
    record Made(Sent sent) implements Found {}

    /// It never arrived: trying again cannot make a second one.
    record Nothing() implements Found {}

    /// The network cannot say.
    record CannotTell() implements Found {}
}

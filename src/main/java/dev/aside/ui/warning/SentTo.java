package dev.aside.ui.warning;

/// Somebody who got the same before.
///
/// @param handle empty while unknown
/// @param outcome whether that message was answered, in words
/// @param spoken the whole row as a sentence
public record SentTo(String name, String handle, String when, String outcome, boolean answered, String spoken) {}

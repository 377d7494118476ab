package dev.aside.ui.broadcasts;

import dev.aside.core.model.Person;

/// Whom a public answer answers, and what they said.
public record Answered(Person author, String text) {}

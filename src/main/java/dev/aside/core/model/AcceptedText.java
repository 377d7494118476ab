package dev.aside.core.model;

import java.time.Instant;

/// A text the owner does not want to be warned about again.
public record AcceptedText(long id, String text, Instant acceptedAt) {}

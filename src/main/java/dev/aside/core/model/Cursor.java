package dev.aside.core.model;

/// Where reading a feed stopped. Opaque to all but the connector that made it.
public record Cursor(String value) {}

package dev.aside.core.model;

/// How the messages that a search finds are ordered.
public enum SearchOrder {
    NEWEST,
    /// Of the newest hits those first that have the words whole, near each other, and little else.
    BEST
}

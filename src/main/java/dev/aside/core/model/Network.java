package dev.aside.core.model;

/// A social network. People and posts belong to exactly one.
public enum Network {
    MASTODON, BLUESKY, X
}

package dev.aside.core.model;

/// What is read from a network; each has a cursor of its own per account.
public enum Feed {
    FOLLOWERS, POSTS, MENTIONS, MESSAGES
}

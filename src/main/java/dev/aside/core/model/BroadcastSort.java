package dev.aside.core.model;

/// Orders of the list of own broadcasts.
public enum BroadcastSort {
    NEWEST, MOST_REPOSTED, MOST_REPLIES, MOST_LIKED
}

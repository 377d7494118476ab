package dev.aside.core.model;

/// Who sees a broadcast, where the network has a choice; elsewhere everything is public.
public enum Visibility {
    PUBLIC, UNLISTED, FOLLOWERS
}

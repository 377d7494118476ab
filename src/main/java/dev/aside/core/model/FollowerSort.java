package dev.aside.core.model;

/// How to order followers.
public record FollowerSort(Column column, boolean descending) {
    public static final FollowerSort NEWEST = new FollowerSort(Column.FOLLOWED, true);

    /// Sortable columns. FOLLOWED is the time of following, else when they were first seen.
    public enum Column {
        NAME, FOLLOWED, LAST_CONTACT
    }
}

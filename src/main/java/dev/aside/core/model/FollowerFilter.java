package dev.aside.core.model;

import org.jspecify.annotations.Nullable;

/// Which followers to list.
///
/// @param network null for all
/// @param search part of a name, handle, tag or note; empty for all
public record FollowerFilter(Chip chip, @Nullable Network network, String search) {
    public static final FollowerFilter ALL = new FollowerFilter(Chip.ALL, null, "");

    /// The chips above the table.
    public enum Chip {
        ALL, NEW_SINCE_LAST_VISIT, NEVER_CONTACTED, YOU_FOLLOW_BACK, OPTED_OUT
    }
}

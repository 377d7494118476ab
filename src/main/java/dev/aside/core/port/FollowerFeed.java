package dev.aside.core.port;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.SyncPage;
import org.jspecify.annotations.Nullable;

/// Followers and what they show of themselves.
public interface FollowerFeed {
    /// Followers that came or went since the cursor, oldest first.
    ///
    /// @param after where the last page ended; null to begin
    /// @throws NetworkException when the page could not be read; the same cursor may be asked again
    SyncPage followers(@Nullable Cursor after) throws NetworkException;
}

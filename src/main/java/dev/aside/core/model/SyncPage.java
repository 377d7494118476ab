package dev.aside.core.model;

import java.util.List;

/// A piece of a feed: what changed since the last cursor. Applying a page twice changes nothing.
///
/// @param upserts in an order in which each person comes before what refers to them
/// @param deletions remote ids of messages or posts that are gone
/// @param next where the next page begins; kept with the rows, in one transaction
/// @param more whether another page is ready now
/// @param gap whether something between the last page and this one could not be read
public record SyncPage(List<Upsert> upserts, List<Deletion> deletions, Cursor next, boolean more, boolean gap) {
    public SyncPage {
        upserts = List.copyOf(upserts);
        deletions = List.copyOf(deletions);
    }
}

package dev.aside.core.model;

import java.util.List;

/// A piece of an archive, small enough for one transaction. Where pages end depends on the file alone, so that an
/// import that was broken off and one that was not write the same rows.
///
/// @param upserts at most [#MOST], in an order in which each person comes before what refers to them
/// @param deletions what was deleted on the network before the archive was made
/// @param left what this piece held and could not be taken
/// @param messages how many private messages are among the upserts
/// @param next where the next page begins
/// @param more whether there is one
public record ArchivePage(List<Upsert> upserts, List<Deletion> deletions, List<ArchiveLeft> left, int messages,
        ArchivePlace next, boolean more) {
    /// The most upserts in a page.
    public static final int MOST = 2_000;

    public ArchivePage {
        upserts = List.copyOf(upserts);
        deletions = List.copyOf(deletions);
        left = List.copyOf(left);
    }
}

package dev.aside.core.model;

import java.util.List;

/// A piece of an archive, small enough for one transaction. Where pages end depends on the file alone, so that an
/// import that was broken off and one that was not write the same rows.
///
/// @param entry name of the one entry it is from, as [ArchiveLeft#entry()] writes it
/// @param upserts at most [#MOST], in an order in which each person comes before what refers to them, each group before
///        its messages, and each message before its reactions
/// @param deletions what was deleted on the network before the archive was made; a post that is also among the
///        archive's upserts keeps its text, marked
/// @param left what this piece held and could not be taken
/// @param messages how many private messages are among the upserts
/// @param next where the next page begins
/// @param more whether there is one
public record ArchivePage(String entry, List<Upsert> upserts, List<Deletion> deletions, List<ArchiveLeft> left,
        int messages, ArchivePlace next, boolean more) {
    /// The most upserts in a page.
    public static final int MOST = 2_000;

    public ArchivePage {
        upserts = List.copyOf(upserts);
        deletions = List.copyOf(deletions);
        left = List.copyOf(left);
    }
}

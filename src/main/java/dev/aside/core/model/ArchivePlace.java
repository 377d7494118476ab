package dev.aside.core.model;

/// How far an archive was read: everything before this place is in the store.
///
/// @param entry ordinal of the entry in the reader's own order, which is the same for the same file
/// @param record how many records of that entry were read
/// @param part how many messages of the next record were read; a conversation can be longer than a page
public record ArchivePlace(int entry, long record, long part) {
    public static final ArchivePlace START = new ArchivePlace(0, 0, 0);
}

package dev.aside.archive.x;

import org.jspecify.annotations.Nullable;

/// Knows what the records of one kind of file hold. For one file, read once from its beginning.
interface Content {
    /// Reads the next piece.
    ///
    /// @return false at the end of the list
    boolean read(Records records, Unit unit);

    /// Reading goes on behind a bad place.
    ///
    /// @param wrapper what the parser is before; null when nothing follows
    /// @param lost whether a record or message was lost: it counts as read
    void goOn(@Nullable String wrapper, boolean lost);

    /// The parser starts over at the beginning of the piece that was being read.
    void startOver();

    /// How many records were read.
    long records();

    /// How many messages of the next record were read.
    long messages();

    /// What to go to when the parser's list ended, since a bad place cut it off from the rest; null when that was the
    /// end of all.
    @Nullable
    String cutOff();
}

package dev.aside.core.model;

/// Something in an archive that was not taken.
///
/// @param entry name of the entry as the archive writes it, control characters taken out, at most 200 characters; the
///        archive's own name when it is about the whole
/// @param count how many records, or files
public record ArchiveLeft(String entry, Reason reason, long count) {

    /// Why.
    public enum Reason {
        /// It is of no use here: likes, advertising, settings, web pages.
        NOT_NEEDED,
        /// A kind of file this program does not know.
        UNKNOWN_ENTRY,
        /// The file's bytes are damaged.
        DAMAGED_ENTRY,
        /// The file is not in a text encoding that was understood, or not in the form it should have.
        UNREADABLE_ENTRY,
        /// The file is encrypted.
        ENCRYPTED_ENTRY,
        /// Its name points outside the archive, or it is a link.
        UNSAFE_NAME,
        /// It would unpack to far more than an archive of its size can hold.
        TOO_LARGE,
        /// The manifest names a file that is not there.
        MISSING_PART,
        /// The manifest counts other than what was found.
        WRONG_COUNT,
        /// A record lacks what makes it one: an id, a sender.
        BAD_RECORD,
        /// The same id came before with another text; the first was kept.
        SAME_ID_OTHER_TEXT,
        /// The date was missing or absurd; the one in the id was taken, else none was to be had.
        NO_DATE,
        /// The text was longer than a text may be; its beginning was kept.
        TEXT_CUT,
        /// A picture or film that a message or post names is not in the archive.
        MISSING_MEDIA
    }
}

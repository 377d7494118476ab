package dev.aside.core.port;

import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Network;
import dev.aside.core.model.Upsert;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// An archive while it is read. For one thread at a time; memory does not grow with the archive.
public interface OpenArchive extends AutoCloseable {
    Network network();

    /// Whose it is.
    Upsert.PersonSeen owner();

    /// When the network made it, as it says; else the newest date found in it at opening, else empty.
    Optional<Instant> made();

    /// Names these very bytes: the same for the same file wherever it lies, another one for another file.
    String fingerprint();

    /// How many private messages it holds as its manifest says, else as far as can be guessed from sizes; for progress.
    long expectedMessages();

    /// Reads one page. Reading on from the place where the last page ended is quick; from another place it reads the
    /// entry of that place again from its beginning.
    ///
    /// @throws ArchiveException when the file can no longer be read at all; a damaged part of it is in
    ///         [ArchivePage#left()]
    ArchivePage read(ArchivePlace from) throws ArchiveException;

    /// Opens a file that came with a message or post, by [dev.aside.core.model.Attachment#source()]. Never a path
    /// outside the archive; the stream ends with an exception past what its entry may unpack to.
    Optional<InputStream> media(String source) throws IOException;

    @Override
    void close();
}

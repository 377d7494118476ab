package dev.aside.core.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/// Files that came with messages and posts, kept in the profile under the SHA-256 of their bytes. Safe for use by any
/// thread.
public interface MediaStore {
    /// What the source of an attachment begins with of which a copy is kept; its hash follows.
    String SOURCE = "media:";

    /// Whether a copy is kept of what has this source.
    static boolean isHere(String source) {
        return source.startsWith(SOURCE);
    }

    /// Keeps a copy of all bytes of the stream, which is read to its end and not closed.
    ///
    /// @return the SHA-256 in hexadecimal digits; empty when it is larger than may be kept, or leaves the disk too
    ///         little room
    /// @throws IOException when the stream can't be read, or the copy can't be written
    Optional<String> keep(InputStream bytes) throws IOException;

    /// How large a kept file is, in bytes; empty when there is none.
    OptionalLong size(String hash) throws IOException;

    /// Reads a kept file.
    ///
    /// @param maxBytes the most that is taken into memory
    /// @return empty when there is none, or it is larger
    Optional<byte[]> read(String hash, int maxBytes) throws IOException;
}

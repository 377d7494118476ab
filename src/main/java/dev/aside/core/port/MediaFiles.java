package dev.aside.core.port;

import java.nio.file.Path;

/// Where the files lie that were attached to what is being sent.
public interface MediaFiles {
    /// The file of these bytes; it may be gone.
    ///
    /// @param hash as [dev.aside.core.model.Media#hash()]
    Path file(String hash);
}

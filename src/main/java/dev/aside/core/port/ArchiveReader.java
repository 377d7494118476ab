package dev.aside.core.port;

import java.nio.file.Path;

/// Opens files in which a network gave somebody their own history.
public interface ArchiveReader {
    /// Opens an archive and looks into it, far enough to know whose it is. The file is only read.
    ///
    /// @throws ArchiveException when it is no archive that can be read, as a whole
    OpenArchive open(Path file) throws ArchiveException;
}

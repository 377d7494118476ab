package dev.aside.archive.x;

import dev.aside.archive.zip.ZipReader;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.ArchiveReader;
import dev.aside.core.port.OpenArchive;
import java.nio.file.Path;

/// Opens the ZIP file that X gives people who ask for their data, of 2019 or today. Thread-safe; what it opens is not.
public final class XArchiveReader implements ArchiveReader {
    @Override
    public OpenArchive open(Path file) throws ArchiveException {
        Path name = file.getFileName();
        ZipReader zip = ZipReader.open(file);
        try {
            return XArchive.open(zip, name == null ? "" : name.toString());
        } catch (ArchiveException e) {
            zip.close();
            throw e;
        }
    }
}

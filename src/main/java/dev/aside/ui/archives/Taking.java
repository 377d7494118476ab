package dev.aside.ui.archives;

import dev.aside.core.ImportControl;
import dev.aside.core.ImportListener;
import dev.aside.core.model.ImportReport;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.StoreException;
import java.nio.file.Path;

/// Takes an archive in, to its end unless it is ended before. Blocks.
@FunctionalInterface
public interface Taking {
    /// Takes it in.
    ///
    /// @return what became of it; not finished when it was ended
    ImportReport take(Path file, ImportControl control, ImportListener listener)
            throws ArchiveException, StoreException;
}

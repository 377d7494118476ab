package dev.aside.app;

import dev.aside.ui.archives.Taking;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// What the window asks of the desktop around it. FX thread only.
interface Outside {
    /// Shows an address outside the program.
    void browse(URI address);

    /// Asks for the file of an archive; empty when none was chosen.
    ///
    /// @param owner the window that waits meanwhile
    Optional<Path> chooseArchive(Window owner);

    /// Asks for pictures and films to be attached; empty when none was chosen.
    ///
    /// @param owner the window that waits meanwhile
    List<Path> chooseMedia(Window owner);

    /// How archives are read here: as they come, unless somebody wants to look at them meanwhile.
    default Taking reading(Taking taking) {
        return taking;
    }
}

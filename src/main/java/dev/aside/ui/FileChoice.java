package dev.aside.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;

/// Asks the owner for files, in whatever way the desktop does that. FX thread only.
@FunctionalInterface
public interface FileChoice {
    /// Asks; returns when there is an answer.
    ///
    /// @param owner the window that waits meanwhile
    /// @return empty when none was chosen
    List<Path> ask(Window owner);
}

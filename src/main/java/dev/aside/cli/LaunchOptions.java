package dev.aside.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says about the window.
 *
 * @param profile the folder that keeps everything of the run; empty means the default below the system's data folder
 * @param demo    the demo network, in a profile of its own
 */
public record LaunchOptions(Optional<Path> profile, boolean demo, ServerOptions servers) {
    public static final LaunchOptions DEFAULTS = new LaunchOptions(Optional.empty(), false);

    /** The networks' own servers. */
    public LaunchOptions(Optional<Path> profile, boolean demo) {
        this(profile, demo, ServerOptions.NONE);
    }
}

package dev.aside.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says about the window.
 *
 * @param profile the folder that keeps everything of the run; empty means the default below the system's data folder
 * @param demo    the demo network, in a profile of its own
 * @param xApiBase another server than X's own to speak its API with
 * @param blueskyBase another server than Bluesky's own to begin a sign-in at
 */
public record LaunchOptions(Optional<Path> profile, boolean demo, Optional<String> xApiBase,
        Optional<String> blueskyBase) {
    public static final LaunchOptions DEFAULTS = new LaunchOptions(Optional.empty(), false);

    /** The networks' own servers. */
    public LaunchOptions(Optional<Path> profile, boolean demo) {
        this(profile, demo, Optional.empty(), Optional.empty());
    }
}

package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/**
 * Where a run keeps its files. Everything that must not be lost lies below {@link #profile()}; {@link #cache()} may be
 * deleted at any time.
 *
 * @param profile absolute
 * @param demo    the demo network's profile
 */
public record AppPaths(Path profile, Path cache, boolean demo) {
    /**
     * A profile named on the command line keeps its cache too, so that nothing of the run lies elsewhere; the default
     * ones follow the system's conventions (on Linux the XDG base directories), the demo beside the real one.
     */
    public static AppPaths of(LaunchOptions options) {
        if (options.profile().isPresent()) {
            return within(options.profile().get().toAbsolutePath().normalize(), options.demo());
        }
        ProjectDirectories system = ProjectDirectories.from("dev", "aside", "Aside");
        Path data = Path.of(system.dataLocalDir);
        return options.demo()
                ? within(data.resolve("demo-profile"), true)
                : new AppPaths(data.resolve("profile"), Path.of(system.cacheDir), false);
    }

    private static AppPaths within(Path profile, boolean demo) {
        return new AppPaths(profile, profile.resolve("cache"), demo);
    }

    /** The SQLite file. */
    public Path store() {
        return profile.resolve("aside.db");
    }

    /** Attached files, by the SHA-256 of their contents. */
    public Path media() {
        return profile.resolve("media");
    }

    /** The encrypted file of credentials; there is none where a keyring keeps them. */
    Path secrets() {
        return profile.resolve("secrets");
    }

    /** What the system's keyring files this profile's credentials under; profiles don't share sign-ins. */
    String keyringService() {
        return !cache.startsWith(profile) ? "Aside" : "Aside (" + profile + ")";
    }

    public Path logs() {
        return profile.resolve("logs");
    }

    Path lock() {
        return profile.resolve("profile.lock");
    }

    /** Present in a profile of the demo network and in no other. */
    Path demoMark() {
        return profile.resolve("demo");
    }
}

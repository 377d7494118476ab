package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The way from the command line to the window: what is in the way is found before JavaFX is loaded. */
public final class Start {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Start() {}

    /** Opens the window and blocks until it is closed; with the profile open elsewhere, raises that window instead. */
    public static void window(LaunchOptions options) throws RefusedException {
        Optional<Refusal> missing = missingDisplay();
        if (missing.isPresent()) {
            throw new RefusedException(missing.get());
        }
        AppPaths paths = AppPaths.of(options);
        new ProfileFolder().prepare(paths);
        Optional<ProfileLock> lock = take(paths);
        if (lock.isEmpty()) {
            if (!ProfileLock.raiseHolder(paths, PATIENCE)) {
                throw new RefusedException(new Refusal.ProfileOpen(paths.profile()));
            }
            return;
        }
        try (ProfileLock held = lock.get()) {
            Logs.keepIn(paths.logs());
            AsideApp.open(new OpenedProfile(options, paths, held));
        }
    }

    private static Optional<ProfileLock> take(AppPaths paths) throws RefusedException {
        try {
            return ProfileLock.take(paths);
        } catch (IOException _) {
            throw new RefusedException(new Refusal.ProfileNotWritable(paths.profile()));
        }
    }

    private static Optional<Refusal> missingDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean drawsOnScreen = !"Headless".equals(System.getProperty("glass.platform"));
        String tour = System.getProperty("aside.tour", "aside tour --out pictures");
        return linux && drawsOnScreen ? new DisplayCheck(tour).missing() : Optional.empty();
    }
}

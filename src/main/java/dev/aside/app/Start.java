package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from the command line to the window: what is in the way is found before JavaFX is loaded. */
public final class Start {
    /// How long a window on the same profile may take to answer.
    static final Duration PATIENCE = Duration.ofSeconds(3);

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
        } catch (RuntimeException problem) {
            throw refusalIn(problem).map(RefusedException::new).orElseThrow(() -> problem);
        }
    }

    private static Optional<ProfileLock> take(AppPaths paths) throws RefusedException {
        try {
            return ProfileLock.take(paths);
        } catch (IOException e) {
            throw new RefusedException(Refusals.ofFolder(e, paths));
        }
    }

    /**
     * What the window's start met that has a sentence of its own. JavaFX wraps what {@link AsideApp} throws, and knows
     * better than {@link DisplayCheck} whether a display that answers also lets this user in.
     */
    static Optional<Refusal> refusalIn(Throwable problem) {
        for (@Nullable
        Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof RefusedException refused) {
                return Optional.of(refused.refusal());
            }
            if (at instanceof UnsupportedOperationException && String.valueOf(at.getMessage()).contains("DISPLAY")) {
                return Optional.of(new Refusal.DisplaySilent(String.valueOf(System.getenv("DISPLAY")), tour()));
            }
        }
        return Optional.empty();
    }

    private static String tour() {
        return System.getProperty("aside.tour", "aside tour --out pictures");
    }

    private static Optional<Refusal> missingDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean drawsOnScreen = !"Headless".equals(System.getProperty("glass.platform"));
        return linux && drawsOnScreen ? new DisplayCheck(tour()).missing() : Optional.empty();
    }
}

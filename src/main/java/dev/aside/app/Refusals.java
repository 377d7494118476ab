package dev.aside.app;

import dev.aside.cli.Refusal;
import dev.aside.core.port.StoreException;
import dev.aside.network.demo.DemoNetwork;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;

/// What to say of a profile whose folder is fit but whose files can't be used.
final class Refusals {
    private Refusals() {}

    static Refusal of(StoreException problem, AppPaths paths) {
        return switch (problem.reason()) {
            case NEWER -> new Refusal.StoreNewer(paths.profile());
            case OLDER -> new Refusal.StoreOlder(paths.profile());
            case LOCKED -> new Refusal.StoreLocked(paths.profile());
            case FULL -> new Refusal.ProfileFull(paths.profile());
            case READ_ONLY -> new Refusal.ProfileNotWritable(paths.profile());
            case DAMAGED -> new Refusal.StoreDamaged(paths.store());
            case CLOSED, CANCELLED, BUG -> new Refusal.StoreUnusable(paths.profile(), paths.logs());
        };
    }

    /// What to say when the demo network's journal could not be opened.
    static Refusal ofJournal(IOException problem, AppPaths paths) {
        return isFull(problem) || isReadOnly(problem)
                ? ofFolder(problem, paths)
                : new Refusal.DemoUnreadable(DemoNetwork.journal(paths.profile()));
    }

    /// What to say when a file could not be made in the profile's folder.
    static Refusal ofFolder(IOException problem, AppPaths paths) {
        return isFull(problem)
                ? new Refusal.ProfileFull(paths.profile())
                : new Refusal.ProfileNotWritable(paths.profile());
    }

    /// Java has no type for it, only the system's words; a full quota and a lack of file numbers count too.
    private static boolean isFull(IOException problem) {
        String said = words(problem);
        return said.contains("no space left") || said.contains("quota") || said.contains("not enough space");
    }

    private static boolean isReadOnly(IOException problem) {
        return problem instanceof AccessDeniedException || words(problem).contains("read-only");
    }

    private static String words(IOException problem) {
        return String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
    }
}

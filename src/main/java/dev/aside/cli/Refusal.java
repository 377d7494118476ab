package dev.aside.cli;

import dev.aside.core.port.ArchiveException;
import java.nio.file.Path;

/** Why Aside does not start or a command does not run: the facts; the sentence is made by {@link Wording}. */
public sealed interface Refusal {
    default ExitStatus status() {
        return ExitStatus.FAILURE;
    }

    record ProfileIsFile(Path path) implements Refusal {}

    record ProfileNotWritable(Path path) implements Refusal {}

    /**
     * The file system below is somebody else's.
     *
     * @param type the file system's name as the system gives it, such as {@code nfs4}
     */
    record ProfileOnNetwork(Path path, String type) implements Refusal {}

    /** Both numbers are bytes. */
    record DiskFull(Path path, long free, long needed) implements Refusal {}

    /** The disk had room enough to begin with, or has it for others, but takes nothing more from this user. */
    record ProfileFull(Path path) implements Refusal {}

    record ProfileIsDemo(Path path) implements Refusal {}

    record ProfileIsNotDemo(Path path) implements Refusal {}

    /** The profile is held by a process that did not raise a window when asked. */
    record ProfileOpen(Path path) implements Refusal {
        @Override
        public ExitStatus status() {
            return ExitStatus.PROFILE_OPEN;
        }
    }

    /** A command that only reads found nothing to read: there is no folder, or no store in it. */
    record NoProfile(Path path) implements Refusal {}

    record StoreNewer(Path path) implements Refusal {}

    /** A command that only reads cannot bring the store up to date. */
    record StoreOlder(Path path) implements Refusal {}

    /** A process that is not Aside holds the store. */
    record StoreLocked(Path path) implements Refusal {}

    /** The store's {@code file} is damaged in a way that showed too late to set it aside. */
    record StoreDamaged(Path file) implements Refusal {}

    /** Nothing a person could mend has a name for it; the log tells more. */
    record StoreUnusable(Path path, Path logs) implements Refusal {}

    /** The {@code journal}, which holds what happened in the demo network, is not one or can't be read. */
    record DemoUnreadable(Path journal) implements Refusal {}

    /** What was given for {@code option} is no address of a server, or a plain one of another machine. */
    record NoServer(String option, String address) implements Refusal {
        @Override
        public ExitStatus status() {
            return ExitStatus.USAGE;
        }
    }

    /** The {@code file} is not an archive that can be taken in. */
    record ArchiveUnfit(Path file, ArchiveException.Reason reason) implements Refusal {}

    /**
     * Nothing names a display.
     *
     * @param tour the command that writes the tour's pictures without one
     */
    record NoDisplay(String tour) implements Refusal {}

    record NoDisplayForWayland(String tour) implements Refusal {}

    record DisplaySilent(String display, String tour) implements Refusal {}

    record NoGtk(String tour) implements Refusal {}

    /** The tour's pictures have no place to go. */
    record PicturesNotWritable(Path path) implements Refusal {}

    /**
     * The tour could not reach what it wanted to show.
     *
     * @param picture the name of the picture it was after
     * @param missing what it waited for
     */
    record TourStopped(String picture, String missing) implements Refusal {}
}

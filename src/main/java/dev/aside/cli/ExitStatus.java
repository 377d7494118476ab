package dev.aside.cli;

/** How a run ended, for whoever started it. Scripts rely on the codes: they never change their meaning. */
public enum ExitStatus {
    OK(0),
    /** Something outside the command line was wrong: a folder, a display, the disk. */
    FAILURE(1),
    /** The command line itself was wrong; nothing was started. */
    USAGE(2),
    /** Another Aside holds the profile. */
    PROFILE_OPEN(3),
    /** Done, but for lines of a file that could not be read: each was named. */
    LINES_SKIPPED(4);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}

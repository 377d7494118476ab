package dev.aside.ui.archives;

import dev.aside.core.model.ImportReport;

/// How far the archive is that was opened last.
public sealed interface Reading {
    /** None was opened, or what became of it was seen. */
    record Nothing() implements Reading {}

    /// It is being read.
    ///
    /// @param file its name, without its folder
    /// @param done messages in the store so far
    /// @param expected about how many there are; 0 when that can't be guessed, and until it is open
    record Running(String file, long done, long expected, Pace pace) implements Reading {}

    /// It was read, to its end or as far as it was let.
    record Ended(ImportReport report) implements Reading {}

    /// It could not be read, or no further.
    ///
    /// @param done messages that came in before that
    record Refused(String file, long done, Exception reason) implements Reading {}

    /// Whether it goes on.
    enum Pace {
        GOING, PAUSED,
        /** It was told to end and finishes what it is writing. */
        ENDING
    }
}

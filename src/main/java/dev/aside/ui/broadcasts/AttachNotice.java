package dev.aside.ui.broadcasts;

/// Why a file was not taken in.
///
/// @param file its name; empty for a picture that was pasted
public record AttachNotice(Kind kind, String file) {
    /** What a person can do something about. */
    public enum Kind {
        UNKNOWN_KIND, TOO_LARGE, NOT_READABLE
    }
}

package dev.aside.ui.broadcasts;

/// What went wrong while writing and is said beside the composer's buttons.
public enum Notice {
    /** All is well. */
    NONE,
    /** The draft could not be written to the store; it is tried again at the next pause. */
    DRAFT_NOT_KEPT,
    /** The broadcast could not be written to the store: nothing was published, the text stays. */
    NOT_TAKEN,
    /** A network has it already. */
    TOO_LATE
}

package dev.aside.ui.personal;

import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableList;

/// The part of a conversation that a column shows, and the ways to more of it. FX thread only.
interface MessageStretch {
    /** Empty while no conversation is open. */
    ObservableList<ThreadItem> items();

    /** Set by the view: whether the newest message is on screen. */
    BooleanProperty atEndProperty();

    /** The message the conversation was opened at, 0 for its end. */
    long target();

    boolean hasOlder();

    boolean hasNewer();

    /** Shows earlier messages too, if there are any. */
    void older();

    /** Shows later messages too, if there are any. */
    void newer();
}

package dev.aside.ui;

import javafx.scene.Parent;

/// One of the places the rail leads to. FX thread only.
public interface Pane {
    Parent root();

    /// It came on screen: focus goes where a person expects it.
    void shown();

    /// It leaves the screen, or the window closes: what was being written is kept now.
    default void hidden() {}

    /// Puts the focus into the search field, where the pane has one.
    default void search() {}

    /// Moves the focus to the next part of the pane, or the one before.
    ///
    /// @return false when the last (or first) part had it, and the rail is next
    default boolean nextPart(boolean backwards) {
        return false;
    }

    /// Puts the focus into the first part, or the last: the rail was left in that direction.
    default void enter(boolean backwards) {
        shown();
    }
}

package dev.aside.ui.fx;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Shortcuts, spelt as this system spells them: *Ctrl+K* here, *⌘K* on a Mac.
public final class Keys {
    private Keys() {}

    /** The key with Ctrl, or with Cmd on a Mac. */
    public static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /** The key with Shift and Ctrl, or with Shift and Cmd on a Mac. */
    public static KeyCombination shiftShortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    public static KeyCombination plain(KeyCode key) {
        return new KeyCodeCombination(key);
    }

    /** The shortcut as a person reads it. */
    public static String text(KeyCombination keys) {
        return keys.getDisplayText();
    }

    /** A tooltip that also teaches the shortcut: "Archive (Ctrl+E)". */
    public static String tip(String text, KeyCombination keys) {
        return Texts.of("fx.tipWithKeys", text, text(keys));
    }
}

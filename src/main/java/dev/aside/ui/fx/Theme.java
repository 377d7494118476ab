package dev.aside.ui.fx;

/// How the window is coloured. [#SYSTEM] follows the desktop: dark, light, or high contrast where the desktop says so.
public enum Theme {
    SYSTEM, LIGHT, DARK, CONTRAST
}

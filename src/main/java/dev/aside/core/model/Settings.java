package dev.aside.core.model;

import java.time.Duration;

/// What the owner chose.
///
/// @param textPercent size of text, 80 to 200
/// @param undo how long a sent text can be taken back, 0 to 60 seconds
/// @param enterSends whether Enter sends and Shift+Enter breaks the line, or the other way round
public record Settings(Appearance appearance, int textPercent, Duration undo, boolean enterSends) {
    public static final Settings DEFAULT = new Settings(Appearance.SYSTEM, 100, Duration.ofSeconds(10), true);

    /// Look of the window.
    public enum Appearance {
        SYSTEM, LIGHT, DARK, CONTRAST
    }
}

package dev.aside.ui.fx;

import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// The text scale, 0.8 to 2. In CSS a length that scales is written with the unit `sp` (`-fx-font-size: 13sp`), one
/// that
/// does not with `px`; in code it is asked from [#px]. One per process, like JavaFX's own user agent stylesheet. FX
/// thread
/// only.
///
/// Sizes, line spacing, row heights, rail width and icon boxes scale; insets, borders and radii do not.
public final class TextScale {
    public static final double SMALLEST = 0.8;
    public static final double LARGEST = 2;

    private static final Pattern SP = Pattern.compile("(?<![\\w.#-])(-?(?:\\d+(?:\\.\\d+)?|\\.\\d+))sp\\b");
    private static final ReadOnlyDoubleWrapper FACTOR = new ReadOnlyDoubleWrapper(1);

    private TextScale() {}

    /** The factor, 1 at first. Listeners are told before the window is styled again. */
    public static ReadOnlyDoubleProperty factorProperty() {
        return FACTOR.getReadOnlyProperty();
    }

    public static double factor() {
        return FACTOR.get();
    }

    /** The length in whole pixels at today's scale. */
    public static double px(double length) {
        return Math.round(length * FACTOR.get());
    }

    static void set(double factor) {
        FACTOR.set(Math.clamp(factor, SMALLEST, LARGEST));
    }

    /** The stylesheet with every `sp` turned into `px`. From 20 on, lengths are whole pixels, as [#px] gives them. */
    static String inPixels(String css, double factor) {
        return SP.matcher(css).replaceAll(found -> {
            double scaled = Double.parseDouble(found.group(1)) * factor;
            return Math.abs(scaled) >= 20
                    ? Math.round(scaled) + "px"
                    : String.format(Locale.ROOT, "%.2fpx", scaled);
        });
    }
}

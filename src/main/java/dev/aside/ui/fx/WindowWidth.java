package dev.aside.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How many columns the window has room for. The borders are in pixels at 100 % text and grow with it.
public enum WindowWidth {
    /// Under 900: one column at a time.
    NARROW,
    /// 900 to 1179: two columns, the rail without labels, the person in a drawer.
    MIDDLE,
    /// From 1180: everything side by side.
    WIDE;

    private static final double MIDDLE_FROM = 900;
    private static final double WIDE_FROM = 1180;

    /// The width class of a window that is so many pixels wide, at a text scale of 0.8 to 2.
    public static WindowWidth of(double pixels, double textScale) {
        double width = pixels / textScale;
        if (width >= WIDE_FROM) {
            return WIDE;
        }
        return width >= MIDDLE_FROM ? MIDDLE : NARROW;
    }

    /// The width class of the window that the node is in, now and from now on; WIDE while it is in none. FX thread
    /// only.
    public static ObservableValue<WindowWidth> around(Node node) {
        return node.sceneProperty().flatMap(Scene::widthProperty)
                .flatMap(width -> TextScale.factorProperty().map(scale -> of(width.doubleValue(), scale.doubleValue())))
                .orElse(WIDE);
    }
}

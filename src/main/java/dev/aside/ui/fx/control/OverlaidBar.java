package dev.aside.ui.fx.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;

/// Lets the scroll bar of a list or page lie over what scrolls instead of beside it: rows are as wide with it as
/// without, nothing moves when it comes, and lines reach the edge. FX thread only.
public final class OverlaidBar {
    private OverlaidBar() {}

    /** For a list or page that stands in a [StackPane]. */
    public static void of(Control scroller) {
        scroller.skinProperty().subscribe(skin -> {
            for (Node node : scroller.lookupAll(".scroll-bar")) {
                if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL
                        && (scroller instanceof ListView<?> || scroller.equals(bar.getParent()))) {
                    bar.visibleProperty().subscribe(visible -> place(scroller, bar));
                    bar.widthProperty().subscribe(width -> place(scroller, bar));
                }
            }
        });
    }

    /** It is wider by its bar, and the bar is drawn as much further left. */
    private static void place(Control scroller, ScrollBar bar) {
        double width = bar.isVisible() ? bar.getWidth() : 0;
        bar.setTranslateX(-width);
        StackPane.setMargin(scroller, new Insets(0, -width, 0, 0));
    }
}

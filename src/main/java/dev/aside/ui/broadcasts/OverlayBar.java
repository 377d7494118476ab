package dev.aside.ui.broadcasts;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;

/// Lets a list's scroll bar lie over its rows instead of beside them, so that nothing moves when it comes and lines
/// reach the edge. The
/// list must stand in a StackPane.
final class OverlayBar {
    private OverlayBar() {}

    static void in(ListView<?> list) {
        list.skinProperty().subscribe(skin -> {
            for (Node node : list.lookupAll(".scroll-bar")) {
                if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                    bar.visibleProperty().subscribe(visible -> place(list, bar));
                    bar.widthProperty().subscribe(width -> place(list, bar));
                }
            }
        });
    }

    /** The list is wider by its bar, and the bar is drawn as much further left. */
    private static void place(ListView<?> list, ScrollBar bar) {
        double width = bar.isVisible() ? bar.getWidth() : 0;
        bar.setTranslateX(-width);
        StackPane.setMargin(list, new Insets(0, -width, 0, 0));
    }
}

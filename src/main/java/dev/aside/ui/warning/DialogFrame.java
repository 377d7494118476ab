package dev.aside.ui.warning;

import dev.aside.ui.fx.TextScale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/// The dialog's outline. Its children are a page that scrolls when the window is too low, another page that is shown in
/// the same place, and a foot that is always seen. As high as the first page and the foot want to be.
public final class DialogFrame extends Pane {
    private static final double WIDE = 820;
    private static final double SMALLER = 760;
    /// Beside the dialog, as long as that leaves it wide enough.
    private static final double AROUND = 240;
    private static final double ONE_COLUMN = 560;
    /// The overlay's own inset, left and right.
    private static final double EDGES = 48;
    private static final double TWO_COLUMNS_FROM = 860;

    /// Whether a window of this width at this text scale has room for one column only.
    static boolean isNarrow(double window) {
        return window < TWO_COLUMNS_FROM * TextScale.factor();
    }

    /// How wide the dialog is in a window of this width: 820, in a smaller window 760, in a narrow one 560 or what is
    /// left.
    static double width(double window) {
        double scale = TextScale.factor();
        double wanted = isNarrow(window)
                ? ONE_COLUMN * scale
                : Math.clamp(window - AROUND * scale, SMALLER * scale, WIDE * scale);
        return Math.rint(Math.min(window - EDGES, wanted));
    }

    private ScrollPane page() {
        return (ScrollPane) getChildren().getFirst();
    }

    private Node foot() {
        return getChildren().getLast();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getPrefWidth() : width;
        return Math.ceil(page().getContent().prefHeight(wide)) + Math.ceil(foot().prefHeight(wide));
    }

    @Override
    protected double computeMinHeight(double width) {
        return foot().prefHeight(width < 0 ? getPrefWidth() : width) + 80;
    }

    /// The width of the page's scroll bar, which lies over its inset: what scrolls stays as wide as the foot.
    private double overlay() {
        double width = page().lookup(".scroll-bar:vertical") instanceof ScrollBar bar ? bar.prefWidth(-1) : 0;
        page().lookupAll(".scroll-bar:vertical").forEach(bar -> bar.setTranslateX(-width));
        return width;
    }

    @Override
    protected void layoutChildren() {
        double low = Math.ceil(foot().prefHeight(getWidth()));
        double room = Math.max(0, getHeight() - low);
        boolean scrolls = page().getContent().prefHeight(getWidth()) > room + 1;
        page().setFocusTraversable(scrolls);
        for (Node part : getManagedChildren()) {
            if (part.equals(foot())) {
                part.resizeRelocate(0, room, getWidth(), low);
            } else {
                part.resizeRelocate(0, 0, getWidth() + (scrolls ? overlay() : 0), room);
            }
        }
    }
}

package dev.aside.ui.fx.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// One icon, drawn with a line. Its box has the style classes `icon` and `icon-20` (or 16, 14, 12), which hold its size
/// and
/// follow the text scale. Takes no mouse events and has no name of its own: what it stands in does.
public final class IconView extends Region {
    private static final double GRID = 24;

    private final SVGPath line = new SVGPath();
    private final Scale scale = new Scale(1, 1);
    private Icon icon;

    IconView(Icon icon, int size) {
        this.icon = icon;
        getStyleClass().addAll("icon", "icon-" + size);
        setMouseTransparent(true);
        line.getStyleClass().add("icon-line");
        line.setContent(icon.path());
        line.setFill(null);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setStrokeWidth(size >= 20 ? 1.8 : 2);
        line.setManaged(false);
        line.getTransforms().add(scale);
        getChildren().add(line);
    }

    public Icon icon() {
        return icon;
    }

    /** Draws another icon in the same place. */
    public void setIcon(Icon icon) {
        this.icon = icon;
        line.setContent(icon.path());
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth(), getHeight()) / GRID;
        scale.setX(factor);
        scale.setY(factor);
        line.setLayoutX((getWidth() - GRID * factor) / 2);
        line.setLayoutY((getHeight() - GRID * factor) / 2);
    }
}

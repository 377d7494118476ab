package dev.aside.ui.fx.control;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// A picture in the shape of a bubble, clipped with the same four corners. Give it a size; the picture fills it, cut
/// around its
/// middle. Set the accessible text to its description.
public final class BubblePicture extends Region {
    private static final double ROUND = 16;
    private static final double TIGHT = 5;

    private final ImageView view = new ImageView();
    private final SVGPath shape = new SVGPath();
    private boolean own;

    public BubblePicture() {
        getStyleClass().add("bubble-picture");
        view.setManaged(false);
        setClip(shape);
        getChildren().add(view);
    }

    public void setOwn(boolean own) {
        this.own = own;
        requestLayout();
    }

    /** Shows a picture, or the ground of a placeholder while there is none. */
    public void setImage(@Nullable Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        shape.setContent(outline(width, height, own ? TIGHT : ROUND, own ? ROUND : TIGHT));
        Image image = view.getImage();
        if (image == null || image.getWidth() <= 0 || height <= 0) {
            return;
        }
        double factor = Math.max(width / image.getWidth(), height / image.getHeight());
        double cutWidth = width / factor;
        double cutHeight = height / factor;
        view.setViewport(
                new Rectangle2D((image.getWidth() - cutWidth) / 2, (image.getHeight() - cutHeight) / 2, cutWidth,
                        cutHeight));
        view.setFitWidth(width);
        view.setFitHeight(height);
    }

    /** A rounded rectangle from the top left on, its two lower corners of their own radius. */
    static String outline(double width, double height, double bottomRight, double bottomLeft) {
        return String.format(Locale.ROOT,
                "M%4$s 0H%5$sA%4$s %4$s 0 0 1 %1$s %4$sV%6$sA%2$s %2$s 0 0 1 %7$s %8$sH%3$sA%3$s %3$s 0 0 1 0 %9$s"
                        + "V%4$sA%4$s %4$s 0 0 1 %4$s 0Z",
                width, bottomRight, bottomLeft, ROUND, width - ROUND, height - bottomRight, width - bottomRight, height,
                height - bottomLeft);
    }
}

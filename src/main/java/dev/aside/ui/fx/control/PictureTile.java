package dev.aside.ui.fx.control;

import dev.aside.ui.fx.TextScale;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A small picture with rounded corners, cut around its middle; an icon where there is no picture. Its size follows the
/// text's. FX thread only.
public final class PictureTile extends Region {
    private static final double RADIUS = 8;
    /** Sharp on dense screens too. */
    private static final int DENSITY = 2;

    private final double width;
    private final double height;
    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private IconView icon = Icon.IMAGE.at(20);
    private @Nullable Image image;

    /** A tile of this size at 100 % text. */
    public PictureTile(double width, double height) {
        this.width = width;
        this.height = height;
        getStyleClass().add("picture-tile");
        view.setManaged(false);
        view.setSmooth(true);
        clip.setArcWidth(2 * RADIUS);
        clip.setArcHeight(2 * RADIUS);
        setClip(clip);
        getChildren().addAll(icon, view);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        return Math.round(TextScale.px(width));
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return Math.round(TextScale.px(height));
    }

    /** What stands there while there is no picture. */
    public void setIcon(Icon kind) {
        icon = kind.at(20);
        getChildren().setAll(icon, view);
    }

    public void setImage(@Nullable Image picture) {
        image = picture;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        double high = getHeight();
        clip.setWidth(wide);
        clip.setHeight(high);
        double left = Math.round((wide - icon.prefWidth(-1)) / 2);
        double top = Math.round((high - icon.prefHeight(-1)) / 2);
        icon.resizeRelocate(left, top, icon.prefWidth(-1), icon.prefHeight(-1));
        icon.setVisible(image == null);
        if (image != null && wide > 0 && high > 0) {
            view.setImage(Thumbnails.of(image, (int) Math.ceil(wide * DENSITY), (int) Math.ceil(high * DENSITY)));
            view.setFitWidth(wide);
            view.setFitHeight(high);
        } else {
            view.setImage(null);
        }
    }
}

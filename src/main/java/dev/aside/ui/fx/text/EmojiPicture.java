package dev.aside.ui.fx.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// One emoji as a picture that stands in a line of text: a little larger than the capitals beside it, as high for the
/// layout as the line already is, so that lines keep their height. It follows the font that CSS gives it. FX thread
/// only.
public final class EmojiPicture extends Region {
    /** Decoded pictures kept, 6 KB each. */
    private static final int KEPT = 256;
    private static final Cache<String, Image> IMAGES = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Of Inter, in em: the line's height, its part above the baseline; and the picture's side. */
    private static final double LINE = 1.21;
    private static final double ASCENT = 0.96875;
    private static final double SIDE = 1.25;

    private final ImageView view = new ImageView();
    /** Draws nothing; CSS gives it the font of the text around. */
    private final Text probe = new Text();

    EmojiPicture(String emoji) {
        getStyleClass().add("emoji-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        probe.setManaged(false);
        view.setManaged(false);
        view.setSmooth(true);
        view.setPreserveRatio(true);
        getChildren().addAll(view, probe);
        probe.fontProperty().subscribe(this::requestLayout);
        setEmoji(emoji);
    }

    /** Shows another emoji in the same place; throws {@link IllegalArgumentException} for one without a picture. */
    void setEmoji(String emoji) {
        view.setImage(IMAGES.get(emoji, EmojiPicture::load));
        setAccessibleText(emoji);
    }

    private static Image load(String emoji) {
        EmojiIndex.Place place = EmojiIndex.place(emoji);
        if (place == null) {
            throw new IllegalArgumentException("No picture for " + emoji);
        }
        String pack = String.format(Locale.ROOT, "%s%02d.pack", EmojiIndex.FOLDER, place.pack());
        try (InputStream in = EmojiPicture.class.getResourceAsStream(pack)) {
            if (in == null) {
                throw new IllegalStateException("Not in this build: " + pack);
            }
            in.skipNBytes(place.offset());
            return new Image(new ByteArrayInputStream(in.readNBytes(place.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double em() {
        Font font = probe.getFont();
        return font.getSize();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.round(SIDE * em()) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        // Rounded down: a hair more than the text has below its baseline would make the line a pixel higher.
        return Math.floor(LINE * em());
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** Never larger, so that a box around it puts it in its middle. */
    @Override
    protected double computeMaxWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return ASCENT * em();
    }

    @Override
    protected void layoutChildren() {
        double side = Math.round(SIDE * em());
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.relocate((getWidth() - side) / 2, (LINE * em() - side) / 2);
    }
}

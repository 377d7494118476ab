package dev.aside.ui.broadcasts;

import dev.aside.ui.fx.TextScale;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Composer and its preview above, posts and mentions below; in a narrow window one under the other, to be scrolled. FX
/// thread only.
final class FourParts extends Region {
    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");
    private static final double BAND = 364;
    /** Left to right at the reference width: 720 to 488. */
    private static final double LEFT_SHARE = 720.0 / 1208;
    private static final double LIST_MIN = 160;
    private static final double LIST_STACKED = 420;
    private static final double PREVIEW_STACKED = 320;

    private final Region composer;
    private final Region preview;
    private final Region posts;
    private final Region mentions;
    private boolean stacked;

    FourParts(Region composer, Region preview, Region posts, Region mentions) {
        this.composer = composer;
        this.preview = preview;
        this.posts = posts;
        this.mentions = mentions;
        getStyleClass().add("broadcasts-parts");
        getChildren().addAll(composer, preview, posts, mentions);
    }

    void setStacked(boolean oneColumn) {
        stacked = oneColumn;
        pseudoClassStateChanged(STACKED, oneColumn);
        requestLayout();
    }

    private static double band() {
        return TextScale.px(BAND);
    }

    private double previewStacked(double width) {
        return Math.min(TextScale.px(PREVIEW_STACKED), snapSizeY(preview.prefHeight(width)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return stacked ? computePrefHeight(width) : band() + TextScale.px(LIST_MIN);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        return stacked
                ? band() + previewStacked(wide) + 2 * TextScale.px(LIST_STACKED)
                : computeMinHeight(wide);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return TextScale.px(1208);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double band = band();
        if (stacked) {
            double list = TextScale.px(LIST_STACKED);
            double shown = previewStacked(width);
            place(composer, 0, 0, width, band);
            place(preview, 0, band, width, shown);
            place(posts, 0, band + shown, width, list);
            place(mentions, 0, band + shown + list, width, Math.max(list, height - band - shown - list));
        } else {
            double left = Math.round(width * LEFT_SHARE);
            place(composer, 0, 0, left, band);
            place(preview, left, 0, width - left, band);
            place(posts, 0, band, left, height - band);
            place(mentions, left, band, width - left, height - band);
        }
    }

    private static void place(Node part, double x, double y, double width, double height) {
        part.resizeRelocate(x, y, width, height);
    }
}

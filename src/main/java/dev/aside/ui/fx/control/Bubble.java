package dev.aside.ui.fx.control;

import dev.aside.ui.fx.TextScale;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A speech bubble around one node, mostly a text flow of style `message`: radius 16 with one tight corner of 5, bottom
/// left for
/// theirs, bottom right for own. As wide as its text, at most 400 (times the text scale) and 72 % of the column.
public final class Bubble extends Region {
    private static final double WIDEST = 400;
    private static final double SHARE = 0.72;

    private final Region content;
    private double column = Double.MAX_VALUE;

    /** A bubble; the content's own padding belongs to its type style, the bubble adds 8 and 14. */
    public Bubble(Region content) {
        this.content = content;
        getStyleClass().add("bubble");
        getChildren().add(content);
        setOwn(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Whose it is: cells build their nodes once. */
    public void setOwn(boolean own) {
        getStyleClass().removeAll("bubble-own", "bubble-their");
        getStyleClass().add(own ? "bubble-own" : "bubble-their");
    }

    /** How wide the column is that it stands in; call it again when that changes. */
    public void setColumnWidth(double width) {
        if (width != column) {
            column = width;
            requestLayout();
        }
    }

    /** The most that anything said in a column of this width may take. */
    public static double widest(double column) {
        return Math.min(TextScale.px(WIDEST), Math.floor(column * SHARE));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double insets = snappedLeftInset() + snappedRightInset();
        return Math.min(widest(column), snapSizeX(content.prefWidth(-1)) + insets);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        return snapSizeY(content.prefHeight(room)) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(snappedLeftInset(), snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}

package dev.aside.ui.warning;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Two columns of equal width and height with 28 between; where there is no room for two, the second below the first. A
/// part that is not managed leaves its place to the other.
public final class SideBySide extends Pane {
    static final double GAP = 28;

    private boolean stacked;
    private double below = 20;

    /// How much is between two parts of which one lies below the other.
    public void setBelow(double below) {
        this.below = below;
    }

    public double getBelow() {
        return below;
    }

    void setStacked(boolean stacked) {
        this.stacked = stacked;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double columnWidth(double width) {
        int columns = stacked ? 1 : getManagedChildren().size();
        return columns < 2 ? width : Math.floor((width - GAP) / 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + 2 * 240 + GAP + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = width < 0 ? -1 : width - insets.getLeft() - insets.getRight();
        double each = inner < 0 ? -1 : columnWidth(inner);
        List<Node> parts = getManagedChildren();
        double height = stacked
                ? parts.stream().mapToDouble(part -> part.prefHeight(each)).sum()
                        + below * Math.max(0, parts.size() - 1)
                : parts.stream().mapToDouble(part -> part.prefHeight(each)).max().orElse(0);
        return insets.getTop() + snapSizeY(height) + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double each = columnWidth(width);
        double x = insets.getLeft();
        double y = insets.getTop();
        for (Node part : getManagedChildren()) {
            double height = stacked ? part.prefHeight(each) : getHeight() - insets.getTop() - insets.getBottom();
            part.resizeRelocate(x, y, each, height);
            if (stacked) {
                y += height + below;
            } else {
                x = getWidth() - insets.getRight() - each;
            }
        }
    }
}

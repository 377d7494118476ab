package dev.aside.ui.personal;

import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.text.WritingBox;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The box a message is written in: one line with its tools beside it while empty, else the text with its tools below.
final class ComposerBox extends Region {
    private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");
    private static final double TEXT = 15;
    private static final double TOOLS = 9;
    private static final double ABOVE_TEXT = 10;
    private static final double ABOVE_TOOLS = 7;
    private static final double ROW = 32;
    private static final double COMPACT = 44;

    private final WritingBox writing;
    private final HBox left;
    private final HBox right;

    ComposerBox(WritingBox writing, HBox left, HBox right) {
        this.writing = writing;
        this.left = left;
        this.right = right;
        getStyleClass().add("composer-box");
        getChildren().addAll(writing, left, right);
        writing.writingProperty().subscribe(focused -> pseudoClassStateChanged(WRITING, focused));
        writing.textProperty().subscribe(text -> requestLayout());
        setOnMouseClicked(event -> writing.requestFocus());
    }

    private boolean isCompact() {
        return writing.getText().isEmpty();
    }

    private static double row() {
        return TextScale.px(ROW);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        return isCompact()
                ? TextScale.px(COMPACT)
                : ABOVE_TEXT + textHeight(wide) + ABOVE_TOOLS + row() + TOOLS;
    }

    private double textHeight(double width) {
        return snapSizeY(writing.prefHeight(Math.max(40, width - 2 * TEXT)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double rightWidth = snapSizeX(right.prefWidth(-1));
        double leftWidth = snapSizeX(left.prefWidth(-1));
        if (isCompact()) {
            double tools = (height - row()) / 2;
            double end = width - (tools + rightWidth);
            place(right, end, tools, rightWidth, row());
            place(left, end - leftWidth, tools, leftWidth, row());
            double textWidth = end - leftWidth - TEXT - 4;
            double textHeight = snapSizeY(writing.prefHeight(textWidth));
            place(writing, TEXT, Math.floor((height - textHeight) / 2), textWidth, textHeight);
        } else {
            place(writing, TEXT, ABOVE_TEXT, width - 2 * TEXT, height - ABOVE_TEXT - ABOVE_TOOLS - row() - TOOLS);
            place(left, TOOLS, height - TOOLS - row(), leftWidth, row());
            place(right, width - TOOLS - rightWidth, height - TOOLS - row(), rightWidth, row());
        }
    }

    private void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.text.EmojiText;
import java.text.BreakIterator;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A text on at most so many lines, cut between words with an ellipsis where there is more. Line breaks count as
/// spaces. FX thread
/// only.
final class LimitedText extends Region {
    private static final String ELLIPSIS = "…";
    private static final double SLACK = 0.5;

    private final int lines;
    private final EmojiText flow = new EmojiText();
    private String text = "";
    private double most;
    private double fittedTo = -1;

    LimitedText(int lines, String... styleClasses) {
        this.lines = lines;
        flow.getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(flow);
    }

    void setText(String whole) {
        text = whole.replaceAll("\\s+", " ").strip();
        setAccessibleText(text);
        fittedTo = -1;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Cuts the text for this width; the next call for the same width and scale does nothing. */
    private void fit(double width) {
        double key = width * 100 + TextScale.factor();
        if (Double.compare(key, fittedTo) == 0) {
            return;
        }
        fittedTo = getScene() == null ? -1 : key;
        most = height("x" + "\nx".repeat(lines - 1), -1);
        if (height(text, width) <= most + SLACK) {
            return;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int low = 1;
        int high = text.length();
        int best = 0;
        while (low < high) {
            int middle = (low + high) / 2;
            int cut = cut(words, middle);
            if (height(text.substring(0, cut).stripTrailing() + ELLIPSIS, width) <= most + SLACK) {
                best = Math.max(best, cut);
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        flow.setText(text.substring(0, best).stripTrailing() + ELLIPSIS);
        flow.applyCss();
    }

    /** Between words; within one only when it alone is too long. */
    private int cut(BreakIterator words, int most) {
        int before = words.preceding(most + 1);
        if (before > 0) {
            return before;
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    private double height(String candidate, double width) {
        if (!flow.getText().equals(candidate)) {
            flow.setText(candidate);
            flow.applyCss();
        }
        return flow.prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? Math.max(1, getWidth()) : width;
        fit(wide);
        return flow.prefHeight(wide);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

package dev.aside.ui.warning;

import javafx.scene.layout.Region;

/// A track of 6 and how much of it is filled. Decoration to a screen reader: the counts stand beside it.
final class ShareBar extends Region {
    /// A share that is not nothing can be seen.
    private static final double LEAST = 4;

    private final Region filled = new Region();
    private final double share;

    /// @param share 0 to 1
    /// @param style what colours the filled part
    ShareBar(double share, String style) {
        this.share = share;
        getStyleClass().add("warning-track");
        filled.getStyleClass().addAll("warning-share", style);
        filled.setManaged(false);
        filled.setVisible(share > 0);
        getChildren().add(filled);
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, Math.max(LEAST, Math.rint(getWidth() * share)), getHeight());
    }
}

package dev.aside.ui.person;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Makes a text area as high as its text.
public final class GrowingArea {
    private static final double MOST_LINES = 12;

    private GrowingArea() {}

    /** From now on, up to a dozen lines. */
    public static void grow(TextArea area) {
        Text measure = new Text();
        measure.fontProperty().bind(area.fontProperty());
        Runnable fit = () -> {
            Region content = (Region) area.lookup(".content");
            if (content == null || area.getWidth() <= 0) {
                return;
            }
            Insets inside = content.getInsets();
            Insets around = area.getInsets();
            double spacing = 0;
            for (Node node : content.lookupAll(".text")) {
                if (node instanceof Text text) {
                    spacing = Math.max(spacing, text.getLineSpacing());
                }
            }
            measure.setLineSpacing(spacing);
            measure.setWrappingWidth(Math.max(20, area.getWidth() - inside.getLeft() - inside.getRight()
                    - around.getLeft() - around.getRight()));
            measure.setText("x");
            double line = measure.getLayoutBounds().getHeight() + spacing;
            measure.setText(
                    area.getText().isEmpty() ? "x" : area.getText() + (area.getText().endsWith("\n") ? "x" : ""));
            double text = Math.min(measure.getLayoutBounds().getHeight(), line * MOST_LINES);
            double height = Math.ceil(text + inside.getTop() + inside.getBottom() + around.getTop()
                    + around.getBottom());
            area.setMinHeight(height);
            area.setPrefHeight(height);
            area.setMaxHeight(height);
        };
        area.textProperty().subscribe(fit);
        area.widthProperty().subscribe(fit);
        area.fontProperty().subscribe(fit);
        area.skinProperty().subscribe(fit);
        area.needsLayoutProperty().subscribe(needs -> {
            if (!needs) {
                fit.run();
            }
        });
    }
}

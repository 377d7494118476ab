package dev.aside.ui.person;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Makes a text area as high as its text: measured when a layout is over, as only then its style and width are known.
public final class GrowingArea {
    private static final double MOST_LINES = 12;

    private final TextArea area;
    private final Text measure = new Text();
    private final Runnable afterLayout = this::laidOut;
    private @Nullable Scene waitingIn;

    private GrowingArea(TextArea area) {
        this.area = area;
        measure.fontProperty().bind(area.fontProperty());
        area.sceneProperty().subscribe(this::fitLater);
        area.textProperty().subscribe(this::fitLater);
        area.needsLayoutProperty().subscribe(needs -> {
            if (needs) {
                fitLater();
            }
        });
    }

    /** From now on, up to a dozen lines. */
    public static void grow(TextArea area) {
        var _ = new GrowingArea(area);
    }

    private void fitLater() {
        Scene scene = area.getScene();
        if (scene != null && waitingIn == null) {
            waitingIn = scene;
            scene.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void laidOut() {
        if (waitingIn != null) {
            waitingIn.removePostLayoutPulseListener(afterLayout);
            waitingIn = null;
        }
        if (area.lookup(".content") instanceof Region content && area.getWidth() > 0) {
            fit(content);
        }
    }

    private void fit(Region content) {
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
                area.getText().isEmpty() || area.getText().endsWith("\n") ? area.getText() + "x" : area.getText());
        double text = Math.min(measure.getLayoutBounds().getHeight(), line * MOST_LINES);
        double height = Math.ceil(text + inside.getTop() + inside.getBottom() + around.getTop() + around.getBottom());
        area.setMinHeight(height);
        area.setPrefHeight(height);
        area.setMaxHeight(height);
    }
}

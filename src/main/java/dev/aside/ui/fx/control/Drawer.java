package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.TextScale;
import javafx.animation.TranslateTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A pane of 320 that comes over another from the right: the person beside the thread when the window is narrow. Esc
/// closes it
/// and the focus returns where it was. FX thread only.
public final class Drawer {
    private static final double WIDTH = 320;

    private final StackPane host;
    private final StackPane panel = new StackPane();
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
    private @Nullable Node before;

    /**
     * A drawer over everything else in the host. The host is clipped by its owner where the panel must not show beside
     * it.
     */
    public Drawer(StackPane host) {
        this.host = host;
        panel.getStyleClass().addAll("layer-1", "drawer");
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
    }

    /** Opens with this content, or exchanges it. */
    public void show(Region content) {
        double width = TextScale.px(WIDTH);
        panel.setMinWidth(width);
        panel.setMaxWidth(width);
        panel.getChildren().setAll(content);
        if (showing.get()) {
            return;
        }
        before = host.getScene() == null ? null : host.getScene().getFocusOwner();
        if (!host.getChildren().contains(panel)) {
            host.getChildren().add(panel);
        }
        showing.set(true);
        slide(Motion.DRAWER_IN, width, 0);
        panel.setFocusTraversable(true);
        panel.requestFocus();
    }

    public void close() {
        if (!showing.get()) {
            return;
        }
        showing.set(false);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
        slide(Motion.DRAWER_OUT, panel.getTranslateX(), panel.getMaxWidth());
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public boolean isShowing() {
        return showing.get();
    }

    private void slide(Motion motion, double from, double to) {
        if (motion.duration().equals(Duration.ZERO)) {
            panel.setTranslateX(to);
            settle();
            return;
        }
        TranslateTransition slide = new TranslateTransition(motion.duration(), panel);
        slide.setInterpolator(motion.curve());
        slide.setFromX(from);
        slide.setToX(to);
        slide.setOnFinished(done -> settle());
        slide.play();
    }

    private void settle() {
        if (!showing.get()) {
            host.getChildren().remove(panel);
            panel.getChildren().clear();
        }
    }
}

package dev.aside.ui.fx.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keeps the keyboard focus within a part of the scene: Tab after the last control comes to the first, Shift+Tab before
/// the first to
/// the last. FX thread only.
final class FocusFence {
    private final Parent inside;
    private final ChangeListener<@Nullable Node> fetchBack = (owner, from, to) -> moved(to);
    private final EventHandler<KeyEvent> direction = this::remember;
    private @Nullable Scene scene;
    private boolean backwards;

    FocusFence(Parent inside) {
        this.inside = inside;
    }

    void close() {
        open();
        Scene now = inside.getScene();
        if (now != null) {
            scene = now;
            now.addEventFilter(KeyEvent.KEY_PRESSED, direction);
            now.focusOwnerProperty().addListener(fetchBack);
        }
    }

    void open() {
        if (scene != null) {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, direction);
            scene.focusOwnerProperty().removeListener(fetchBack);
            scene = null;
        }
    }

    private void remember(KeyEvent event) {
        backwards = event.getCode() == KeyCode.TAB && event.isShiftDown();
    }

    private void moved(@Nullable Node to) {
        if (to != null && isInside(to)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collect(inside, stops);
        if (!stops.isEmpty()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.equals(inside)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}

package dev.aside.ui.personal;

import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;

/// Lets a list's scroll bar lie over the inset of its rows instead of taking room from them: rows are as wide with it
/// as without.
final class OverlaidBar {
    private OverlaidBar() {}

    /** For a list in a StackPane; the style sheet moves the bar back in by its own width. */
    static void of(ListView<?> list) {
        list.skinProperty().subscribe(skin -> {
            if (list.lookup(".virtual-flow > .scroll-bar:vertical") instanceof ScrollBar bar) {
                Runnable widen = () -> StackPane.setMargin(list,
                        new Insets(0, bar.isVisible() ? -Math.ceil(bar.prefWidth(-1)) : 0, 0, 0));
                bar.visibleProperty().subscribe(widen);
                bar.widthProperty().subscribe(widen);
            }
        });
    }
}

package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Motion;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
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

/// A dialog over the window, as nodes in the same scene: dimmed and scaled with it. The focus stays inside and returns
/// where it
/// was; Esc goes to the dialog's own answer; a click beside it does nothing. One at a time. FX thread only.
public final class Overlay {
    private static final double RISE = 8;

    private final StackPane host;
    private final Region scrim = new Region();
    private final StackPane holder = new StackPane();
    private final FocusFence fence = new FocusFence(holder);
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
    private @Nullable Node before;
    private Runnable onEscape = () -> {};

    /** Shows dialogs over everything else in the host, the window's root. */
    public Overlay(StackPane host) {
        this.host = host;
        scrim.getStyleClass().add("scrim");
        holder.getStyleClass().add("overlay");
        holder.setAlignment(Pos.CENTER);
        holder.setPickOnBounds(false);
        holder.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onEscape.run();
            }
        });
    }

    /// Shows a dialog, which gets ground, line, radius 14 and shadow; one that is open is closed first. The dialog is
    /// as large as it prefers
    /// and the window allows.
    ///
    /// @param firstFocus what the focus goes to
    /// @param escape what Esc does: the dialog's harmless answer, which must call [#close]
    public void show(Region dialog, Node firstFocus, Runnable escape) {
        if (showing.get()) {
            remove();
        }
        before = host.getScene() == null ? null : host.getScene().getFocusOwner();
        onEscape = escape;
        Region shadow = new Region();
        shadow.getStyleClass().add("dialog-shadow");
        shadow.setCache(true);
        if (!dialog.getStyleClass().contains("dialog")) {
            dialog.getStyleClass().add("dialog");
        }
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        if (dialog.getMaxWidth() < 0 || dialog.getMaxWidth() == Double.MAX_VALUE) {
            dialog.setMaxWidth(Region.USE_PREF_SIZE);
        }
        shadow.maxWidthProperty().bind(dialog.widthProperty());
        shadow.maxHeightProperty().bind(dialog.heightProperty());
        holder.getChildren().setAll(shadow, dialog);
        holder.setMouseTransparent(false);
        host.getChildren().addAll(scrim, holder);
        showing.set(true);
        animate(true, () -> {});
        firstFocus.requestFocus();
        fence.close();
    }

    /** Closes it and gives the focus back. */
    public void close() {
        if (!showing.get()) {
            return;
        }
        showing.set(false);
        fence.open();
        holder.setMouseTransparent(true);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
        animate(false, this::remove);
    }

    /** True from {@link #show} until {@link #close}; shortcuts of the window should rest meanwhile. */
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public boolean isShowing() {
        return showing.get();
    }

    private void remove() {
        fence.open();
        host.getChildren().removeAll(scrim, holder);
        holder.getChildren().clear();
    }

    private void animate(boolean in, Runnable after) {
        Motion motion = in ? Motion.DIALOG_IN : Motion.DIALOG_OUT;
        Duration duration = motion.duration();
        holder.setTranslateY(0);
        holder.setOpacity(in ? 0 : 1);
        scrim.setOpacity(in ? 0 : 1);
        if (duration.equals(Duration.ZERO)) {
            holder.setOpacity(1);
            scrim.setOpacity(1);
            after.run();
            return;
        }
        ParallelTransition both = new ParallelTransition();
        for (Node part : new Node[]{holder, scrim}) {
            FadeTransition fade = new FadeTransition(duration, part);
            fade.setToValue(in ? 1 : 0);
            fade.setInterpolator(motion.curve());
            both.getChildren().add(fade);
        }
        if (in) {
            TranslateTransition rise = new TranslateTransition(duration, holder);
            rise.setFromY(RISE);
            rise.setToY(0);
            rise.setInterpolator(motion.curve());
            both.getChildren().add(rise);
        }
        both.setOnFinished(done -> {
            if (in == showing.get()) {
                after.run();
            }
        });
        both.play();
    }
}

package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Motion;
import java.util.Locale;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of 36 across a pane that says one thing and offers what to do about it. Not there at all until [#show]. It
/// fades in over
/// 160 ms.
public final class Strip extends HBox {
    /** What a strip is for: its ground and its icon. */
    public enum Kind {
        /** The network is away, and what waits for it. */
        OFFLINE,
        /** Something failed and needs a person. */
        DANGER,
        /** A thing one could mention. */
        SUGGESTION
    }

    private final Label text = new Label();
    private final HBox ending = new HBox();

    public Strip(Kind kind) {
        getStyleClass().addAll("strip", "strip-" + kind.name().toLowerCase(Locale.ROOT));
        Icon icon = switch (kind) {
            case OFFLINE -> Icon.CLOUD_OFF;
            case DANGER -> Icon.TRIANGLE_ALERT;
            case SUGGESTION -> Icon.LIGHTBULB;
        };
        setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().addAll("small", "text-1");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        ending.getStyleClass().add("strip-ending");
        ending.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(icon.at(16), text, ending);
        setVisible(false);
        setManaged(false);
    }

    /** Says this, with these nodes at the end: links, a count, a button for the next one. */
    public void show(String sentence, Node... atEnd) {
        text.setGraphic(null);
        text.setText(sentence);
        ending.getChildren().setAll(atEnd);
        appear();
    }

    /// The same with the text drawn by a node, where a part of it is stressed; the node grows into the room there is.
    public void show(Node content, Node... atEnd) {
        text.setText("");
        text.setGraphic(content);
        ending.getChildren().setAll(atEnd);
        appear();
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void appear() {
        if (isVisible()) {
            return;
        }
        setVisible(true);
        setManaged(true);
        FadeTransition fade = new FadeTransition(Motion.LINE.duration(), this);
        fade.setInterpolator(Motion.LINE.curve());
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}

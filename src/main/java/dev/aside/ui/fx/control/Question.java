package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A question over the window with two answers. The harmless one is the default: Enter and Esc give it too. FX thread
/// only.
public final class Question {
    static {
        Styles.add(Question.class);
    }

    private final String heading;
    private final String sentence;

    public Question(String heading, String sentence) {
        this.heading = heading;
        this.sentence = sentence;
    }

    /// Asks; returns at once.
    ///
    /// @param harmless changes nothing
    /// @param other reached by Tab or pointer, never by Enter
    public void ask(Overlay overlay, Answer harmless, Answer other) {
        Button safe = new Button(harmless.words());
        safe.getStyleClass().addAll("primary", "tall");
        safe.setDefaultButton(true);
        Button act = new Button(other.words());
        act.getStyleClass().addAll("tall", "danger");
        safe.setOnAction(pressed -> answer(overlay, harmless));
        act.setOnAction(pressed -> answer(overlay, other));
        HBox buttons = new HBox(8, act, safe);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox dialog = new VBox(16, label(heading, "heading", "text-1"), label(sentence, "body", "text-2"), buttons);
        dialog.getStyleClass().add("question-dialog");
        dialog.setAccessibleText(heading);
        overlay.show(dialog, safe, () -> answer(overlay, harmless));
    }

    private static void answer(Overlay overlay, Answer answer) {
        overlay.close();
        answer.action().run();
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }

    /// What a button says and does.
    public record Answer(String words, Runnable action) {}
}

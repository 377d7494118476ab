package dev.aside.ui.fx.control;

import dev.aside.ui.fx.text.EmojiText;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What an empty pane says: what is true, in a heading and a sentence, and one next step. Parts that are not set are
/// not there.
public final class EmptyState extends VBox {
    private final AppMark mark = new AppMark();
    private final EmojiText heading = EmojiText.of("", "title");
    private final EmojiText sentence = EmojiText.of("", "body", "text-2", "empty-sentence");
    private final Button action = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        heading.setTextAlignment(TextAlignment.CENTER);
        sentence.setTextAlignment(TextAlignment.CENTER);
        setHeading("");
        setSentence("");
        action.visibleProperty().bind(action.textProperty().isNotEmpty());
        action.managedProperty().bind(action.visibleProperty());
        action.getStyleClass().add("empty-action");
        action.setMinWidth(USE_PREF_SIZE);
        setDrawn(false);
        getChildren().addAll(mark, heading, sentence, action);
    }

    /** Whether the two bubbles stand above: in lists, where somebody might be waiting. */
    public void setDrawn(boolean drawn) {
        mark.setVisible(drawn);
        mark.setManaged(drawn);
    }

    public boolean isDrawn() {
        return mark.isVisible();
    }

    public void setHeading(String text) {
        show(heading, text);
    }

    public String getHeading() {
        return heading.getText();
    }

    public void setSentence(String text) {
        show(sentence, text);
    }

    public String getSentence() {
        return sentence.getText();
    }

    /** Offers the next step; an empty text takes it away. */
    public void setAction(String text, Runnable step) {
        action.setText(text);
        action.setOnAction(event -> step.run());
    }

    private static void show(EmojiText part, String text) {
        part.setText(text);
        part.setVisible(!text.isEmpty());
        part.setManaged(!text.isEmpty());
    }
}

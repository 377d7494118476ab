package dev.aside.ui.fx.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What an empty pane says: what is true, in a heading and a sentence, and one next step. Parts that are not set are
/// not there.
public final class EmptyState extends VBox {
    private final AppMark mark = new AppMark();
    private final Label heading = new Label();
    private final Label sentence = new Label();
    private final Button action = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        heading.getStyleClass().addAll("title", "text-1");
        sentence.getStyleClass().addAll("body", "text-2", "empty-sentence");
        for (Label text : new Label[]{heading, sentence}) {
            text.setWrapText(true);
            text.setTextAlignment(TextAlignment.CENTER);
            presentWhileTextIn(text);
        }
        presentWhileTextIn(action);
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
        heading.setText(text);
    }

    public String getHeading() {
        return heading.getText();
    }

    public void setSentence(String text) {
        sentence.setText(text);
    }

    public String getSentence() {
        return sentence.getText();
    }

    /** Offers the next step; an empty text takes it away. */
    public void setAction(String text, Runnable step) {
        action.setText(text);
        action.setOnAction(event -> step.run());
    }

    private static void presentWhileTextIn(javafx.scene.control.Labeled node) {
        node.visibleProperty().bind(node.textProperty().isNotEmpty());
        node.managedProperty().bind(node.visibleProperty());
    }
}

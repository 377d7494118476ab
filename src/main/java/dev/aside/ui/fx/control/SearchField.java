package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Texts;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A field to search with, 32 high: a glass, a prompt, a way to clear. Esc clears it first and only then goes on to
/// whoever is
/// behind.
public final class SearchField extends StackPane {
    private final TextField field = new TextField();
    private final IconButton clear = new IconButton(Icon.X, 14, Texts.of("fx.clearSearch"));

    public SearchField() {
        getStyleClass().add("search-field");
        IconView glass = Icon.SEARCH.at(16);
        glass.getStyleClass().add("search-glass");
        clear.getStyleClass().add("search-clear");
        clear.setFocusTraversable(false);
        clear.setOnAction(event -> {
            field.clear();
            field.requestFocus();
        });
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::clearOnEscape);
        setAlignment(Pos.CENTER_LEFT);
        setAlignment(clear, Pos.CENTER_RIGHT);
        getChildren().addAll(field, glass, clear);
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    public String getPromptText() {
        return field.getPromptText();
    }

    /** What can be searched here: "Search every message". Also its name to a screen reader. */
    public void setPromptText(String prompt) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
    }

    /** The field itself, for key handlers and focus. */
    public TextField field() {
        return field;
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void clearOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }
}

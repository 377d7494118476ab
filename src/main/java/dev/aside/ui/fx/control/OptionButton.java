package dev.aside.ui.fx.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One of several ways to go on, 64 high: a mark of 28, what it is, and a line about it.
public final class OptionButton extends Button {
    /// @param mark 28 square
    public OptionButton(Node mark, String name, String says) {
        Label title = new Label(name);
        title.getStyleClass().addAll("message", "semibold", "text-1");
        Label line = new Label(says);
        line.getStyleClass().addAll("small", "text-2");
        VBox words = new VBox(title, line);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16, mark, words, Icon.CHEVRON_RIGHT.at(16));
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(34));
        getStyleClass().add("option");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(name);
        setAccessibleHelp(says);
        setGraphic(row);
    }

    /// The same with an icon on a tile.
    public OptionButton(Icon icon, int size, String name, String says) {
        this(tile(icon, size), name, says);
    }

    private static Node tile(Icon icon, int size) {
        StackPane tile = new StackPane(icon.at(size));
        tile.getStyleClass().add("option-icon");
        return tile;
    }
}

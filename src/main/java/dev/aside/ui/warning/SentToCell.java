package dev.aside.ui.warning;

import dev.aside.ui.fx.text.EmojiLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One of those who got the same: name and handle, when, and whether they answered.
final class SentToCell extends ListCell<SentTo> {
    private final EmojiLine name = new EmojiLine();
    private final Label handle = new Label();
    private final Label when = new Label();
    private final Label outcome = new Label();
    private final HBox row;

    SentToCell() {
        name.getStyleClass().addAll("body", "medium");
        handle.getStyleClass().addAll("small", "text-3");
        when.getStyleClass().addAll("small", "text-2", "warning-when");
        outcome.getStyleClass().addAll("small", "warning-outcome");
        VBox who = new VBox(name, handle);
        who.setAlignment(Pos.CENTER_LEFT);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        when.setMinWidth(Region.USE_PREF_SIZE);
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(who, when, outcome);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("row", "warning-sent-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SentTo item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(item.name());
        handle.setText(item.handle());
        when.setText(item.when());
        outcome.setText(item.outcome());
        outcome.getStyleClass().removeAll("text-3", "success-text");
        outcome.getStyleClass().add(item.answered() ? "success-text" : "text-3");
        setAccessibleText(item.spoken());
        setGraphic(row);
    }
}

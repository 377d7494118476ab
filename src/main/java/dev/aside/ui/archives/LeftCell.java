package dev.aside.ui.archives;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One entry of an archive that was not taken: its name, why, and how many records or files.
final class LeftCell extends ListCell<ArchiveLeft> {
    private final Label entry = new Label();
    private final Label why = new Label();
    private final Label count = new Label();
    private final HBox row;

    LeftCell() {
        entry.getStyleClass().addAll("body", "text-1");
        entry.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        why.getStyleClass().addAll("small", "text-2");
        count.getStyleClass().addAll("small", "text-2");
        count.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(entry, why);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(12, words, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("left-row");
        setPrefWidth(0);
        getStyleClass().add("left-cell");
    }

    @Override
    protected void updateItem(@Nullable ArchiveLeft left, boolean empty) {
        super.updateItem(left, empty);
        if (empty || left == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        entry.setText(left.entry());
        why.setText(ArchiveWords.why(left.reason()));
        count.setText(Texts.of("archives.number", left.count()));
        setGraphic(row);
        setAccessibleText(Texts.of("archives.leftSpoken", left.entry(), why.getText(), left.count()));
    }
}

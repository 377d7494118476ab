package dev.aside.ui.fx.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A row of the picker. Its boxes and pictures are made once and shown again with others. */
final class EmojiRow extends ListCell<List<EmojiCatalog.Entry>> {
    static final int COLUMNS = 9;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HBox row = new HBox();
    private final Consumer<EmojiCatalog.Entry> over;
    private final Consumer<EmojiCatalog.Entry> pick;
    private EmojiCatalog.@Nullable Entry chosen;

    EmojiRow(Consumer<EmojiCatalog.Entry> over, Consumer<EmojiCatalog.Entry> pick) {
        this.over = over;
        this.pick = pick;
        row.getStyleClass().add("emoji-row");
    }

    @Override
    protected void updateItem(@Nullable List<EmojiCatalog.Entry> entries, boolean empty) {
        super.updateItem(entries, empty);
        if (empty || entries == null) {
            setGraphic(null);
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            show(entries.get(i), i);
        }
        for (int i = 0; i < row.getChildren().size(); i++) {
            row.getChildren().get(i).setVisible(i < entries.size());
        }
        setGraphic(row);
        mark();
    }

    private void show(EmojiCatalog.Entry entry, int column) {
        StackPane box;
        if (column < row.getChildren().size()) {
            box = (StackPane) row.getChildren().get(column);
            ((EmojiPicture) box.getChildren().getFirst()).setEmoji(entry.emoji());
        } else {
            box = new StackPane(new EmojiPicture(entry.emoji()));
            box.getStyleClass().add("emoji-cell");
            box.setAccessibleRole(AccessibleRole.BUTTON);
            row.getChildren().add(box);
        }
        box.setAccessibleText(entry.name());
        box.setOnMouseEntered(entered -> over.accept(entry));
        box.setOnMouseClicked(click -> pick.accept(entry));
    }

    /** Shows which entry Enter would take. */
    void choose(EmojiCatalog.@Nullable Entry entry) {
        chosen = entry;
        mark();
    }

    private void mark() {
        List<EmojiCatalog.Entry> entries = getItem();
        for (int i = 0; entries != null && i < row.getChildren().size(); i++) {
            boolean isChosen = i < entries.size() && entries.get(i).equals(chosen);
            row.getChildren().get(i).pseudoClassStateChanged(CHOSEN, isChosen);
        }
    }
}

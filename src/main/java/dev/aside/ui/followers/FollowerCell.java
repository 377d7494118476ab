package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.PagedRow;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One field of the table. It builds its nodes once and shows whichever follower scrolls by; while a row is being
/// read it shows nothing.
abstract class FollowerCell extends TableCell<PagedRow<FollowerRow>, FollowerRow> {
    private final HBox content = new HBox();

    FollowerCell() {
        content.getStyleClass().add("follower-cell");
        content.setAlignment(Pos.CENTER_LEFT);
        content.setFillHeight(false);
        content.setMinWidth(0);
    }

    /** Fills the nodes. */
    abstract void show(FollowerRow row);

    /** Fills them again: time has passed. */
    final void again() {
        FollowerRow row = getItem();
        if (!isEmpty() && row != null) {
            show(row);
        }
    }

    HBox content() {
        return content;
    }

    @Override
    protected final void updateItem(@Nullable FollowerRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(content);
            show(row);
        }
    }
}

package dev.aside.ui.fx;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A cell of a list of [PagedRow]s: as wide as its list, blank until the contents of its place were read, and drawn
/// anew whenever they change. FX thread only.
public abstract class PagedCell<R> extends ListCell<PagedRow<R>> {
    private final HBox row = new HBox();
    private Subscription contents = Subscription.EMPTY;

    /** As wide as its list. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /// What a subclass draws into.
    protected final HBox row() {
        return row;
    }

    /// What is drawn now; null while it is being read.
    protected final @Nullable R shown() {
        return getItem() == null ? null : getItem().value();
    }

    /// Draws what was read.
    protected abstract void show(R read);

    /// Told before anything else is drawn, or nothing.
    protected void leave() {}

    /// Draws what is known once more.
    protected final void showAgain() {
        showIfRead(shown());
    }

    @Override
    protected final void updateItem(@Nullable PagedRow<R> item, boolean empty) {
        super.updateItem(item, empty);
        contents.unsubscribe();
        contents = Subscription.EMPTY;
        leave();
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(row);
            contents = item.valueProperty().subscribe(this::showIfRead);
        }
    }

    private void showIfRead(@Nullable R read) {
        leave();
        row.setVisible(read != null);
        if (read != null) {
            show(read);
        }
    }

    /// As high as what it holds at this width, where the list doesn't give all of them one height.
    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : Math.max(1, getListView().getWidth());
        return getGraphic() == null ? super.computePrefHeight(width) : Math.ceil(row.prefHeight(wide));
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.ConversationRow;
import dev.aside.ui.fx.PagedRow;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.MultipleSelectionModel;
import org.jspecify.annotations.Nullable;

/// What the list of conversations shows as selected: the row of the open conversation, wherever it stands, and nothing
/// else. It follows the view model, so nothing that JavaFX does to a selection when rows come and go can select
/// somebody else or open anything; the keyboard's place is [ListCursor]'s. FX thread only.
final class OpenRow extends MultipleSelectionModel<PagedRow<ConversationRow>> {
    private final ConversationListViewModel viewModel;
    private final ObservableList<Integer> indices = FXCollections.observableArrayList();
    private final ObservableList<PagedRow<ConversationRow>> items = FXCollections.observableArrayList();
    private final ObservableList<Integer> shownIndices = FXCollections.unmodifiableObservableList(indices);
    private final ObservableList<PagedRow<ConversationRow>> shownItems = FXCollections
            .unmodifiableObservableList(items);

    OpenRow(ConversationListViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /** The rows or the open conversation changed. */
    void follow() {
        int index = viewModel.rows().indexOfId(viewModel.openIdProperty().get());
        setSelectedIndex(index);
        if (index < 0) {
            setSelectedItem(null);
            indices.clear();
            items.clear();
        } else {
            setSelectedItem(viewModel.rows().get(index));
            indices.setAll(index);
            items.setAll(List.of(viewModel.rows().get(index)));
        }
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return shownIndices;
    }

    @Override
    public ObservableList<PagedRow<ConversationRow>> getSelectedItems() {
        return shownItems;
    }

    @Override
    public boolean isSelected(int index) {
        return index >= 0 && index == getSelectedIndex();
    }

    @Override
    public boolean isEmpty() {
        return getSelectedIndex() < 0;
    }

    @Override
    public void select(int index) {}

    @Override
    public void select(@Nullable PagedRow<ConversationRow> row) {}

    @Override
    public void clearAndSelect(int index) {}

    @Override
    public void selectIndices(int index, int... more) {}

    @Override
    public void selectAll() {}

    @Override
    public void selectFirst() {}

    @Override
    public void selectLast() {}

    @Override
    public void selectPrevious() {}

    @Override
    public void selectNext() {}

    @Override
    public void clearSelection(int index) {}

    @Override
    public void clearSelection() {}
}

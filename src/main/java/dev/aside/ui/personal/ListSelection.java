package dev.aside.ui.personal;

import dev.aside.core.model.ConversationRow;
import dev.aside.ui.fx.PagedRow;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.util.Duration;

/// Keeps the selected row by id, whatever happens to the order, and opens a conversation when the arrow keys rest on
/// it: passing by would mark everything as read. FX thread only.
final class ListSelection {
    private static final Duration REST = Duration.millis(350);

    private final ListView<PagedRow<ConversationRow>> list;
    private final ConversationListViewModel viewModel;
    private final PauseTransition rest = new PauseTransition(REST);
    private long selectedId;
    private boolean restoring;
    private boolean opensOnMove = true;

    ListSelection(ListView<PagedRow<ConversationRow>> list, ConversationListViewModel viewModel) {
        this.list = list;
        this.viewModel = viewModel;
        list.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (!restoring && row != null) {
                moved(row.id());
            }
        });
        viewModel.rows().addListener((ListChangeListener<PagedRow<ConversationRow>>) change -> restore());
        viewModel.openIdProperty().subscribe(id -> {
            selectedId = id.longValue();
            restore();
        });
    }

    void setOpensOnMove(boolean opens) {
        opensOnMove = opens;
    }

    /** A list that takes the focus shows where it is. */
    void ensureFocusedRow() {
        if (list.getSelectionModel().getSelectedIndex() < 0 && !list.getItems().isEmpty()) {
            boolean nested = restoring;
            restoring = true;
            list.getSelectionModel().select(0);
            selectedId = list.getItems().getFirst().id();
            restoring = nested;
        }
    }

    private void moved(long id) {
        selectedId = id;
        rest.stop();
        if (opensOnMove && list.isFocused()) {
            rest.setOnFinished(done -> viewModel.open(id));
            rest.playFromStart();
        }
    }

    private void restore() {
        restoring = true;
        int index = viewModel.rows().indexOfId(selectedId);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
            if (list.isFocused()) {
                ensureFocusedRow();
            }
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
        }
        restoring = false;
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.Group;
import dev.aside.ui.fx.KeepPlace;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.OverlaidBar;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// The rows of the list of groups: arrows choose, Enter or a click opens.
final class GroupRows {
    private final ListView<PagedRow<Group>> list;
    private final GroupListViewModel viewModel;

    GroupRows(ListView<PagedRow<Group>> list, GroupListViewModel viewModel, Screen screen) {
        this.list = list;
        this.viewModel = viewModel;
        list.setAccessibleText(Texts.of("personal.groups"));
        list.setCellFactory(any -> {
            GroupCell cell = new GroupCell(screen);
            cell.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    open(cell.getItem());
                }
            });
            return cell;
        });
        list.setItems(viewModel.rows());
        KeepPlace.in(list, viewModel.rows());
        OverlaidBar.of(list);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        viewModel.openIdProperty().subscribe(this::follow);
        viewModel.rows().addListener((ListChangeListener<PagedRow<Group>>) change -> follow());
    }

    private void open(@Nullable PagedRow<Group> row) {
        if (row != null) {
            viewModel.open(row.id());
        }
    }

    private void follow() {
        int index = viewModel.rows().indexOfId(viewModel.openIdProperty().get());
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }
}

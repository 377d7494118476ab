package dev.aside.ui.personal;

import dev.aside.core.model.SearchHit;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.OverlaidBar;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// What a search found: arrows choose, Enter or a click opens the conversation at the message, Esc ends the search.
final class HitList {
    private final ListView<SearchHit> list;
    private final MessageSearchViewModel viewModel;

    HitList(ListView<SearchHit> list, MessageSearchViewModel viewModel, Screen screen) {
        this.list = list;
        this.viewModel = viewModel;
        list.setAccessibleText(Texts.of("personal.hits"));
        list.setCellFactory(any -> {
            HitCell cell = new HitCell(screen);
            cell.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    open(cell.getItem());
                }
            });
            return cell;
        });
        list.setItems(viewModel.hits());
        OverlaidBar.of(list);
    }

    /** What Esc does. */
    void setOnEscape(Runnable action) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enter(true);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                action.run();
                event.consume();
            }
        });
    }

    /// Down in the search field goes to the first hit, Enter opens it; another time the one chosen last.
    ///
    /// @return whether there was one
    boolean enter(boolean opens) {
        if (viewModel.hits().isEmpty()) {
            return false;
        }
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
        }
        if (opens) {
            open(list.getSelectionModel().getSelectedItem());
        }
        return true;
    }

    private void open(@Nullable SearchHit hit) {
        if (hit != null) {
            viewModel.open(hit);
        }
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// The drafts, to be chosen or discarded. The keys stay in the list: Enter chooses, Delete discards, Esc closes. What
/// was discarded can be
/// had back until the list closes.
final class DraftsPopup {
    private static final int ROWS = 6;
    private static final double ROW = 56;

    private final BroadcastsViewModel pane;
    private final DraftsViewModel viewModel;
    private final Runnable onChosen;
    private final Popup popup = new Popup();
    private final ListView<BroadcastDraft> list = new ListView<>();
    private final ContextMenu menu = new ContextMenu();

    /// @param onChosen told when there is something in the composer to go on with
    DraftsPopup(BroadcastsViewModel pane, Runnable onChosen) {
        this.pane = pane;
        this.viewModel = pane.drafts();
        this.onChosen = onChosen;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(content());
        popup.setOnHidden(hidden -> viewModel.forgetDiscarded());
    }

    void show(Node owner) {
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        list.getSelectionModel().select(0);
        popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        popup.setX(place.getMaxX() - popup.getWidth());
        list.requestFocus();
    }

    private VBox content() {
        list.setItems(viewModel.drafts());
        list.setAccessibleText(Texts.of("broadcasts.draftList"));
        list.setCellFactory(view -> new DraftCell(pane, viewModel::discard, this::choose));
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> TextScale.px(ROW) * Math.clamp(viewModel.drafts().size(), 1, ROWS),
                viewModel.drafts(), TextScale.factorProperty()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        Button anew = new Button(Texts.of("broadcasts.startAnew"), Icon.SQUARE_PEN.at(16));
        anew.getStyleClass().addAll("quiet", "drafts-new");
        anew.setMaxWidth(Double.MAX_VALUE);
        anew.setOnAction(pressed -> {
            popup.hide();
            pane.composer().startAnew();
            onChosen.run();
        });
        VBox content = new VBox(anew, list, restoring());
        content.getStyleClass().add("drafts-popup");
        return content;
    }

    private HBox restoring() {
        Label discarded = new Label(Texts.of("broadcasts.discarded"));
        discarded.getStyleClass().addAll("small", "text-2");
        Hyperlink undo = new Hyperlink(Texts.of("broadcasts.undo"));
        undo.getStyleClass().add("small");
        undo.setOnAction(pressed -> {
            viewModel.restore();
            list.requestFocus();
        });
        HBox line = new HBox(discarded, undo);
        line.getStyleClass().add("drafts-discarded");
        line.visibleProperty().bind(viewModel.discardedProperty().isNotNull());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void pressed(KeyEvent event) {
        BroadcastDraft draft = list.getSelectionModel().getSelectedItem();
        if (draft == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            choose(draft);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            viewModel.discard(draft);
            event.consume();
        }
    }

    private void showMenu(ContextMenuEvent event) {
        BroadcastDraft draft = list.getSelectionModel().getSelectedItem();
        if (draft != null) {
            MenuItem open = new MenuItem(Texts.of("broadcasts.openDraft"));
            open.setOnAction(chosen -> choose(draft));
            MenuItem discard = new MenuItem(Texts.of("broadcasts.discardDraft"));
            discard.setOnAction(chosen -> viewModel.discard(draft));
            menu.getItems().setAll(open, discard);
            menu.show(list, event.getScreenX(), event.getScreenY());
        }
    }

    private void choose(BroadcastDraft draft) {
        popup.hide();
        viewModel.open(draft);
        onChosen.run();
    }
}

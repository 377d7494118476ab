package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.ui.fx.KeepPlace;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.OverlaidBar;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The rows of the list of conversations: which one is open, where the keyboard is, and what a click or a key does.
final class ConversationRows {
    private static final double ROW = 67;

    private final ConversationListViewModel viewModel;
    private final Screen screen;
    private final ListCursor cursor;
    private final ContextMenu menu = new ContextMenu();
    private Runnable onEnter = () -> {};

    ConversationRows(ListView<PagedRow<ConversationRow>> list, ConversationListViewModel viewModel, Screen screen) {
        this.viewModel = viewModel;
        this.screen = screen;
        cursor = new ListCursor(list, viewModel);
        list.setAccessibleText(Texts.of("personal.conversations"));
        list.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(() -> TextScale.px(ROW), TextScale.factorProperty()));
        list.setCellFactory(any -> cell());
        OpenRow open = new OpenRow(viewModel);
        list.setSelectionModel(open);
        list.setItems(viewModel.rows());
        KeepPlace.in(list, viewModel.rows());
        OverlaidBar.of(list);
        viewModel.rows().addListener((ListChangeListener<PagedRow<ConversationRow>>) change -> {
            open.follow();
            cursor.follow();
        });
        viewModel.openIdProperty().subscribe(id -> {
            open.follow();
            cursor.opened(id.longValue());
        });
        viewModel.tabProperty().subscribe(tab -> {
            cursor.forget();
            list.scrollTo(0);
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setOnContextMenuRequested(event -> showMenu(list, event));
    }

    /** Told when a conversation was chosen to be answered: by Enter or a click. */
    void setOnEnter(Runnable listener) {
        onEnter = listener;
    }

    void setOpensOnMove(boolean opens) {
        cursor.setOpensOnMove(opens);
    }

    private ListCell<PagedRow<ConversationRow>> cell() {
        ConversationCell cell = new ConversationCell(screen, viewModel::act);
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            PagedRow<ConversationRow> row = cell.getItem();
            if (event.getButton() == MouseButton.PRIMARY && row != null && !event.isConsumed()) {
                choose(row.id());
            }
        });
        cell.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            PagedRow<ConversationRow> row = cell.getItem();
            if (row != null) {
                cursor.put(row.id());
            }
        });
        return cell;
    }

    private void choose(long conversationId) {
        cursor.put(conversationId);
        viewModel.open(conversationId);
        onEnter.run();
    }

    private Optional<Conversation> atCursor() {
        return cursor.row().map(PagedRow::value).map(ConversationRow::conversation);
    }

    private void showMenu(Node owner, ContextMenuEvent event) {
        menu.getItems().clear();
        atCursor().ifPresent(conversation -> {
            MenuItem open = new MenuItem(Texts.of("personal.actionOpen"));
            open.setOnAction(chosen -> choose(conversation.id()));
            menu.getItems().add(open);
            menu.getItems().addAll(ActionMenu.items(conversation, action -> viewModel.act(action, conversation)));
            menu.show(owner, event.getScreenX(), event.getScreenY());
        });
        event.consume();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            cursor.row().ifPresent(row -> choose(row.id()));
            event.consume();
            return;
        }
        if (!event.isAltDown() && !event.isMetaDown() && cursor.press(event)) {
            event.consume();
            return;
        }
        atCursor().ifPresent(conversation -> ActionMenu.of(event, conversation).ifPresent(action -> {
            viewModel.act(action, conversation);
            event.consume();
        }));
    }
}

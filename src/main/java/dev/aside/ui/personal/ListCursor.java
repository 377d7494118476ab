package dev.aside.ui.personal;

import dev.aside.core.model.ConversationRow;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.PagedRows;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/// Where the keyboard is in the list of conversations: by id, whatever happens to the order. Until a key or a click has
/// put it somewhere it stands on the open conversation, else on the first row. FX thread only.
final class ListCursor {
    /** A person has put it somewhere: it is drawn while the list has the focus. */
    private static final PseudoClass PLACED = PseudoClass.getPseudoClass("placed");

    private final ListView<PagedRow<ConversationRow>> list;
    private final ConversationListViewModel viewModel;
    private final PagedRows<ConversationRow> rows;
    private long id;
    private int place;
    private boolean opensOnMove = true;

    ListCursor(ListView<PagedRow<ConversationRow>> list, ConversationListViewModel viewModel) {
        this.list = list;
        this.viewModel = viewModel;
        this.rows = viewModel.rows();
    }

    /** Whether resting on a conversation opens it. */
    void setOpensOnMove(boolean opens) {
        opensOnMove = opens;
    }

    /** The row that keys are about. */
    Optional<PagedRow<ConversationRow>> row() {
        return place < 0 || place >= rows.size() ? Optional.empty() : Optional.of(rows.get(place));
    }

    /** A person pointed at this conversation. */
    void put(long conversationId) {
        id = conversationId;
        follow();
    }

    /** Nobody pointed anywhere yet. */
    void forget() {
        put(0);
    }

    /** The rows changed. A row that goes leaves its place to the one below, and an open one comes back to its own. */
    void follow() {
        long open = viewModel.openIdProperty().get();
        int index = rows.indexOfId(id == 0 ? open : id);
        if (index < 0) {
            index = Math.min(id == 0 ? 0 : Math.max(0, place), rows.size() - 1);
            if (id != open && id != 0) {
                id = index < 0 ? 0 : rows.idAt(index);
            }
        }
        place = index;
        list.getFocusModel().focus(index);
        list.pseudoClassStateChanged(PLACED, id != 0);
    }

    /** Another conversation is open: the cursor is there, unless keys are moving it on already. */
    void opened(long conversationId) {
        if (conversationId != 0 && !list.isFocused()) {
            put(conversationId);
        } else {
            follow();
        }
    }

    /** Up, Down, Page Up, Page Down, Home and End move it; says whether it was one of them. */
    boolean press(KeyEvent event) {
        int last = rows.size() - 1;
        int step = isNowhere() ? 0 : 1;
        int wanted;
        switch (event.getCode()) {
            case UP -> wanted = place - step;
            case DOWN -> wanted = place + step;
            case PAGE_UP -> wanted = place - page();
            case PAGE_DOWN -> wanted = place + page();
            case HOME -> wanted = 0;
            case END -> wanted = last;
            default -> {
                return false;
            }
        }
        int index = Math.clamp(wanted, 0, Math.max(0, last));
        if (index <= last) {
            put(rows.idAt(index));
            bringIntoView(index);
            if (opensOnMove) {
                viewModel.restOn(id);
            }
        }
        return true;
    }

    /** Neither put anywhere, nor on an open conversation: the first key takes the row it stands on. */
    private boolean isNowhere() {
        return id == 0 && viewModel.openIdProperty().get() == 0;
    }

    private int page() {
        return Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()) - 1);
    }

    private void bringIntoView(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }
}

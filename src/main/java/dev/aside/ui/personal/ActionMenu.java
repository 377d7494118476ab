package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import dev.aside.ui.fx.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The actions of a conversation as menu entries and keys: the same in the list and in the thread.
final class ActionMenu {
    private static final KeyCombination ARCHIVE = Keys.shortcut(KeyCode.E);
    private static final KeyCombination READ = Keys.shortcut(KeyCode.U);
    private static final Map<RowAction, KeyCombination> KEYS = Map.of(RowAction.ARCHIVE, ARCHIVE, RowAction.UNARCHIVE,
            ARCHIVE, RowAction.MARK_READ, READ, RowAction.MARK_UNREAD, READ, RowAction.NEEDS_NO_REPLY,
            Keys.shiftShortcut(KeyCode.E), RowAction.NOT_AUTOMATIC, Keys.shiftShortcut(KeyCode.M), RowAction.ACCEPT,
            Keys.shiftShortcut(KeyCode.Y));

    private ActionMenu() {}

    /** The entries that make sense for this conversation now. */
    static List<MenuItem> items(Conversation conversation, Consumer<RowAction> act) {
        List<MenuItem> items = new ArrayList<>();
        for (RowAction action : RowAction.of(conversation)) {
            MenuItem item = new MenuItem(Wording.name(action));
            item.setAccelerator(KEYS.get(action));
            item.setOnAction(chosen -> act.accept(action));
            items.add(item);
        }
        return items;
    }

    /** The action this key stands for, if it makes sense for the conversation now. */
    static Optional<RowAction> of(KeyEvent event, Conversation conversation) {
        return RowAction.of(conversation).stream().filter(action -> {
            KeyCombination keys = KEYS.get(action);
            return keys != null && keys.match(event);
        }).findFirst();
    }

    static String tip(RowAction action) {
        KeyCombination keys = KEYS.get(action);
        return keys == null ? Wording.name(action) : Keys.tip(Wording.name(action), keys);
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.model.Broadcast;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What can be done with a broadcast as it stands now: the same as links in its row, as entries of its menu, and as
/// keys.
///
/// @param words what it is called
record PostAction(String words, KeyCombination keys, Runnable action) {

    static List<PostAction> of(Broadcast broadcast, PostsViewModel posts) {
        Progress progress = Progress.of(broadcast);
        List<PostAction> actions = new ArrayList<>();
        switch (progress.stage()) {
            case FAILED -> {
                actions.add(action("broadcasts.tryAgain", Keys.shortcut(KeyCode.R), () -> posts.retry(broadcast)));
                actions.add(action("broadcasts.giveUp", Keys.plain(KeyCode.DELETE), () -> posts.giveUp(broadcast)));
            }
            case UNKNOWN -> {
                actions.add(action("broadcasts.itArrived", Keys.shiftShortcut(KeyCode.Y),
                        () -> posts.settle(broadcast)));
                actions.add(action("broadcasts.publishAgain", Keys.shortcut(KeyCode.R), () -> posts.retry(broadcast)));
            }
            case BEHIND_NAMELESS ->
                actions.add(action("broadcasts.giveUpRest", Keys.plain(KeyCode.DELETE), () -> posts.giveUp(broadcast)));
            case DONE -> {
                if (posts.canDelete(broadcast)) {
                    actions.add(action("broadcasts.delete", Keys.plain(KeyCode.DELETE),
                            () -> posts.askToDelete(broadcast)));
                }
            }
            default -> {
            }
        }
        if (progress.undoable()) {
            actions.add(action("broadcasts.undo", Keys.shortcut(KeyCode.Z), () -> posts.undo(broadcast)));
        }
        return actions;
    }

    private static PostAction action(String key, KeyCombination keys, Runnable action) {
        return new PostAction(Texts.of(key), keys, action);
    }
}

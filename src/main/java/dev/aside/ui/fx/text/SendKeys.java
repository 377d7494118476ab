package dev.aside.ui.fx.text;

import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What Enter means in a [WritingBox]. An Enter that ends an input method's composition only ends it: some systems
/// report it as a key after the committed text, in the same turn of the event loop, so until that turn is over Enter
/// does nothing.
final class SendKeys {
    private final WritingBox box;
    private final TextArea area;
    private boolean composing;
    private boolean committed;

    SendKeys(WritingBox box, TextArea area) {
        this.box = box;
        this.area = area;
        area.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void composed(InputMethodEvent event) {
        boolean before = composing;
        composing = !event.getComposed().isEmpty();
        if (before && !composing) {
            committed = true;
            Platform.runLater(() -> committed = false);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isAltDown()) {
            return;
        }
        event.consume();
        if (composing || committed) {
            return;
        }
        if (event.isShortcutDown() || event.isControlDown() || event.isShiftDown() != box.isSendOnEnter()) {
            box.send();
        } else {
            area.replaceSelection("\n");
        }
    }
}

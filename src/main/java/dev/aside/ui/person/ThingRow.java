package dev.aside.ui.person;

import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.text.EmojiText;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One thing to mention: a button as high as its words need, which JavaFX's own is not; without an action, words to
/// be read.
final class ThingRow extends VBox {
    private final @Nullable Runnable action;

    ThingRow(Quote quote, String source, @Nullable Runnable action) {
        this.action = action;
        getStyleClass().add("thing");
        EmojiText words = new EmojiText();
        words.setText(Texts.of("personal.quoted", quote.words()));
        words.getStyleClass().addAll("body", "text-1");
        Label from = new Label(source);
        from.getStyleClass().addAll("caption", "text-3");
        getChildren().addAll(words, from);
        if (action == null) {
            getStyleClass().add("read");
        } else {
            press(quote, source, action);
        }
    }

    private void press(Quote quote, String source, Runnable pressed) {
        getStyleClass().add("ring");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Texts.of("personal.insertQuote", quote.words()));
        setAccessibleHelp(source);
        setOnMouseClicked(click -> pressed.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                pressed.run();
                event.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
        if (asked == AccessibleAction.FIRE && action != null) {
            action.run();
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }
}

package dev.aside.ui.personal;

import dev.aside.ui.fx.Texts;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// One thing to mention: a button as high as its words need, which JavaFX's own is not.
final class ThingRow extends VBox {
    private final Runnable action;

    ThingRow(Quote quote, String source, Runnable action) {
        this.action = action;
        getStyleClass().addAll("thing", "ring");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Texts.of("personal.insertQuote", quote.words()));
        setAccessibleHelp(source);
        Label words = new Label(Texts.of("personal.quoted", quote.words()));
        words.getStyleClass().addAll("body", "text-1");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Label from = new Label(source);
        from.getStyleClass().addAll("caption", "text-3");
        getChildren().addAll(words, from);
        setOnMouseClicked(click -> action.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                action.run();
                event.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
        if (asked == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }
}

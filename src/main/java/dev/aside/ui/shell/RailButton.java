package dev.aside.ui.shell;

import dev.aside.ui.fx.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A place in the rail: an icon in a pill, its name below where there is room, and a count on its corner.
final class RailButton extends Button {
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Label badge = new Label();
    private final String name;
    private boolean isCurrent;

    RailButton(RailItem item) {
        name = item.name();
        getStyleClass().setAll("rail-item");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        StackPane pill = new StackPane(item.icon().at(20), badge);
        pill.getStyleClass().add("rail-pill");
        badge.getStyleClass().add("rail-badge");
        badge.setVisible(false);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        Label label = new Label(name);
        label.getStyleClass().add("rail-label");
        label.setMnemonicParsing(false);
        VBox box = new VBox(pill, label);
        box.getStyleClass().add("rail-box");
        setGraphic(box);
        setAccessibleText(name);
    }

    void setCurrent(boolean current) {
        isCurrent = current;
        pseudoClassStateChanged(CURRENT, current);
    }

    boolean isCurrent() {
        return isCurrent;
    }

    void setCount(int count) {
        badge.setVisible(count > 0);
        badge.setText(count > 99 ? Texts.of("shell.manyUnread") : Integer.toString(count));
        setAccessibleText(count > 0 ? Texts.of("shell.unread", name, count) : name);
    }
}

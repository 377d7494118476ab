package dev.aside.ui.personal;

import dev.aside.detect.EarlierMessage;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Who got the same before, and when. Choosing one opens that message.
final class EarlierMenu {
    private final Ages ages;
    private final Consumer<EarlierMessage> open;
    private final ContextMenu menu = new ContextMenu();

    EarlierMenu(Ages ages, Consumer<EarlierMessage> open) {
        this.ages = ages;
        this.open = open;
    }

    void show(Node anchor, DetectorLine line) {
        menu.getItems().clear();
        for (EarlierMessage message : line.earlier()) {
            String name = message.recipientName().isBlank() ? message.handle() : message.recipientName();
            MenuItem item = new MenuItem(Texts.of("personal.earlierTo", name, ages.moment(message.at())));
            item.setOnAction(chosen -> open.accept(message));
            menu.getItems().add(item);
        }
        int more = line.people() - line.earlier().size();
        if (more > 0) {
            MenuItem rest = new MenuItem(Texts.of("personal.earlierMore", more));
            rest.setDisable(true);
            menu.getItems().add(rest);
        }
        menu.show(anchor, Side.TOP, 0, -4);
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Why a conversation is not among the others, and the way back: above its thread.
final class FiledStrip extends HBox {
    private final Label why = new Label();
    private final Hyperlink way = new Hyperlink();
    private final Consumer<RowAction> act;

    FiledStrip(Consumer<RowAction> act) {
        this.act = act;
        getStyleClass().addAll("strip", "strip-filed");
        setAlignment(Pos.CENTER_LEFT);
        why.getStyleClass().addAll("small", "text-2");
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        way.getStyleClass().add("small");
        way.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icon.BOT.at(16), why, way);
        setPresent(false);
    }

    private void setPresent(boolean present) {
        setVisible(present);
        setManaged(present);
    }

    void show(OpenThread thread) {
        Conversation conversation = thread.conversation();
        setPresent(conversation != null && (conversation.automatic() != null || conversation.request()));
        if (conversation == null) {
            return;
        }
        if (conversation.automatic() != null) {
            offer(Wording.filedStrip(conversation.automatic()), RowAction.NOT_AUTOMATIC, Icon.BOT);
        } else if (conversation.request()) {
            offer(Texts.of("personal.requestStrip", thread.person().shortName()), RowAction.ACCEPT, Icon.USER_PLUS);
        }
    }

    private void offer(String sentence, RowAction action, Icon icon) {
        getChildren().set(0, icon.at(16));
        why.setText(sentence);
        way.setText(Wording.name(action));
        way.setOnAction(pressed -> act.accept(action));
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.ui.fx.PagedCell;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.person.PersonWords;
import java.time.Instant;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One conversation in the list, 67 high.
final class ConversationCell extends PagedCell<ConversationRow> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final Screen screen;
    private final Avatar avatar = new Avatar(44);
    private final EmojiLine name = new EmojiLine();
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 14);
    private final Label age = new Label();
    private final EmojiLine preview = new EmojiLine();
    private final Region dot = new Region();
    private final Label reason = new Label();
    private final Label toAll = new Label(Texts.of("personal.actionNotAutomatic"));
    private final HBox filed = new HBox(reason, toAll);

    ConversationCell(Screen screen, BiConsumer<RowAction, Conversation> act) {
        this.screen = screen;
        name.getStyleClass().addAll("message", "semibold", "text-1", "row-name");
        age.getStyleClass().addAll("small", "row-age");
        age.setMinWidth(USE_PREF_SIZE);
        preview.getStyleClass().addAll("body", "row-preview");
        preview.setPrefWidth(0);
        preview.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(preview, Priority.ALWAYS);
        dot.getStyleClass().add("unread-dot");
        reason.getStyleClass().addAll("small", "text-3");
        toAll.getStyleClass().addAll("small", "medium", "accent-text", "row-link");
        toAll.setMinWidth(USE_PREF_SIZE);
        toAll.setOnMouseClicked(event -> moveToAll(event, act));
        filed.getStyleClass().add("row-filed");
        filed.setAlignment(Pos.CENTER_LEFT);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox first = new HBox(name, mark, room, age);
        first.getStyleClass().add("row-first");
        HBox second = new HBox(preview, dot);
        second.getStyleClass().add("row-second");
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(first, second, filed);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row().getChildren().addAll(avatar, lines);
        row().getStyleClass().addAll("row", "conversation-row");
        row().setAlignment(Pos.CENTER_LEFT);
        row().setMinWidth(0);
        getStyleClass().add("conversation-cell");
        screen.ticker().nowProperty().subscribe(this::showAge);
    }

    private void moveToAll(MouseEvent event, BiConsumer<RowAction, Conversation> act) {
        ConversationRow shown = shown();
        if (shown != null) {
            act.accept(RowAction.NOT_AUTOMATIC, shown.conversation());
            event.consume();
        }
    }

    @Override
    protected void show(ConversationRow shown) {
        Conversation conversation = shown.conversation();
        screen.images().show(avatar, shown.person());
        name.setText(shown.person().displayName());
        mark.setKind(PersonWords.mark(shown.person().network()));
        preview.setText(Wording.preview(conversation));
        row().pseudoClassStateChanged(UNREAD, conversation.isUnread());
        dot.setVisible(conversation.isUnread());
        dot.setManaged(conversation.isUnread());
        filed.setVisible(conversation.automatic() != null);
        filed.setManaged(conversation.automatic() != null);
        if (conversation.automatic() != null) {
            reason.setText(Wording.filed(conversation.automatic()));
        }
        showAge();
        setAccessibleText(Texts.of(conversation.isUnread() ? "personal.rowUnread" : "personal.rowRead",
                name.getText(), PersonWords.mark(shown.person().network()).label(), age.getText(), preview.getText()));
    }

    private void showAge() {
        ConversationRow shown = shown();
        Instant at = shown == null ? null : shown.conversation().lastAt();
        age.setText(at == null ? "" : screen.ages().age(at));
    }
}

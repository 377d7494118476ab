package dev.aside.ui.personal;

import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.text.EmojiLine;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One message in a group: above the first of a speaker their name, beside it their picture, below the last the time.
final class GroupRow extends HBox implements ColumnNodes.Fitting {
    private static final int FACE = 32;
    private static final double GAP = 10;

    private final Screen screen;
    private final Avatar avatar = new Avatar(FACE);
    private final EmojiLine name = new EmojiLine();
    private final MessageBody body;
    private final Label time = new Label();
    private final VBox said;
    private ThreadItem.@Nullable Said shown;

    GroupRow(Screen screen) {
        this.screen = screen;
        body = new MessageBody(screen, id -> {});
        name.getStyleClass().addAll("small", "semibold", "text-2", "group-author");
        time.getStyleClass().addAll("caption", "text-2", "group-time");
        said = new VBox(name, body, time);
        said.getStyleClass().add("message-row");
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(avatar, said);
        getStyleClass().add("group-row");
        setSpacing(GAP);
        avatar.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(ThreadItem.Said item, Network network) {
        if (item.equals(shown)) {
            return;
        }
        shown = item;
        Message message = item.message();
        Person author = item.beside().author();
        boolean theirs = !message.mine();
        boolean begins = theirs && !item.joinsAbove();
        String called = author == null ? Texts.of("personal.groupSomebody") : author.displayName();
        setAlignment(theirs ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        said.setAlignment(theirs ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        avatar.setManaged(theirs);
        avatar.setVisible(begins && author != null);
        if (begins && author != null) {
            screen.images().show(avatar, author);
        }
        name.setText(called);
        name.setVisible(begins);
        name.setManaged(begins);
        body.show(item, network);
        time.setText(screen.ages().time(message.at()));
        time.setVisible(item.lineBelow());
        time.setManaged(item.lineBelow());
        setAccessibleText(body.spoken(theirs ? called : null));
    }

    @Override
    public void setColumnWidth(double width) {
        body.setColumnWidth(width - (avatar.isManaged() ? avatar.prefWidth(-1) + GAP : 0));
    }

    @Override
    public void comeIn() {
        // Groups are read from archives: nothing comes in while they are looked at.
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.Group;
import dev.aside.ui.fx.PagedCell;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.text.EmojiLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One group in the list, as high as a conversation: two faces, its name, the last line with who said it.
final class GroupCell extends PagedCell<Group> {
    private final Screen screen;
    private final Avatar behind = new Avatar(30);
    private final Avatar front = new Avatar(30);
    private final EmojiLine name = new EmojiLine();
    private final Label age = new Label();
    private final EmojiLine preview = new EmojiLine();

    GroupCell(Screen screen) {
        this.screen = screen;
        name.getStyleClass().addAll("message", "semibold", "text-1", "row-name");
        age.getStyleClass().addAll("small", "row-age");
        age.setMinWidth(USE_PREF_SIZE);
        preview.getStyleClass().addAll("body", "row-preview");
        preview.setPrefWidth(0);
        preview.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(preview, Priority.ALWAYS);
        StackPane ring = new StackPane(front);
        ring.getStyleClass().add("group-ring");
        ring.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane faces = new StackPane(behind, ring);
        faces.getStyleClass().add("group-faces");
        StackPane.setAlignment(behind, Pos.TOP_LEFT);
        StackPane.setAlignment(ring, Pos.BOTTOM_RIGHT);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox first = new HBox(name, room, age);
        first.getStyleClass().add("row-first");
        first.setAlignment(Pos.CENTER_LEFT);
        HBox second = new HBox(preview);
        second.getStyleClass().add("row-second");
        VBox lines = new VBox(first, second);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row().getChildren().addAll(faces, lines);
        row().getStyleClass().addAll("row", "conversation-row");
        row().setAlignment(Pos.CENTER_LEFT);
        row().setMinWidth(0);
        getStyleClass().add("conversation-cell");
    }

    @Override
    protected void show(Group group) {
        face(behind, group, 0);
        face(front, group, 1);
        name.setText(GroupWords.title(group));
        preview.setText(GroupWords.preview(group));
        age.setText(group.lastAt() == null ? "" : screen.ages().age(group.lastAt()));
        setAccessibleText(Texts.of("personal.groupRow", name.getText(), age.getText(), preview.getText()));
    }

    private void face(Avatar avatar, Group group, int index) {
        boolean there = group.members().size() > index;
        avatar.setVisible(there);
        if (there) {
            screen.images().show(avatar, group.members().get(index));
        }
    }
}

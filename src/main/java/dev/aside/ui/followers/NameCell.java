package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.person.PersonWords;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Avatar, name and handle. */
final class NameCell extends FollowerCell {
    private final Images images;
    private final Avatar avatar = new Avatar(30);
    private final EmojiLine name = new EmojiLine();
    private final Label handle = new Label();

    NameCell(Images images) {
        this.images = images;
        name.getStyleClass().addAll("body", "semibold", "follower-name");
        name.setPrefWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        handle.getStyleClass().addAll("small", "text-3", "follower-handle");
        handle.setMinWidth(0);
        VBox lines = new VBox(name, handle);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        content().getStyleClass().add("follower-face");
        content().getChildren().addAll(avatar, lines);
    }

    @Override
    void show(FollowerRow row) {
        images.show(avatar, row.person());
        name.setText(row.person().displayName());
        handle.setText(PersonWords.handle(row.person()));
        setAccessibleText(row.person().displayName());
    }
}

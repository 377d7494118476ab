package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.Texts;
import javafx.scene.layout.Region;

/** The dot of those who came since the last visit. */
final class DotCell extends FollowerCell {
    private final Region dot = new Region();

    DotCell() {
        dot.getStyleClass().add("unread-dot");
        content().getStyleClass().add("follower-dot");
        content().getChildren().add(dot);
    }

    @Override
    void show(FollowerRow row) {
        dot.setVisible(row.isNew());
        setAccessibleText(row.isNew() ? Texts.of("followers.rowNew") : null);
    }
}

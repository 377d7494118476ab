package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The first tag, and how many more there are. */
final class TagsCell extends FollowerCell {
    private final Label first = new Label();
    private final Label more = new Label();

    TagsCell() {
        first.getStyleClass().addAll("follower-tag");
        first.setMinWidth(0);
        more.getStyleClass().addAll("caption", "text-3");
        more.setMinWidth(USE_PREF_SIZE);
        content().getStyleClass().add("follower-tags");
        content().getChildren().addAll(first, more);
    }

    @Override
    void show(FollowerRow row) {
        List<String> tags = row.notes().tags();
        first.setVisible(!tags.isEmpty());
        first.setText(tags.isEmpty() ? "" : tags.getFirst());
        more.setText(tags.size() > 1 ? Texts.of("followers.moreTags", tags.size() - 1) : "");
        String all = String.join(", ", tags);
        setTooltip(tags.size() > 1 ? new Tooltip(all) : null);
        setAccessibleText(all);
    }
}

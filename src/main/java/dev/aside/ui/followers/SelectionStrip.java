package dev.aside.ui.followers;

import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconView;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Stands in place of the chips while several people are selected: it offers to say it to everyone, and why. There is
/// no writing to all of them.
final class SelectionStrip extends HBox {
    private final Label selected = new Label();
    private final Label why = new Label();

    SelectionStrip(FollowersViewModel viewModel, Runnable clear) {
        getStyleClass().add("selection-strip");
        setAlignment(Pos.CENTER_LEFT);
        IconView people = Icon.USERS.at(16);
        people.getStyleClass().add("icon-accent");
        selected.getStyleClass().addAll("body", "semibold", "text-1");
        selected.setMinWidth(USE_PREF_SIZE);
        why.getStyleClass().addAll("body", "text-2");
        why.setMinWidth(0);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        Button broadcast = new Button(Texts.of("followers.broadcast"), Icon.MEGAPHONE.at(16));
        broadcast.getStyleClass().add("selection-broadcast");
        broadcast.setMinWidth(USE_PREF_SIZE);
        broadcast.setOnAction(pressed -> viewModel.broadcast());
        Hyperlink forget = new Hyperlink(Texts.of("followers.clearSelection"));
        forget.setMinWidth(USE_PREF_SIZE);
        forget.setOnAction(pressed -> clear.run());
        getChildren().addAll(people, selected, why, broadcast, forget);
        viewModel.selection().sizeProperty().subscribe(size -> show(size.intValue()));
    }

    private void show(int size) {
        if (size > 1) {
            selected.setText(Texts.of("followers.selected", size));
            why.setText(Texts.of("followers.selectedWhy", size));
        }
    }
}

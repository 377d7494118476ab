package dev.aside.ui.personal;

import dev.aside.ui.fx.text.EmojiText;
import dev.aside.ui.personal.GroupViewModel.OpenGroup;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Draws a group.
record GroupNodes(Screen screen, GroupViewModel viewModel) implements ColumnNodes {
    private static final double AROUND_EVENT = 10;

    @Override
    public Region make(ThreadItem item) {
        return switch (item) {
            case ThreadItem.Day _ -> new Label();
            case ThreadItem.Said _ -> new GroupRow(screen);
            case ThreadItem.Happened _ -> new StackPane();
        };
    }

    @Override
    public void fill(Region node, ThreadItem item, @Nullable ThreadItem above) {
        OpenGroup open = viewModel.openedProperty().get();
        if (open == null) {
            return;
        }
        switch (item) {
            case ThreadItem.Day day -> MessageNodes.fillDay(screen, (Label) node, day);
            case ThreadItem.Said said -> {
                ((GroupRow) node).show(said, open.account().network());
                double gap = above instanceof ThreadItem.Happened ? AROUND_EVENT : MessageNodes.gap(above);
                VBox.setMargin(node, new Insets(gap, 0, 0, 0));
            }
            case ThreadItem.Happened happened -> {
                EmojiText words = EmojiText.of(GroupWords.happened(happened.event(), open.account().person()),
                        "small", "text-2", "group-event");
                words.setTextAlignment(TextAlignment.CENTER);
                ((StackPane) node).getChildren().setAll(words);
                VBox.setMargin(node, new Insets(above instanceof ThreadItem.Day ? 0 : AROUND_EVENT, 0, 0, 0));
            }
        }
    }
}

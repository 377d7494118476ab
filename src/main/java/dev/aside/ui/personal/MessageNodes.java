package dev.aside.ui.personal;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Draws a thread between two people.
record MessageNodes(Screen screen, ThreadViewModel viewModel) implements ColumnNodes {
    private static final double GAP_JOINED = 4;
    private static final double GAP = 10;

    @Override
    public Region make(ThreadItem item) {
        return item instanceof ThreadItem.Said ? new MessageRow(screen, viewModel) : new Label();
    }

    @Override
    public void fill(Region node, ThreadItem item, @Nullable ThreadItem above) {
        OpenThread thread = viewModel.openedProperty().get();
        if (item instanceof ThreadItem.Day day && node instanceof Label label) {
            fillDay(screen, label, day);
        } else if (item instanceof ThreadItem.Said said && node instanceof MessageRow row && thread != null) {
            row.show(said, thread);
            VBox.setMargin(row, new Insets(gap(above), 0, 0, 0));
        }
    }

    /** The line above the first message of a day, in any thread. */
    static void fillDay(Screen screen, Label label, ThreadItem.Day day) {
        label.getStyleClass().setAll("label", "small", "medium", "text-2", "day-line");
        label.setText(screen.ages().dayLine(day.at()));
        label.setMaxWidth(Double.MAX_VALUE);
        VBox.setMargin(label, new Insets(18, 0, 12, 0));
    }

    /** How far below what stands above it a message begins. */
    static double gap(@Nullable ThreadItem above) {
        return above instanceof ThreadItem.Said before ? before.lineBelow() ? GAP : GAP_JOINED : 0;
    }
}

package dev.aside.ui.fx.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Round-ended small buttons: tags, filters, accounts, and the dashed one that adds another. FX thread only.
public final class Chips {
    private Chips() {}

    /** A tag, 24 high. What pressing it does, and its context menu, are set by whoever shows it. */
    public static Button tag(String name) {
        Button chip = new Button(name);
        chip.getStyleClass().addAll("chip", "chip-tag");
        return chip;
    }

    /** A dashed chip with a plus and a word: "Tag", "Account". */
    public static Button add(String word) {
        Button chip = new Button(word, Icon.PLUS.at(14));
        chip.getStyleClass().addAll("chip", "chip-add");
        return chip;
    }

    /** A dashed chip that is only a plus, as wide as high; its name is its tooltip. */
    public static Button addOnly(String name) {
        IconButton chip = new IconButton(Icon.PLUS, 12, name);
        chip.getStyleClass().addAll("chip", "chip-add", "chip-round");
        return chip;
    }

    /** A filter that is on or off, 28 high. Put several in one ToggleGroup where only one may be on. */
    public static ToggleButton filter(String name) {
        ToggleButton chip = new ToggleButton(name);
        chip.getStyleClass().addAll("chip", "chip-filter");
        return chip;
    }

    /** A filter with how many it lets through: "New since last visit 4". */
    public static ToggleButton filter(String name, String count) {
        ToggleButton chip = filter(name);
        Label number = new Label(count);
        number.getStyleClass().addAll("chip-count");
        chip.setGraphic(number);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        return chip;
    }

    /// An account to write from, 30 high: its network's mark, its handle, and what is left of its length ("172", "2
    /// posts"). The note may
    /// change: keep the label.
    ///
    /// @param note the label for what is left; the chip gives it its style
    public static ToggleButton account(NetworkMark.Kind network, String handle, Label note) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().addAll("chip", "chip-account");
        Label name = new Label(handle);
        name.getStyleClass().add("chip-name");
        note.getStyleClass().add("chip-note");
        chip.setGraphic(new HBox(new NetworkMark(network, 16), name, note));
        chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        chip.setAccessibleText(handle);
        return chip;
    }
}

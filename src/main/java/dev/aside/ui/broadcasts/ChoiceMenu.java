package dev.aside.ui.broadcasts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// A menu button that is called by what is chosen, and lists what else could be.
final class ChoiceMenu {
    private ChoiceMenu() {}

    /// Fills the button and keeps it and the property the same.
    ///
    /// @param name what a choice is called
    /// @param spoken what the button is called to a screen reader, given the name of the choice
    static <E> void fill(MenuButton button, List<E> choices, Function<E, String> name,
            Function<String, String> spoken, ObjectProperty<E> chosen) {
        ToggleGroup group = new ToggleGroup();
        Map<E, RadioMenuItem> items = new LinkedHashMap<>();
        for (E choice : choices) {
            RadioMenuItem item = new RadioMenuItem(name.apply(choice));
            item.setToggleGroup(group);
            item.setOnAction(pressed -> chosen.set(choice));
            items.put(choice, item);
        }
        button.getItems().setAll(items.values());
        chosen.subscribe(now -> {
            button.setText(name.apply(now));
            button.setAccessibleText(spoken.apply(name.apply(now)));
            RadioMenuItem item = items.get(now);
            if (item != null) {
                item.setSelected(true);
            }
        });
    }
}

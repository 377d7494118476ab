package dev.aside.ui.fx.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A button that is an icon: 32 square, radius 8. It always says what it does, as a tooltip and to a screen reader.
///
/// Style classes: `edged` draws a line around it, `round` makes it the send button.
public final class IconButton extends Button {
    private final IconView view;

    /** An icon button with an icon of 20. */
    public IconButton(Icon icon, String name) {
        this(icon, 20, name);
    }

    /**
     * An icon button.
     *
     * @param size the icon's own size; the button stays 32
     * @param name what pressing it does, as one would say it
     */
    public IconButton(Icon icon, int size, String name) {
        view = icon.at(size);
        getStyleClass().add("icon-button");
        setGraphic(view);
        setName(name);
    }

    /** Says something else from now on. */
    public void setName(String name) {
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
    }

    public void setIcon(Icon icon) {
        view.setIcon(icon);
    }
}

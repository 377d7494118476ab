package dev.aside.ui.followers;

import dev.aside.core.model.FollowerSort;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconView;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/**
 * The head of a column that the table can be sorted by, with an arrow while it is: down when what is largest comes
 * first.
 */
final class HeadButton extends Button {
    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");

    private final IconView arrow = Icon.ARROW_DOWN.at(14);
    private final FollowerSort.Column column;

    HeadButton(String name, FollowerSort.Column column) {
        super(name);
        this.column = column;
        getStyleClass().add("follower-head-button");
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(arrow);
        setMinWidth(USE_PREF_SIZE);
    }

    void show(FollowerSort sort) {
        boolean sorted = sort.column() == column;
        pseudoClassStateChanged(SORTED, sorted);
        arrow.setVisible(sorted);
        arrow.setIcon(sort.descending() ? Icon.ARROW_DOWN : Icon.ARROW_UP);
        setAccessibleText(sorted
                ? Texts.of(sort.descending() ? "followers.sortedDown" : "followers.sortedUp", getText())
                : Texts.of("followers.sortBy", getText()));
    }
}

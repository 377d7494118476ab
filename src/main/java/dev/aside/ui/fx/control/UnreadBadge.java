package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Texts;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;

/// A count on the accent, 16 high, "99+" from 100 on, not there at all at 0. Its ring is in the colour beneath
/// (`-aside-ground`).
public final class UnreadBadge extends Label {
    private static final int MOST = 99;

    private final IntegerProperty count = new SimpleIntegerProperty(this, "count");

    public UnreadBadge() {
        getStyleClass().add("unread-badge");
        setMouseTransparent(true);
        setMinWidth(USE_PREF_SIZE);
        count.subscribe(now -> show(now.intValue()));
    }

    public IntegerProperty countProperty() {
        return count;
    }

    public void setCount(int count) {
        this.count.set(count);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(super.computePrefWidth(height), minHeight(-1));
    }

    private void show(int now) {
        setVisible(now > 0);
        setText(now > MOST ? Texts.of("fx.manyUnread") : Integer.toString(now));
        setAccessibleText(Texts.of("fx.unread", now));
    }
}

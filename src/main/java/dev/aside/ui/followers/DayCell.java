package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.Relation;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A time in words: when somebody followed, or when there was a message last. Where the network does not tell when
/// somebody followed, it is
/// the day they were first seen, quieter, and the tooltip says so.
final class DayCell extends FollowerCell {
    /** Which time. */
    enum Kind {
        FOLLOWED, LAST_CONTACT
    }

    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final Kind kind;
    private final Ages ages;
    private final Label day = new Label();

    DayCell(Kind kind, Ages ages) {
        this.kind = kind;
        this.ages = ages;
        day.getStyleClass().addAll("body", "follower-day");
        day.setMinWidth(0);
        content().getChildren().add(day);
    }

    @Override
    void show(FollowerRow row) {
        setTooltip(null);
        if (kind == Kind.LAST_CONTACT) {
            Instant last = row.lastContact();
            say(last == null ? Texts.of("followers.never") : ages.ago(last), last == null);
            return;
        }
        Relation relation = row.relation();
        Instant followed = relation.followedAt();
        Instant seen = relation.firstSeen();
        if (followed != null) {
            say(ages.momentShort(followed), false);
        } else if (seen != null) {
            say(ages.momentShort(seen), true);
            String told = Texts.of("followers.firstSeen", ages.date(seen));
            setTooltip(new Tooltip(told));
            setAccessibleText(told);
        } else {
            say("", false);
        }
    }

    private void say(String words, boolean quiet) {
        day.setText(words);
        day.pseudoClassStateChanged(QUIET, quiet);
        setAccessibleText(words);
    }
}

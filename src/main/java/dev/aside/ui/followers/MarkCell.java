package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.person.PersonWords;

/** The mark of the network. */
final class MarkCell extends FollowerCell {
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 14);

    MarkCell() {
        content().getChildren().add(mark);
    }

    @Override
    void show(FollowerRow row) {
        NetworkMark.Kind kind = PersonWords.mark(row.person().network());
        mark.setKind(kind);
        setAccessibleText(kind.label());
    }
}

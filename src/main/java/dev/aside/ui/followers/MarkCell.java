package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.Network;
import dev.aside.ui.fx.control.NetworkMark;

/** The mark of the network. */
final class MarkCell extends FollowerCell {
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 14);

    MarkCell() {
        content().getChildren().add(mark);
    }

    @Override
    void show(FollowerRow row) {
        NetworkMark.Kind kind = kind(row.person().network());
        mark.setKind(kind);
        setAccessibleText(kind.label());
    }

    static NetworkMark.Kind kind(Network network) {
        return switch (network) {
            case MASTODON -> NetworkMark.Kind.MASTODON;
            case BLUESKY -> NetworkMark.Kind.BLUESKY;
            case X -> NetworkMark.Kind.X;
        };
    }
}

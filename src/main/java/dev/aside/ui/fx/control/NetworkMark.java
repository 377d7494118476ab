package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// Which network something lives on, told by shape and letter, not by colour alone: Mastodon radius 4, Bluesky a
/// circle, X
/// radius 2, demo radius 4 with D. Sizes that have a style: 12 in second lines, 14 beside names, 16 in account chips,
/// 28 on
/// first run.
public final class NetworkMark extends Label {
    /** The four networks, by how they are marked. */
    public enum Kind {
        MASTODON("mastodon", "M", "fx.networkMastodon"), BLUESKY("bluesky", "B", "fx.networkBluesky"), X("x", "X",
                "fx.networkX"), DEMO("demo", "D", "fx.networkDemo");

        private final String style;
        private final String letter;
        private final String nameKey;

        Kind(String style, String letter, String nameKey) {
            this.style = style;
            this.letter = letter;
            this.nameKey = nameKey;
        }

        /** The network's name as people know it. */
        public String label() {
            return Texts.of(nameKey);
        }
    }

    public NetworkMark(Kind kind, int size) {
        getStyleClass().addAll("network-mark", "network-mark-" + size);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setKind(kind);
    }

    /** Marks another network in the same place: cells build their nodes once. */
    public void setKind(Kind kind) {
        getStyleClass().removeIf(style -> style.startsWith("net-"));
        getStyleClass().add("net-" + kind.style);
        setText(kind.letter);
        setAccessibleText(kind.label());
    }
}

package dev.aside.ui.warning;

import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.text.EmojiText;
import dev.aside.ui.warning.ReasonLine.Link;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The reasons, one below the other: as many as fit beside the history, the rest when asked for.
final class ReasonList extends VBox {
    private final Consumer<ReasonLine> follow;
    private List<ReasonLine> reasons = List.of();
    private boolean all;
    private int fitting;

    /// @param follow takes the reason whose link was pressed
    ReasonList(Consumer<ReasonLine> follow) {
        this.follow = follow;
        getStyleClass().add("warning-reasons");
    }

    /// Shows them, at first only what fits; one more than that is shown rather than announced.
    void show(List<ReasonLine> lines, int room) {
        reasons = List.copyOf(lines);
        fitting = room;
        fill();
    }

    private void fill() {
        boolean cut = reasons.size() > fitting + 1;
        getChildren()
                .setAll(reasons.subList(0, cut && !all ? fitting : reasons.size()).stream().map(this::row).toList());
        if (cut) {
            Hyperlink more = new Hyperlink(all
                    ? Texts.of("warning.fewerReasons")
                    : Texts.of("warning.moreReasons", reasons.size() - fitting));
            more.getStyleClass().addAll("small", "warning-more");
            more.setOnAction(pressed -> turn());
            getChildren().add(more);
        }
    }

    private void turn() {
        all = !all;
        fill();
        getChildren().getLast().requestFocus();
    }

    private Node row(ReasonLine line) {
        StackPane tile = new StackPane(line.icon().at(16));
        tile.getStyleClass().add("warning-tile");
        VBox words = new VBox(first(line), EmojiText.of(line.evidence(), "small", "text-3"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(tile, words);
        row.getStyleClass().add("warning-reason");
        return row;
    }

    private Node first(ReasonLine line) {
        EmojiText sentence = EmojiText.of(line.sentence(), "body", "medium");
        if (line.link() == Link.NONE) {
            return sentence;
        }
        Hyperlink link = new Hyperlink(Texts.of(
                line.link() == Link.WHO_AND_WHEN ? "warning.whoAndWhen" : "warning.removeTracking"));
        link.getStyleClass().add("small");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleHelp(line.sentence());
        link.setOnAction(pressed -> follow.accept(line));
        HBox first = new HBox(sentence, link);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("warning-linked");
        return first;
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.Reaction;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.EmojiTip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/// The signs below a message, each once, with how many sent it and, in its tip, who.
final class ReactionChips extends FlowPane {
    ReactionChips() {
        getStyleClass().add("reactions");
    }

    void show(List<Reaction> reactions, boolean mine) {
        setAlignment(mine ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        List<Node> chips = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : Signs.bySign(reactions).entrySet()) {
            int count = one.getValue().size();
            EmojiLine words = new EmojiLine(
                    count == 1 ? one.getKey() : Texts.of("personal.reactions", one.getKey(), count));
            words.getStyleClass().addAll("small", "medium");
            StackPane chip = new StackPane(words);
            chip.getStyleClass().add("reaction");
            Tooltip.install(chip, new EmojiTip(
                    Texts.of("personal.reactedBy", one.getKey(), String.join(", ", one.getValue()))));
            chips.add(chip);
        }
        getChildren().setAll(chips);
    }
}

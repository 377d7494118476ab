package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.EmojiTip;
import java.util.function.Function;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A text on one line; the whole of it is in a tooltip where it is cut. */
final class WordsCell extends FollowerCell {
    private final EmojiLine line = new EmojiLine();
    private final Function<FollowerRow, String> words;

    WordsCell(Function<FollowerRow, String> words) {
        this.words = words;
        line.getStyleClass().addAll("body", "follower-words");
        line.setPrefWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        content().getChildren().add(line);
        setOnMouseEntered(entered -> setTooltip(line.isCut() ? new EmojiTip(line.getText()) : null));
    }

    @Override
    void show(FollowerRow row) {
        line.setText(words.apply(row));
        setAccessibleText(line.getText());
    }
}

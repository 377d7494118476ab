package dev.aside.ui.fx.text;

import dev.aside.ui.fx.TextScale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/// A tooltip that shows somebody's words in as many lines as they take, drawn as in [EmojiText]. FX thread only.
public final class EmojiTip extends Tooltip {
    private static final double WIDEST = 360;

    public EmojiTip(String text) {
        EmojiText words = EmojiText.of(text);
        double widest = TextScale.px(WIDEST);
        words.setMaxWidth(widest);
        words.setPrefWidth(widest);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(words);
    }
}

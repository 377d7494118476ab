package dev.aside.ui.personal;

import dev.aside.ui.fx.control.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One sentence above the box, with at most two ways to answer it. Not there while it has nothing to say.
final class ComposerNotice extends HBox {
    private final Label sentence = new Label();
    private final Hyperlink first = link();
    private final Hyperlink second = link();

    ComposerNotice(Icon icon) {
        getStyleClass().add("composer-notice");
        setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().addAll("small", "text-1");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(icon.at(16), sentence, first, second);
        say("");
    }

    private static Hyperlink link() {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    /** Says something that needs no answer; nothing when it is empty. */
    void say(String text) {
        show(text, "", () -> {}, "", () -> {});
    }

    void show(String text, String one, Runnable doOne, String other, Runnable doOther) {
        sentence.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
        offer(first, one, doOne);
        offer(second, other, doOther);
    }

    private static void offer(Hyperlink link, String words, Runnable action) {
        link.setText(words);
        link.setVisible(!words.isEmpty());
        link.setManaged(!words.isEmpty());
        link.setOnAction(pressed -> action.run());
    }

    void focusFirst() {
        first.requestFocus();
    }
}

package dev.aside.app;

import dev.aside.cli.RefusedException;
import dev.aside.cli.Wording;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.EmptyState;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// A window that can only say why it cannot do more.
final class Trouble {
    private final StackPane root = new StackPane();

    Trouble(Exception reason) {
        String sentence = reason instanceof RefusedException refused
                ? Wording.of(refused.refusal())
                : Texts.of("shell.profileFailed");
        root.getStyleClass().add("layer-2");
        EmptyState said = new EmptyState();
        said.setHeading(Texts.of("shell.cannotOpen"));
        said.setSentence(sentence);
        root.getChildren().add(said);
    }

    Parent root() {
        return root;
    }
}

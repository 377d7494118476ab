package dev.aside.ui.accounts;

import dev.aside.ui.fx.control.Icon;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Small parts that say something: what stood in the way, and what one should know.
final class Said {
    private Said() {}

    /// What stood in the way, in a place of its own; it takes no room while nothing does.
    static void failureIn(VBox place, ObservableValue<String> sentence) {
        place.getChildren().setAll(failure(sentence));
        place.managedProperty().bind(place.getChildren().getFirst().managedProperty());
    }

    /// What stood in the way; not there while nothing does.
    static Node failure(ObservableValue<String> sentence) {
        HBox box = box(Icon.TRIANGLE_ALERT, "said-failure", "text-1");
        Label words = (Label) box.getChildren().getLast();
        sentence.subscribe(said -> {
            words.setText(said);
            box.setVisible(!said.isEmpty());
            box.setManaged(!said.isEmpty());
        });
        return box;
    }

    /// What one should know before going on.
    static Node note(Icon icon, String sentence) {
        HBox box = box(icon, "said-note", "text-1");
        ((Label) box.getChildren().getLast()).setText(sentence);
        return box;
    }

    /// Lets each label name the field below it.
    static void nameFields(Parent page) {
        for (Node place : page.lookupAll(".sign-field")) {
            Set<Node> fields = place.lookupAll(".text-input");
            if (place.lookup(".section-label") instanceof Label label && !fields.isEmpty()) {
                label.setLabelFor(fields.iterator().next());
            }
        }
    }

    private static HBox box(Icon icon, String ground, String colour) {
        Label words = new Label();
        words.getStyleClass().addAll("body", colour);
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(10, icon.at(16), words);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().addAll("said", ground);
        return box;
    }
}

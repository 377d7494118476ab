package dev.aside.ui.fx.gallery;

import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.NetworkMark;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The sheets of the gallery. */
final class Samples {
    private static final List<String> TYPES = List.of("caption", "small", "body", "post", "message", "compare", "write",
            "title", "question", "finding", "heading", "display", "poster");

    private Samples() {}

    static Parent marks() {
        FlowPane icons = new FlowPane(8, 8);
        for (Icon icon : Icon.values()) {
            icons.getChildren().addAll(icon.at(20), icon.at(16), icon.at(12));
        }
        HBox marks = new HBox(8);
        for (NetworkMark.Kind kind : NetworkMark.Kind.values()) {
            for (int size : new int[]{12, 14, 16, 28}) {
                marks.getChildren().add(new NetworkMark(kind, size));
            }
        }
        HBox avatars = new HBox(8);
        for (int size : new int[]{30, 32, 36, 44, 56}) {
            avatars.getChildren().addAll(avatar(size, "Paul Tremain", null), avatar(size, "林薇", null));
        }
        return sheet(icons, marks, avatars, types());
    }

    private static Avatar avatar(int size, String name, @org.jspecify.annotations.Nullable Image image) {
        Avatar avatar = new Avatar(size);
        avatar.show(name + size, name, image);
        return avatar;
    }

    private static Node types() {
        VBox column = new VBox();
        for (String type : TYPES) {
            Label label = new Label("Hamburgefons 0123 — " + type);
            label.getStyleClass().addAll(type, "text-1");
            column.getChildren().add(label);
        }
        return column;
    }

    static Parent controls() {
        Button secondary = new Button("Schedule", Icon.CLOCK.at(16));
        Button primary = styled(new Button("Make it personal"), "primary", "tall");
        Button quiet = styled(new Button("Send anyway"), "quiet", "tall");
        HBox buttons = new HBox(8, secondary, styled(new Button("Publish"), "primary"), quiet, primary,
                styled(new Button("Discard"), "danger"), new Hyperlink("See who and when"),
                new IconButton(Icon.ARCHIVE, "Archive"), styled(new IconButton(Icon.ARROW_UP, "Send"), "round"));
        CheckBox on = new CheckBox("Don’t warn for Maya");
        on.setSelected(true);
        RadioButton radio = new RadioButton("Dark");
        radio.setSelected(true);
        TextField field = new TextField();
        field.setPromptText("Server");
        HBox boxes = new HBox(12, new CheckBox("Don’t warn about this text again"), on, radio, field);
        return sheet(buttons, boxes);
    }

    private static <T extends Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    private static Parent sheet(Node... parts) {
        VBox sheet = new VBox(16, parts);
        sheet.setStyle("-fx-padding: 20px");
        return sheet;
    }
}

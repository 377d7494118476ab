package dev.aside.ui.fx.gallery;

import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Bubble;
import dev.aside.ui.fx.control.BubblePicture;
import dev.aside.ui.fx.control.Chips;
import dev.aside.ui.fx.control.EmptyState;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.LoadingShapes;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.control.SearchField;
import dev.aside.ui.fx.control.SegmentTabs;
import dev.aside.ui.fx.control.Strip;
import dev.aside.ui.fx.control.UndoRing;
import dev.aside.ui.fx.control.UnreadBadge;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

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
        FlowPane chips = new FlowPane(8, 8, Chips.tag("regular"), Chips.addOnly("Add a tag"), Chips.add("Tag"),
                Chips.filter("Never contacted"), Chips.filter("New since last visit", "4"), on(Chips.filter("All")),
                Chips.account(NetworkMark.Kind.MASTODON, "@kettlelane", new Label("172")),
                on(Chips.account(NetworkMark.Kind.BLUESKY, "kettlelane", styled(new Label("2 posts"), "stressed"))),
                Chips.add("Account"));
        UnreadBadge three = new UnreadBadge();
        three.setCount(3);
        UnreadBadge many = new UnreadBadge();
        many.setCount(240);
        SearchField search = new SearchField();
        search.setPromptText("Search every message");
        SearchField filled = new SearchField();
        filled.textProperty().set("dynamo");
        HBox places = new HBox(16, three, many, search, filled, ring(), tabs(340), tabs(250));
        return sheet(buttons, boxes, chips, places, strips());
    }

    private static ToggleButton on(ToggleButton button) {
        button.setSelected(true);
        return button;
    }

    private static UndoRing ring() {
        UndoRing ring = new UndoRing();
        ring.start(Duration.ofSeconds(7), Duration.ofSeconds(10));
        return ring;
    }

    private static Node tabs(double width) {
        SegmentTabs<String> tabs = new SegmentTabs<>();
        tabs.setItems(List.of("Needs a reply", "All", "Automated", "Requests", "Archived"), name -> name);
        tabs.setPadding(new Insets(0, 14, 0, 14));
        tabs.setMinWidth(width);
        tabs.setMaxWidth(width);
        return tabs;
    }

    private static Node strips() {
        Strip offline = new Strip(Strip.Kind.OFFLINE);
        offline.show("You are offline. 1 message waits here and goes out when you are back.");
        Strip danger = new Strip(Strip.Kind.DANGER);
        danger.show("Sign in to kettlelane on Bluesky again", new Hyperlink("Sign in"));
        Strip suggestion = new Strip(Strip.Kind.SUGGESTION);
        suggestion.show("You could mention: She wants a dynamo front light",
                styled(new Label("1 of 3"), "small", "text-3"), new IconButton(Icon.CHEVRON_RIGHT, 16, "Next"));
        VBox strips = new VBox(8, offline, danger, suggestion);
        strips.getChildren().forEach(strip -> strip.setOpacity(1));
        return strips;
    }

    static Parent panes() {
        EmptyState empty = new EmptyState();
        empty.setDrawn(true);
        empty.setHeading("Nobody is waiting for you");
        empty.setSentence("Everyone who wrote has heard back. Last answer: today at 14:20, to Jon.");
        EmptyState choose = new EmptyState();
        choose.setSentence("Choose a conversation, or look at who followed since yesterday.");
        choose.setAction("See 4 new followers", () -> {});
        LoadingShapes rows = LoadingShapes.rows();
        LoadingShapes bubbles = LoadingShapes.bubbles();
        rows.setVisible(true);
        bubbles.setVisible(true);
        bubbles.setMinWidth(312);
        HBox top = new HBox(16, styled(empty, "layer-1"), choose, rows, bubbles);
        VBox thread = new VBox(4,
                bubble("My old tourer creaks on every left pedal stroke, and the bottom bracket is new. Is "
                        + "it that after all?", false),
                bubble("It does! Only when I’m seated.", false),
                bubble("Probably not. Does it stop when you stand up?", true), picture());
        thread.setFillWidth(false);
        StackPane dialogs = new StackPane(new Label("beneath"));
        dialogs.setMinSize(420, 300);
        Overlay overlay = new Overlay(dialogs);
        Button first = styled(new Button("Make it personal"), "primary", "tall");
        VBox dialog = new VBox(8, styled(new Label("This reads like a template"), "heading", "text-1"), first);
        dialog.setPadding(new Insets(22, 24, 24, 24));
        overlay.show(dialog, first, overlay::close);
        return sheet(top, new HBox(16, thread, dialogs));
    }

    private static Node bubble(String text, boolean own) {
        TextFlow flow = styled(new TextFlow(styled(new Text(text), "message")), "message");
        Bubble bubble = new Bubble(flow);
        bubble.setOwn(own);
        bubble.setColumnWidth(581);
        return bubble;
    }

    private static Node picture() {
        BubblePicture picture = new BubblePicture();
        picture.setMinSize(260, 128);
        return picture;
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

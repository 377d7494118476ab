package dev.aside.ui.broadcasts;

import dev.aside.core.model.Media;
import dev.aside.core.model.Person;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.OverlaidBar;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.EmojiText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The upper right part: the thread that a long text becomes, network by network, and where it stays one post.
final class SplitView {
    private final ComposerViewModel viewModel;
    private final Images images;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final StackPane root = new StackPane(scroll);

    SplitView(ComposerViewModel viewModel, Images images) {
        this.viewModel = viewModel;
        this.images = images;
        content.getStyleClass().add("split-content");
        root.getStyleClass().addAll("layer-1", "split");
        scroll.getStyleClass().add("split-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        OverlaidBar.of(scroll);
        viewModel.shares().sharesProperty().subscribe(this::show);
        viewModel.extras().limitsProperty().subscribe(this::show);
        viewModel.extras().media().files().subscribe(this::show);
        viewModel.extras().warningProperty().subscribe(this::show);
        viewModel.extras().warnedProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    private void show() {
        List<Share> shares = viewModel.shares().sharesProperty().get();
        List<Node> nodes = new ArrayList<>();
        if (viewModel.isUntouched() || shares.isEmpty()) {
            nodes.add(header(label(Texts.of("broadcasts.preview"), "section-label")));
            nodes.add(note(Texts.of(shares.isEmpty() ? "broadcasts.previewNoAccount" : "broadcasts.previewEmpty")));
        } else {
            List<Share> threads = shares.stream().filter(Share::splits).toList();
            threads.forEach(share -> nodes.addAll(thread(share)));
            if (threads.isEmpty()) {
                nodes.add(header(label(Texts.of("broadcasts.preview"), "section-label")));
                nodes.add(post(shares.getFirst(), 0));
            }
            shares.stream().filter(share -> !share.splits()).forEach(share -> nodes.add(indented(
                    Texts.of("broadcasts.whole", Wording.name(share.account().network())))));
            viewModel.extras().limitsProperty().get().forEach(limit -> addLimit(limit, nodes));
        }
        content.getChildren().setAll(nodes);
    }

    /** Where what the owner chose has no effect, that is said. */
    private void addLimit(Limit limit, List<Node> nodes) {
        String network = Wording.name(limit.network());
        switch (limit) {
            case Limit.Open _ -> nodes.add(indented(Texts.of("broadcasts.everybodySees", network)));
            case Limit.Unwarned _ -> nodes.add(indented(Texts.of("broadcasts.noWarning", network)));
            case Limit.Files files -> {
                Label danger = indented(MediaWords.say(files, viewModel.extras().media().media()));
                danger.getStyleClass().remove("text-3");
                danger.getStyleClass().add("danger-text");
                nodes.add(danger);
            }
        }
    }

    /** The warning and the files that the first post carries. */
    private void addExtras(Share share, VBox lines) {
        String warning = viewModel.extras().sentWarning();
        boolean warns = viewModel.extras().limitsProperty().get()
                .contains(new Limit.Unwarned(share.account().network()));
        if (warning != null && !warns) {
            Label words = label(Texts.of("broadcasts.warned", warning), "small", "text-2");
            words.setGraphic(Icon.TRIANGLE_ALERT.at(12));
            words.setWrapText(true);
            lines.getChildren().add(1, words);
        }
        List<Media> media = viewModel.extras().media().media();
        if (!media.isEmpty()) {
            lines.getChildren().add(PostTiles.of(media, images));
        }
    }

    private List<Node> thread(Share share) {
        List<Node> nodes = new ArrayList<>();
        Label title = label(Texts.of("broadcasts.splits", Wording.name(share.account().network())), "section-label");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        nodes.add(header(title, new NetworkMark(Wording.mark(share.account().network()), 14), room,
                label(Texts.of("broadcasts.aPost", share.limit()), "small", "text-3")));
        for (int i = 0; i < share.parts().size(); i++) {
            nodes.add(post(share, i));
        }
        return nodes;
    }

    private Node post(Share share, int index) {
        Person person = share.account().person();
        Share.Part part = share.parts().get(index);
        boolean last = index == share.parts().size() - 1;
        Avatar avatar = new Avatar(32);
        images.show(avatar, person);
        VBox side = new VBox(avatar);
        side.getStyleClass().add("split-side");
        if (!last) {
            Region line = new Region();
            line.getStyleClass().add("split-line");
            VBox.setVgrow(line, Priority.ALWAYS);
            side.getChildren().add(line);
        }
        HBox head = new HBox(EmojiLine.of(person.displayName(), "split-name"));
        head.getStyleClass().add("split-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (share.splits()) {
            head.getChildren().add(
                    label(Texts.of("broadcasts.partOf", index + 1, share.parts().size()), "small", "text-3"));
        }
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        head.getChildren().add(room);
        if (part.left() < 0) {
            head.getChildren().add(label(Texts.of("broadcasts.over", -part.left()), "small", "danger-text"));
        } else if (share.splits()) {
            head.getChildren().add(label(Texts.of("broadcasts.left", part.left()), "small", "text-3"));
        }
        VBox lines = new VBox(head, text(share, index));
        if (index == 0) {
            addExtras(share, lines);
        }
        lines.getStyleClass().addAll("split-post", last ? "split-last" : "split-next");
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        HBox row = new HBox(side, lines);
        row.getStyleClass().add("split-row");
        return row;
    }

    /** The text of a post, its number quieter than its words. */
    private static TextFlow text(Share share, int index) {
        String whole = share.parts().get(index).text();
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll("emoji-text", "preview-text");
        flow.setAccessibleText(whole);
        String number = share.splits() ? " " + (index + 1) + "/" + share.parts().size() : "";
        String words = whole.endsWith(number) ? whole.substring(0, whole.length() - number.length()) : whole;
        flow.getChildren().addAll(EmojiText.nodes(words));
        if (!number.isEmpty()) {
            Text counted = new Text(number);
            counted.getStyleClass().addAll("text", "split-number");
            flow.getChildren().add(counted);
        }
        return flow;
    }

    private static HBox header(Node... parts) {
        HBox header = new HBox(parts);
        header.getStyleClass().add("split-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static Label note(String text) {
        Label note = label(text, "small", "text-3");
        note.setWrapText(true);
        return note;
    }

    private static Label indented(String text) {
        Label note = note(text);
        note.getStyleClass().add("split-note");
        return note;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}

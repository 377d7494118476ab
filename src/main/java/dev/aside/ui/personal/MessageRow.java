package dev.aside.ui.personal;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Message;
import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Bubble;
import dev.aside.ui.fx.text.EmojiText;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One message: its text in a bubble, its pictures in their own, and below them time and delivery.
final class MessageRow extends VBox {
    private static final double RISE = 6;

    private final Screen screen;
    private final ThreadViewModel viewModel;
    private final EmojiText text;
    private final Bubble bubble;
    private final DeliveryLine line;
    private final List<BubbleImage> images = new ArrayList<>();
    private ThreadItem.@Nullable Said shown;

    MessageRow(Screen screen, ThreadViewModel viewModel) {
        this.screen = screen;
        this.viewModel = viewModel;
        this.text = new EmojiText(screen.links());
        text.getStyleClass().add("message");
        this.bubble = new Bubble(text);
        this.line = new DeliveryLine(screen.ages(), viewModel);
        getStyleClass().add("message-row");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(ThreadItem.Said said, OpenThread thread) {
        if (said.equals(shown)) {
            return;
        }
        Message message = said.message();
        boolean sameContents = shown != null && shown.message().text().equals(message.text())
                && shown.picturesShown() == said.picturesShown() && shown.message().deleted() == message.deleted();
        shown = said;
        setAlignment(message.mine() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        line.show(said, thread);
        if (!sameContents) {
            build(said, thread);
        }
        line.setVisible(said.lineBelow());
        line.setManaged(said.lineBelow());
        setAccessibleText(spoken(message, thread));
    }

    private void build(ThreadItem.Said said, OpenThread thread) {
        Message message = said.message();
        List<Node> parts = new ArrayList<>();
        images.clear();
        if (message.deleted()) {
            Label gone = new Label(Texts.of("personal.deleted"));
            gone.getStyleClass().addAll("body", "text-3", "tombstone");
            parts.add(gone);
        } else if (!message.text().isEmpty()) {
            text.setText(message.text());
            bubble.setOwn(message.mine());
            parts.add(bubble);
        }
        addAttachments(said, thread, parts);
        parts.add(line);
        getChildren().setAll(parts);
    }

    private void addAttachments(ThreadItem.Said said, OpenThread thread, List<Node> parts) {
        int hidden = 0;
        for (Attachment attachment : said.message().attachments()) {
            if (attachment.kind() != Attachment.Kind.PICTURE) {
                parts.add(file(attachment, said.message().mine()));
            } else if (said.picturesShown()) {
                BubbleImage image = new BubbleImage(attachment, said.message().mine());
                image.load(screen.images(), thread.person().network());
                images.add(image);
                parts.add(image);
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            Button show = new Button(Texts.of("personal.showPictures", hidden));
            show.getStyleClass().add("show-pictures");
            show.setAccessibleHelp(Texts.of("personal.pictureHidden"));
            show.setOnAction(pressed -> viewModel.reveal(said.message().id()));
            parts.add(show);
        }
    }

    private static Node file(Attachment attachment, boolean mine) {
        String kind = Texts.of(switch (attachment.kind()) {
            case VIDEO -> "personal.fileVideo";
            case SOUND -> "personal.fileSound";
            default -> "personal.fileOther";
        });
        Bubble around = new Bubble(EmojiText.of(attachment.description().isBlank()
                ? kind
                : Texts.of("personal.fileWith", kind, attachment.description()), "message"));
        around.setOwn(mine);
        return around;
    }

    private String spoken(Message message, OpenThread thread) {
        String said = message.deleted() ? Texts.of("personal.deleted") : message.text();
        String when = screen.ages().time(message.at());
        return message.mine()
                ? Texts.of("personal.spokenMine", when, said)
                : Texts.of("personal.spokenTheirs", thread.person().displayName(), when, said);
    }

    /** How wide the column is that it stands in. */
    void setColumnWidth(double width) {
        bubble.setColumnWidth(width);
        images.forEach(image -> image.setColumnWidth(width));
    }

    /** A new message comes in with a fade and a small rise. */
    void comeIn() {
        if (Motion.reduced()) {
            return;
        }
        FadeTransition fade = new FadeTransition(Motion.BUBBLE.duration(), this);
        fade.setFromValue(0);
        fade.setToValue(1);
        TranslateTransition rise = new TranslateTransition(Motion.BUBBLE.duration(), this);
        rise.setFromY(RISE);
        rise.setToY(0);
        ParallelTransition both = new ParallelTransition(fade, rise);
        both.setInterpolator(Motion.BUBBLE.curve());
        both.play();
    }
}

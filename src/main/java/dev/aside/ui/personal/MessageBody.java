package dev.aside.ui.personal;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.port.MediaStore;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Bubble;
import dev.aside.ui.fx.text.EmojiText;
import dev.aside.ui.person.PersonWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What somebody said: the text in a bubble, pictures in their own, and the signs it was answered with.
final class MessageBody extends VBox {
    private final Screen screen;
    private final LongConsumer reveal;
    private final EmojiText text;
    private final Bubble bubble;
    private final ReactionChips reactions = new ReactionChips();
    private final List<BubbleImage> images = new ArrayList<>();
    private ThreadItem.@Nullable Said shown;

    /// @param reveal asked to load the pictures of a message, by its id
    MessageBody(Screen screen, LongConsumer reveal) {
        this.screen = screen;
        this.reveal = reveal;
        text = new EmojiText(screen.links());
        text.getStyleClass().add("message");
        bubble = new Bubble(text);
        getStyleClass().add("message-row");
    }

    void show(ThreadItem.Said said, Network network) {
        Message message = said.message();
        boolean same = shown != null && shown.message().text().equals(message.text())
                && shown.picturesShown() == said.picturesShown() && shown.message().deleted() == message.deleted()
                && shown.message().attachments().equals(message.attachments())
                && shown.beside().reactions().equals(said.beside().reactions());
        shown = said;
        setAlignment(message.mine() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        if (!same) {
            build(said, network);
        }
    }

    private void build(ThreadItem.Said said, Network network) {
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
        addAttachments(said, network, parts);
        if (parts.isEmpty()) {
            Label other = new Label(Texts.of("personal.unsupported", PersonWords.mark(network).label()));
            other.getStyleClass().addAll("body", "text-3", "tombstone");
            other.setWrapText(true);
            parts.add(other);
        }
        if (!said.beside().reactions().isEmpty()) {
            reactions.show(said.beside().reactions(), message.mine());
            parts.add(reactions);
        }
        getChildren().setAll(parts);
    }

    private void addAttachments(ThreadItem.Said said, Network network, List<Node> parts) {
        int hidden = 0;
        for (Attachment attachment : said.message().attachments()) {
            if (attachment.kind() != Attachment.Kind.PICTURE) {
                parts.add(file(attachment, said.message().mine()));
            } else if (said.picturesShown() || MediaStore.isHere(attachment.source())) {
                BubbleImage image = new BubbleImage(attachment, said.message().mine());
                image.load(screen.images(), network);
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
            show.setOnAction(pressed -> reveal.accept(said.message().id()));
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

    /// As a screen reader says it.
    ///
    /// @param who is speaking; null for the owner
    String spoken(@Nullable String who) {
        if (shown == null) {
            return "";
        }
        Message message = shown.message();
        String said = message.deleted() ? Texts.of("personal.deleted") : Wording.words(message);
        String when = screen.ages().time(message.at());
        String whole = who == null
                ? Texts.of("personal.spokenMine", when, said)
                : Texts.of("personal.spokenTheirs", who, when, said);
        return shown.beside().reactions().isEmpty()
                ? whole
                : Texts.of("personal.spokenReactions", whole, Signs.spoken(shown.beside().reactions()));
    }

    /** How wide the column is that it stands in. */
    void setColumnWidth(double width) {
        bubble.setColumnWidth(width);
        images.forEach(image -> image.setColumnWidth(width));
    }
}

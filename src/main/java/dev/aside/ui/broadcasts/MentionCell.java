package dev.aside.ui.broadcasts;

import dev.aside.core.model.Mention;
import dev.aside.ui.fx.PagedCell;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.EmojiText;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One mention or reply: who, what, when, and the two ways to answer. Its links are for the pointer; keys have Enter
/// and Shift+Enter.
final class MentionCell extends PagedCell<Mention> {
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final BroadcastsViewModel pane;
    private final Images images;
    private final Avatar avatar = new Avatar(36);
    private final EmojiLine name = new EmojiLine();
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 14);
    private final Label age = new Label();
    private final Region dot = new Region();
    private final EmojiText text = new EmojiText();
    private final Label done = new Label(Texts.of("broadcasts.answered"), Icon.CHECK.at(14));

    MentionCell(BroadcastsViewModel pane, Images images, Ticker ticker, Consumer<Mention> answer) {
        this.pane = pane;
        this.images = images;
        name.getStyleClass().addAll("mention-name", "text-1");
        name.setMaxHeight(USE_PREF_SIZE);
        age.getStyleClass().addAll("small", "mention-age");
        age.setMinWidth(USE_PREF_SIZE);
        dot.getStyleClass().add("unread-dot");
        text.getStyleClass().add("preview-text");
        done.getStyleClass().addAll("small", "text-3", "mention-done");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox head = new HBox(name, mark, room, age, dot);
        head.getStyleClass().add("mention-head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox actions = new HBox(
                link("broadcasts.answerPublicly", Icon.REPLY, answer),
                link("broadcasts.takePrivate", Icon.MESSAGE_CIRCLE, mention -> pane.mentions().takePrivate(mention)),
                done);
        actions.getStyleClass().add("mention-actions");
        VBox words = new VBox(head, text, actions);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row().getChildren().addAll(avatar, words);
        row().getStyleClass().add("mention-row");
        getStyleClass().add("broadcast-cell");
        ticker.nowProperty().subscribe(this::showAge);
    }

    private Hyperlink link(String key, Icon icon, Consumer<Mention> action) {
        Hyperlink link = new Hyperlink(Texts.of(key), icon.at(14));
        link.getStyleClass().addAll("small", "mention-link");
        link.setFocusTraversable(false);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(pressed -> {
            Mention shown = shown();
            if (shown != null) {
                action.accept(shown);
            }
        });
        return link;
    }

    @Override
    protected void show(Mention mention) {
        images.show(avatar, mention.author());
        name.setText(mention.author().displayName());
        mark.setKind(Wording.mark(mention.author().network()));
        text.setText(Wording.words(mention.post()));
        boolean fresh = pane.mentions().isFresh(mention) && !mention.answered();
        row().pseudoClassStateChanged(FRESH, fresh);
        dot.setVisible(fresh);
        dot.setManaged(fresh);
        done.setVisible(mention.answered());
        done.setManaged(mention.answered());
        showAge();
        setAccessibleText(Texts.of(fresh ? "broadcasts.mentionSpokenNew" : "broadcasts.mentionSpoken", name.getText(),
                mark.getAccessibleText(), age.getText(), Wording.words(mention.post())));
        requestLayout();
    }

    private void showAge() {
        Mention shown = shown();
        age.setText(shown == null ? "" : pane.ages().age(shown.post().at()));
    }
}

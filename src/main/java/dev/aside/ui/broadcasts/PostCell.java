package dev.aside.ui.broadcasts;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.PagedCell;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.IconView;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.UndoRing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One own broadcast: its text in at most two lines, where it went and when, what it did; or how far it got and what
/// can be done.
final class PostCell extends PagedCell<Broadcast> {
    private final BroadcastsViewModel pane;
    private final Images images;
    private final HBox files = new HBox();
    private List<Attachment> shownFiles = List.of();
    private final LimitedText text = new LimitedText(2, "message");
    private final HBox meta = new HBox();
    private final Label reposts = count(Icon.REPEAT_2, "count-reposts");
    private final Label replies = count(Icon.MESSAGE_SQUARE, "count");
    private final Label likes = count(Icon.HEART, "count");
    private Subscription counting = Subscription.EMPTY;

    /// @param menu shows what can be done with a row, beside a button in it
    PostCell(BroadcastsViewModel pane, Images images, BiConsumer<PagedRow<Broadcast>, Node> menu) {
        this.pane = pane;
        this.images = images;
        meta.getStyleClass().add("post-meta");
        meta.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(text, meta);
        words.getStyleClass().add("post-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox counts = new HBox(reposts, replies, likes);
        counts.getStyleClass().add("post-counts");
        counts.setMinWidth(USE_PREF_SIZE);
        IconButton more = new IconButton(Icon.ELLIPSIS, 16, Texts.of("broadcasts.postActions"));
        more.getStyleClass().add("post-menu");
        more.setFocusTraversable(false);
        more.setOnAction(pressed -> {
            if (getItem() != null) {
                menu.accept(getItem(), more);
            }
        });
        // In the inset on the right: it takes no room from the counts.
        HBox.setMargin(more, new Insets(-2, -22, 0, -34));
        files.setMinWidth(USE_PREF_SIZE);
        row().getChildren().addAll(words, files, counts, more);
        row().getStyleClass().add("post-row");
        getStyleClass().add("broadcast-cell");
        // A ring stops when it leaves the window; back in it, it goes on from what is left.
        sceneProperty().subscribe(this::showAgain);
    }

    private static Label count(Icon icon, String style) {
        IconView view = icon.at(16);
        Label label = new Label("", view);
        label.getStyleClass().addAll("post-count", style);
        return label;
    }

    @Override
    protected void leave() {
        counting.unsubscribe();
        counting = Subscription.EMPTY;
    }

    @Override
    protected void show(Broadcast broadcast) {
        text.setText(Wording.words(broadcast));
        showFiles(broadcast);
        Post.Counts did = broadcast.counts();
        reposts.setText(Texts.of("broadcasts.count", did.reposts()));
        replies.setText(Texts.of("broadcasts.count", did.replies()));
        likes.setText(Texts.of("broadcasts.count", did.likes()));
        Progress progress = Progress.of(broadcast);
        boolean done = progress.stage() == Progress.Stage.DONE;
        reposts.getParent().setVisible(done);
        reposts.getParent().setManaged(done);
        List<Node> parts = new ArrayList<>(marks(broadcast));
        if (done) {
            parts.add(words(pane.ages().moment(broadcast.at()), "text-3"));
            if (broadcast.posts().stream().anyMatch(Post::pinned)) {
                parts.add(pinned());
            }
        } else {
            addProgress(broadcast, progress, parts);
        }
        meta.getChildren().setAll(parts);
        setAccessibleText(spoken(broadcast, progress));
        requestLayout();
    }

    /** Of the post that has most, since a network may have taken none. */
    private void showFiles(Broadcast broadcast) {
        Post post = broadcast.posts().stream().max(Comparator.comparingInt(one -> one.attachments().size()))
                .orElse(null);
        List<Attachment> now = post == null ? List.of() : post.attachments();
        if (post != null && !now.equals(shownFiles)) {
            files.getChildren().setAll(now.isEmpty()
                    ? List.of()
                    : List.of(PostTiles.first(post.network(), now, images)));
        }
        shownFiles = now;
        files.setVisible(!now.isEmpty());
        files.setManaged(!now.isEmpty());
    }

    private static List<NetworkMark> marks(Broadcast broadcast) {
        return broadcast.posts().stream().map(Post::network).distinct().sorted()
                .map(network -> new NetworkMark(Wording.mark(network), 12)).toList();
    }

    private static Label pinned() {
        Label label = new Label(Texts.of("broadcasts.pinned"), Icon.PIN.at(12));
        label.getStyleClass().addAll("small", "text-3", "post-pinned");
        return label;
    }

    private void addProgress(Broadcast broadcast, Progress progress, List<Node> parts) {
        boolean bad = progress.stage() == Progress.Stage.FAILED || progress.stage() == Progress.Stage.UNKNOWN;
        if (progress.stage() == Progress.Stage.HELD) {
            addHeld(broadcast, Objects.requireNonNullElse(progress.due(), pane.now()), parts);
        } else {
            IconView icon = (bad ? Icon.TRIANGLE_ALERT : Icon.CLOCK).at(12);
            icon.getStyleClass().add(bad ? "icon-danger" : "icon-quiet");
            parts.add(icon);
            parts.add(words(Wording.say(progress, pane.ages()), bad ? "danger-text" : "text-2"));
        }
        for (PostAction action : PostAction.of(broadcast, pane.posts())) {
            Hyperlink link = new Hyperlink(action.words());
            link.getStyleClass().add("small");
            link.setFocusTraversable(false);
            link.setMinWidth(USE_PREF_SIZE);
            link.setOnAction(pressed -> action.action().run());
            parts.add(link);
        }
    }

    private void addHeld(Broadcast broadcast, Instant due, List<Node> parts) {
        UndoRing ring = new UndoRing();
        Label left = words("", "text-2");
        Duration remaining = Duration.between(pane.now(), due);
        counting = ring.secondsLeftProperty()
                .subscribe(seconds -> left.setText(Wording.held(seconds.intValue())));
        ring.start(remaining.isNegative() ? Duration.ZERO : remaining, Duration.between(broadcast.at(), due));
        if (!Motion.reduced()) {
            parts.add(ring);
        }
        parts.add(left);
    }

    private static Label words(String text, String colour) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", colour);
        return label;
    }

    private String spoken(Broadcast broadcast, Progress progress) {
        if (progress.stage() != Progress.Stage.DONE) {
            String state = progress.stage() == Progress.Stage.HELD
                    ? Texts.of("broadcasts.publishing")
                    : Wording.say(progress, pane.ages());
            return Texts.of("broadcasts.postSpokenUnsent", Wording.words(broadcast), state);
        }
        Post.Counts did = broadcast.counts();
        String networks = String.join(", ",
                broadcast.posts().stream().map(Post::network).distinct().sorted().map((Network n) -> Wording.name(n))
                        .toList());
        return Texts.of("broadcasts.postSpoken", Wording.words(broadcast), networks, pane.ages().moment(broadcast.at()),
                did.reposts(), did.replies(), did.likes());
    }
}

package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.Person;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Together;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.EmojiText;
import dev.aside.ui.person.GrowingArea;
import dev.aside.ui.person.PersonFacts;
import dev.aside.ui.person.PersonParts;
import dev.aside.ui.person.PersonViewModel;
import dev.aside.ui.person.PersonWords;
import dev.aside.ui.person.TagRow;
import dev.aside.ui.person.ThingsBox;
import java.time.Duration;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The follower selected last: who they are, the way to write to them, what could be mentioned, and what the owner
/// keeps about them.
final class FollowerPersonView {
    private final FollowersViewModel viewModel;
    private final PersonViewModel person;
    private final FollowerMenu actions;
    private final Images images;
    private final Ages ages;
    private final Region root;
    private final Avatar avatar = new Avatar(56);
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 12);
    private final ContextMenu menu = new ContextMenu();
    private final TagRow tagRow;
    private final ThingsBox thingsBox;

    @FXML
    private VBox column;
    @FXML
    private HBox face;
    @FXML
    private EmojiLine name;
    @FXML
    private HBox second;
    @FXML
    private Label handle;
    @FXML
    private EmojiText bio;
    @FXML
    private VBox ties;
    @FXML
    private EmojiText optedOut;
    @FXML
    private HBox doing;
    @FXML
    private Button write;
    @FXML
    private VBox things;
    @FXML
    private VBox posts;
    @FXML
    private VBox postList;
    @FXML
    private Label noteLabel;
    @FXML
    private Label noteKept;
    @FXML
    private TextArea note;
    @FXML
    private FlowPane tags;

    FollowerPersonView(FollowersViewModel viewModel, FollowerMenu actions, Images images, Ages ages) {
        this.viewModel = viewModel;
        this.person = viewModel.person();
        this.actions = actions;
        this.images = images;
        this.ages = ages;
        root = (Region) Fxml.load(this);
        tagRow = new TagRow(tags, person);
        thingsBox = ThingsBox.toRead(things, ages);
        person.factsProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    void focus() {
        write.requestFocus();
    }

    @FXML
    private void initialize() {
        face.getChildren().addFirst(avatar);
        second.getChildren().addFirst(mark);
        noteLabel.setLabelFor(note);
        note.setAccessibleText(Texts.of("followers.privateNote"));
        note.textProperty().bindBidirectional(person.noteProperty());
        noteKept.visibleProperty().bind(person.noteKeptProperty());
        GrowingArea.grow(note);
        write.setOnAction(pressed -> ifShown(viewModel::write));
        IconButton more = new IconButton(Icon.ELLIPSIS, 16, Texts.of("followers.moreActions"));
        more.getStyleClass().addAll("edged", "follower-more");
        more.setOnAction(pressed -> ifShown(row -> {
            menu.getItems().setAll(actions.besideWriting(row));
            menu.show(more, Side.BOTTOM, 0, 4);
        }));
        doing.getChildren().add(more);
    }

    private void ifShown(java.util.function.Consumer<FollowerRow> action) {
        FollowerRow row = viewModel.selection().leadProperty().get();
        if (row != null) {
            action.accept(row);
        }
    }

    private void show(@Nullable PersonFacts facts) {
        column.setVisible(facts != null);
        if (facts == null) {
            return;
        }
        Person shown = facts.person();
        root.setAccessibleText(shown.displayName());
        images.show(avatar, shown);
        name.setText(shown.displayName());
        mark.setKind(PersonWords.mark(shown.network()));
        handle.setText(PersonWords.below(shown));
        bio.setText(shown.bio());
        present(bio, !shown.bio().isBlank());
        showTies(facts);
        Instant since = facts.notes().optedOutAt();
        present(optedOut, since != null);
        if (since != null) {
            optedOut.setText(Texts.of("followers.optedOutSince", ages.date(since), PersonWords.pronouns(shown),
                    shown.shortName()));
        }
        write.setText(Texts.of("followers.writeTo", shown.shortName()));
        thingsBox.show(facts);
        present(posts, !facts.posts().isEmpty());
        PersonParts.showPosts(postList, facts.posts(), ages);
        tagRow.show(facts.notes().tags());
    }

    private void showTies(PersonFacts facts) {
        Relation relation = facts.relation();
        String back = relation.youFollow()
                ? Texts.of("followers.youFollowBack")
                : Texts.of("followers.youDontFollow", facts.person().shortName(), PersonWords.pronouns(facts.person()));
        ties.getChildren().setAll(PersonParts.tie(Icon.USER_PLUS, followed(relation)),
                PersonParts.tie(Icon.USER_CHECK, back),
                PersonParts.tie(Icon.MESSAGE_CIRCLE, contact(facts.together())));
    }

    private String followed(Relation relation) {
        Instant followed = relation.followedAt();
        Instant seen = relation.firstSeen();
        if (followed != null) {
            Instant now = viewModel.now();
            if (ages.sameDay(followed, now)) {
                return Texts.of("followers.followedToday", ages.time(followed));
            }
            return ages.sameDay(followed.plus(Duration.ofDays(1)), now)
                    ? Texts.of("followers.followedYesterday", ages.time(followed))
                    : Texts.of("followers.followedOn", ages.date(followed));
        }
        return seen == null ? Texts.of("followers.followsNot") : Texts.of("followers.firstSeen", ages.date(seen));
    }

    private String contact(Together together) {
        Instant last = together.last();
        return last == null
                ? Texts.of("followers.neverContact")
                : Texts.of("followers.contact", together.messages(), ages.dayInSentence(last));
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}

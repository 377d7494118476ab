package dev.aside.ui.personal;

import dev.aside.core.model.Person;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Together;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.EmojiText;
import dev.aside.ui.person.GrowingArea;
import dev.aside.ui.person.PersonFacts;
import dev.aside.ui.person.PersonParts;
import dev.aside.ui.person.PersonViewModel;
import dev.aside.ui.person.PersonWords;
import dev.aside.ui.person.TagRow;
import dev.aside.ui.person.ThingsBox;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The column about a person: who they are, what could be mentioned, what was said so far, and what the owner keeps
/// about them.
final class PersonView {
    private final PersonViewModel viewModel;
    private final Screen screen;
    private final Parent root;
    private final Avatar avatar = new Avatar(56);
    private final CheckBox dontWarn = new CheckBox();
    private final EmojiText optedOut = EmojiText.of("", "small", "danger-text");
    private final CheckBox optOut = new CheckBox(Texts.of("personal.markOptedOut"));
    private final TagRow tagRow;
    private final ThingsBox thingsBox;

    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox column;
    @FXML
    private HBox face;
    @FXML
    private EmojiLine name;
    @FXML
    private Label handle;
    @FXML
    private EmojiText bio;
    @FXML
    private VBox ties;
    @FXML
    private VBox things;
    @FXML
    private VBox posts;
    @FXML
    private VBox postList;
    @FXML
    private VBox numbers;
    @FXML
    private Label noteLabel;
    @FXML
    private Label noteKept;
    @FXML
    private TextArea note;
    @FXML
    private FlowPane tags;
    @FXML
    private VBox choices;

    PersonView(PersonViewModel viewModel, Screen screen) {
        this.viewModel = viewModel;
        this.screen = screen;
        root = Fxml.load(this);
        tagRow = new TagRow(tags, viewModel);
        thingsBox = new ThingsBox(things, viewModel, screen.ages());
        viewModel.factsProperty().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    void focus() {
        note.requestFocus();
    }

    @FXML
    private void initialize() {
        face.getChildren().addFirst(avatar);
        noteLabel.setLabelFor(note);
        note.setAccessibleText(Texts.of("personal.note"));
        note.textProperty().bindBidirectional(viewModel.noteProperty());
        noteKept.visibleProperty().bind(viewModel.noteKeptProperty());
        GrowingArea.grow(note);
        dontWarn.setOnAction(pressed -> viewModel.setDontWarn(dontWarn.isSelected()));
        optOut.setOnAction(pressed -> viewModel.setOptedOut(optOut.isSelected()));
        choices.getChildren().addAll(dontWarn, optOut, optedOut);
    }

    private void show(@Nullable PersonFacts facts) {
        column.setVisible(facts != null);
        if (facts == null) {
            scroll.setVvalue(0);
            return;
        }
        Person person = facts.person();
        scroll.setAccessibleText(Texts.of("personal.person", person.displayName()));
        screen.images().show(avatar, person);
        name.setText(person.displayName());
        handle.setText(PersonWords.below(person));
        bio.setText(person.bio());
        present(bio, !person.bio().isBlank());
        showTies(facts);
        thingsBox.show(facts);
        showPosts(facts);
        showNumbers(facts);
        tagRow.show(facts.notes().tags());
        showChoices(facts);
    }

    private static void present(javafx.scene.Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    private void showTies(PersonFacts facts) {
        Relation relation = facts.relation();
        String since;
        if (relation.followsYou() && relation.followedAt() != null) {
            since = Texts.of("personal.followedOn", screen.ages().date(relation.followedAt()));
        } else if (relation.followsYou() && relation.firstSeen() != null) {
            since = Texts.of("personal.followsSince", screen.ages().date(relation.firstSeen()));
        } else {
            since = Texts.of("personal.followsNot");
        }
        String back = relation.youFollow()
                ? relation.followsYou()
                        ? Texts.of("personal.youFollowBack")
                        : Texts.of("personal.youFollow", facts.person().shortName())
                : Texts.of("personal.youDontFollow", facts.person().shortName(), PersonWords.pronouns(facts.person()));
        ties.getChildren().setAll(PersonParts.tie(Icon.USER_PLUS, since), PersonParts.tie(Icon.USER_CHECK, back));
    }

    private void showPosts(PersonFacts facts) {
        present(posts, !facts.posts().isEmpty());
        PersonParts.showPosts(postList, facts.posts(), screen.ages());
    }

    private void showNumbers(PersonFacts facts) {
        Together together = facts.together();
        Instant first = together.first();
        Instant last = together.last();
        numbers.getChildren().clear();
        if (first == null || last == null) {
            numbers.getChildren().add(fact(Texts.of("personal.neverContact")));
            return;
        }
        numbers.getChildren()
                .add(fact(Texts.of("personal.contact", screen.ages().date(first), screen.ages().dayInSentence(last))));
        numbers.getChildren()
                .add(fact(together.mine() == 0
                        ? Texts.of("personal.numbersTheirs", together.messages())
                        : Texts.of("personal.numbers", together.messages(), facts.person().shortName(),
                                together.answered(), together.mine(), PersonWords.pronouns(facts.person()))));
    }

    private static EmojiText fact(String text) {
        return EmojiText.of(text, "small", "text-2");
    }

    private void showChoices(PersonFacts facts) {
        String called = facts.person().shortName();
        dontWarn.setText(Texts.of("personal.dontWarn", called));
        dontWarn.setSelected(facts.notes().dontWarn());
        Instant since = facts.notes().optedOutAt();
        present(optedOut, since != null);
        if (since != null) {
            optedOut.setText(Texts.of("personal.optedOut", screen.ages().date(since),
                    PersonWords.pronouns(facts.person()), called));
        }
        optOut.setSelected(since != null);
    }
}

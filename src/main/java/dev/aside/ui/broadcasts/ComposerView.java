package dev.aside.ui.broadcasts;

import dev.aside.core.TemplateGuard.OnePerson;
import dev.aside.core.model.Visibility;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.text.EmojiPicker;
import dev.aside.ui.fx.text.WritingBox;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The upper left part: heading and drafts, the accounts, the text, and the line of tools.
final class ComposerView {
    /** Lines of text that fit into the band, less for what stands above or below them. */
    private static final int LINES = 8;

    private final BroadcastsViewModel pane;
    private final ComposerViewModel viewModel;
    private final Region root;
    private final WritingBox writing = new WritingBox(WritingBox.Type.WRITE);
    private final IconButton emoji = new IconButton(Icon.SMILE, Texts.of("broadcasts.emoji"));
    private final PublishingLine publishing;

    @FXML
    private Button drafts;
    @FXML
    private FlowPane chips;
    @FXML
    private HBox answering;
    @FXML
    private Label answeringWhom;
    @FXML
    private VBox textPlace;
    @FXML
    private HBox mirror;
    @FXML
    private Hyperlink sendPrivately;
    @FXML
    private HBox tools;
    @FXML
    private MenuButton visibility;
    @FXML
    private Label status;
    @FXML
    private HBox publishingPlace;
    @FXML
    private Button publish;

    ComposerView(BroadcastsViewModel pane) {
        this.pane = pane;
        this.viewModel = pane.composer();
        publishing = new PublishingLine(pane);
        root = (Region) Fxml.load(this);
    }

    Region root() {
        return root;
    }

    void focus() {
        writing.requestFocus();
    }

    @FXML
    private void initialize() {
        connectText();
        connectDrafts();
        connectAnswer();
        connectMirror();
        connectTools();
        connectPublish();
        var _ = new TargetChips(chips, viewModel);
        chips.heightProperty().subscribe(this::makeRoom);
    }

    private void connectText() {
        writing.textProperty().bindBidirectional(viewModel.textProperty());
        viewModel.openedProperty().subscribe(() -> {
            int end = writing.getText().length();
            writing.select(end, end);
        });
        writing.sendOnEnterProperty().set(false);
        writing.setOnSend(viewModel::publish);
        writing.promptTextProperty().set(Texts.of("broadcasts.prompt"));
        writing.nameProperty().set(Texts.of("broadcasts.prompt"));
        writing.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean back = Keys.shortcut(KeyCode.Z).match(event) && writing.getText().isEmpty();
            var held = viewModel.publishing().heldProperty().get();
            if (back && held != null && !writing.undoableProperty().get()) {
                viewModel.undo(held.broadcastId());
                event.consume();
            }
        });
        textPlace.getChildren().add(writing);
        textPlace.setOnMouseClicked(click -> writing.requestFocus());
    }

    /** What stands above and below the text takes lines from it. */
    private void makeRoom() {
        int rows = (int) Math.round(chips.getHeight() / Math.max(1, chips.prefHeight(100_000)));
        writing.setMaxLines(Math.max(2, LINES - (answering.isVisible() ? 2 : 0) - (mirror.isVisible() ? 1 : 0)
                - 2 * Math.max(0, rows - 1)));
    }

    private void connectDrafts() {
        drafts.setGraphic(Icon.FILE_TEXT.at(16));
        DraftsPopup popup = new DraftsPopup(pane, this::focus);
        drafts.setOnAction(pressed -> popup.show(drafts));
        drafts.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.of("broadcasts.drafts", pane.drafts().drafts().size()), pane.drafts().drafts()));
        drafts.visibleProperty().bind(Bindings.isNotEmpty(pane.drafts().drafts()));
    }

    private void connectAnswer() {
        IconButton drop = new IconButton(Icon.X, 16, Texts.of("broadcasts.dropAnswer"));
        drop.setOnAction(pressed -> {
            viewModel.dropAnswer();
            focus();
        });
        answering.getChildren().addFirst(Icon.REPLY.at(16));
        answering.getChildren().add(drop);
        viewModel.answering().answeredProperty().subscribe(this::showAnswered);
    }

    private void showAnswered(@Nullable Answered answered) {
        answering.setVisible(answered != null);
        answering.setManaged(answered != null);
        if (answered != null) {
            answeringWhom.setText(Texts.of("broadcasts.answering", answered.author().displayName(),
                    answered.text().replaceAll("\\s+", " ").strip()));
        }
        makeRoom();
    }

    private void connectMirror() {
        mirror.getChildren().addFirst(Icon.MESSAGE_CIRCLE.at(14));
        viewModel.mirror().onePersonProperty().subscribe(this::showMirror);
        sendPrivately.setOnAction(pressed -> pane.sendPrivately());
    }

    private void showMirror(@Nullable OnePerson one) {
        boolean appears = one != null && !mirror.isVisible();
        mirror.setVisible(one != null);
        mirror.setManaged(one != null);
        boolean known = one != null && one.person() != null;
        sendPrivately.setVisible(known);
        if (one != null && one.person() != null) {
            sendPrivately.setText(Texts.of("broadcasts.sendPrivately", one.person().shortName()));
        }
        makeRoom();
        if (appears && !Motion.reduced()) {
            FadeTransition fade = new FadeTransition(Motion.LINE.duration(), mirror);
            fade.setInterpolator(Motion.LINE.curve());
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void connectTools() {
        EmojiPicker picker = new EmojiPicker(FXCollections.observableArrayList(), picked -> {
            writing.insert(picked);
            focus();
        });
        emoji.setOnAction(pressed -> picker.show(emoji));
        tools.getChildren().addFirst(emoji);
        visibility.setGraphic(Icon.GLOBE.at(16));
        ChoiceMenu.fill(visibility, List.of(Visibility.values()), Wording::name,
                choice -> Texts.of("broadcasts.seenBy", choice), viewModel.visibilityProperty());
        visibility.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> viewModel.targets().haveVisibility(), viewModel.targets().chosen()));
        visibility.managedProperty().bind(visibility.visibleProperty());
    }

    private void connectPublish() {
        publishingPlace.getChildren().add(publishing);
        publishingPlace.visibleProperty().bind(publishing.visibleProperty());
        publishingPlace.managedProperty().bind(publishing.visibleProperty());
        status.textProperty().bind(Bindings.createStringBinding(this::status, viewModel.noticeProperty(),
                viewModel.keptProperty()));
        status.visibleProperty().bind(publishing.visibleProperty().not());
        status.managedProperty().bind(status.visibleProperty());
        viewModel.noticeProperty().subscribe(now -> {
            status.getStyleClass().removeAll("text-3", "danger-text");
            status.getStyleClass().add(now == Notice.NONE ? "text-3" : "danger-text");
        });
        publish.setTooltip(new Tooltip(Keys.tip(Texts.of("broadcasts.publishTip"), Keys.shortcut(KeyCode.ENTER))));
        publish.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.of("broadcasts.publish", viewModel.targets().chosen().size()),
                viewModel.targets().chosen()));
        publish.disableProperty().bind(viewModel.canPublishProperty().not());
        publish.setOnAction(pressed -> {
            viewModel.publish();
            focus();
        });
    }

    private String status() {
        Notice notice = viewModel.noticeProperty().get();
        if (notice != Notice.NONE) {
            return Wording.say(notice);
        }
        return viewModel.keptProperty().get() ? Texts.of("broadcasts.draftKept") : "";
    }
}

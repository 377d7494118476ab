package dev.aside.ui.broadcasts;

import dev.aside.core.TemplateGuard.OnePerson;
import dev.aside.core.model.Visibility;
import dev.aside.ui.FileChoice;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.text.EmojiPicker;
import dev.aside.ui.fx.text.WritingBox;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
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

    private static final KeyCombination PASTE = Keys.shortcut(KeyCode.V);

    private final BroadcastsViewModel pane;
    private final ComposerViewModel viewModel;
    private final Region root;
    private final WritingBox writing = new WritingBox(WritingBox.Type.WRITE);
    private final IconButton emoji = new IconButton(Icon.SMILE, Texts.of("broadcasts.emoji"));
    private final PublishingLine publishing;
    private final ExtrasView extras;

    @FXML
    private Button drafts;
    @FXML
    private FlowPane chips;
    @FXML
    private HBox answering;
    @FXML
    private Label answeringWhom;
    @FXML
    private VBox abovePlace;
    @FXML
    private VBox textPlace;
    @FXML
    private VBox belowPlace;
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

    /// @param files asks for what is to be attached
    ComposerView(BroadcastsViewModel pane, FileChoice files, Images images) {
        this.pane = pane;
        this.viewModel = pane.composer();
        extras = new ExtrasView(viewModel.extras(), files, images, viewModel::publish);
        publishing = new PublishingLine(pane);
        root = (Region) Fxml.load(this);
        Incoming.on(root, viewModel.extras().media());
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
        connectExtras();
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
            } else if (PASTE.match(event) && Incoming.paste(viewModel.extras().media())) {
                event.consume();
            }
        });
        textPlace.getChildren().add(writing);
        textPlace.setOnMouseClicked(click -> writing.requestFocus());
    }

    /** What stands above and below the text takes lines from it. */
    private void makeRoom() {
        int rows = (int) Math.round(chips.getHeight() / Math.max(1, chips.prefHeight(100_000)));
        writing.setMaxLines(
                Math.max(2, LINES - extras.lines() - (answering.isVisible() ? 2 : 0) - (mirror.isVisible() ? 1 : 0)
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

    private void connectExtras() {
        abovePlace.getChildren().add(extras.above());
        belowPlace.getChildren().addAll(extras.below());
        extras.setOnMove(this::makeRoom);
    }

    private void connectTools() {
        EmojiPicker picker = new EmojiPicker(FXCollections.observableArrayList(), picked -> {
            writing.insert(picked);
            focus();
        });
        emoji.setOnAction(pressed -> picker.show(emoji));
        tools.getChildren().addAll(0, List.of(extras.attach(), emoji, extras.warn()));
        bindTool(extras.warn(), () -> viewModel.extras().haveWarning() || viewModel.extras().warnedProperty().get());
        visibility.setGraphic(Icon.GLOBE.at(16));
        ChoiceMenu.fill(visibility, List.of(Visibility.values()), Wording::name,
                choice -> Texts.of("broadcasts.seenBy", choice), viewModel.extras().visibilityProperty());
        bindTool(visibility, viewModel.extras()::haveVisibility);
    }

    /** A tool is there while one of the chosen networks can do what it is for. */
    private void bindTool(Node tool, Callable<Boolean> has) {
        tool.visibleProperty().bind(Bindings.createBooleanBinding(has, viewModel.targets().chosen(),
                viewModel.extras().warnedProperty()));
        tool.managedProperty().bind(tool.visibleProperty());
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

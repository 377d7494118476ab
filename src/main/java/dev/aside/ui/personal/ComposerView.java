package dev.aside.ui.personal;

import dev.aside.detect.Slot;
import dev.aside.detect.Span;
import dev.aside.detect.Verdict;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.text.EmojiPicker;
import dev.aside.ui.fx.text.TextRange;
import dev.aside.ui.fx.text.WritingBox;
import dev.aside.ui.person.PersonWords;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The composer: the box, what stands above it (a text taken back, a question), and the detector's line below.
final class ComposerView {
    private static final PseudoClass LINED = PseudoClass.getPseudoClass("lined");

    private final PersonalViewModel pane;
    private final ComposerViewModel viewModel;
    private final Parent root;
    private final WritingBox writing = new WritingBox(WritingBox.Type.MESSAGE);
    private final IconButton send = new IconButton(Icon.ARROW_UP, Texts.of("personal.send"));
    private final Button keep = new Button(Texts.of("personal.keepDraft"));
    private final Label left = new Label();
    private final Hyperlink showThem = new Hyperlink(Texts.of("personal.showThem"));
    private final EarlierMenu earlier;
    private final ComposerNotice takenBack = new ComposerNotice(Icon.UNDO_2);
    private final SendQuestions questions;
    private final ComposerNotice closed = new ComposerNotice(Icon.LOCK);

    @FXML
    private VBox above;
    @FXML
    private VBox boxPlace;
    @FXML
    private HBox line;
    @FXML
    private HBox seen;
    @FXML
    private Label words;
    @FXML
    private Label kept;

    /// @param overlay where questions are asked
    ComposerView(PersonalViewModel pane, Ages ages, Overlay overlay) {

        this.pane = pane;
        this.viewModel = pane.composer();
        this.earlier = new EarlierMenu(ages, pane::showEarlier);
        this.questions = new SendQuestions(pane, ages, overlay, writing::requestFocus);
        root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    WritingBox writing() {
        return writing;
    }

    void focus() {
        writing.requestFocus();
    }

    /** Puts a node above the box, under the others that stand there. */
    void addAbove(Node node) {
        VBox.setMargin(node, new Insets(-4, 0, 12, 0));
        above.getChildren().add(node);
    }

    @FXML
    private void initialize() {
        HBox tools = new HBox(emoji());
        tools.getStyleClass().add("composer-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().addAll("small", "text-2");
        send.getStyleClass().add("round");
        keep.getStyleClass().add("primary");
        keep.setMinWidth(Button.USE_PREF_SIZE);
        HBox end = new HBox(left, keep, send);
        end.getStyleClass().add("composer-end");
        end.setAlignment(Pos.CENTER_RIGHT);
        boxPlace.getChildren().add(new ComposerBox(writing, tools, end));
        addAbove(closed);
        addAbove(takenBack);
        questions.notices().forEach(this::addAbove);
        showThem.getStyleClass().add("small");
        seen.getChildren().add(showThem);
        connectBox();
        connectSend();
        connectLine();
        connectNotices();
    }

    private IconButton emoji() {
        IconButton button = new IconButton(Icon.SMILE, Texts.of("personal.emoji"));
        EmojiPicker picker = new EmojiPicker(FXCollections.observableArrayList(), writing::insert);
        button.setOnAction(pressed -> picker.show(button, boxPlace));
        return button;
    }

    private void connectBox() {
        writing.textProperty().bindBidirectional(viewModel.textProperty());
        writing.sendOnEnterProperty().bind(pane.enterSendsProperty());
        writing.setOnSend(viewModel::send);
        writing.editableProperty().bind(viewModel.wayProperty().isNotEqualTo(Outlet.Way.NONE));
        writing.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean takeBack = Keys.shortcut(KeyCode.Z).match(event) && writing.getText().isEmpty();
            if (takeBack && !writing.undoableProperty().get() && pane.thread().undoLast()) {
                event.consume();
            }
        });
        viewModel.setOnReplaced(() -> writing.select(writing.getText().length(), writing.getText().length()));
        viewModel.setOnReturning(writing::requestFocus);
        viewModel.toProperty().subscribe(thread -> {
            String prompt = thread == null ? "" : prompt(thread);
            writing.promptTextProperty().set(prompt);
            writing.nameProperty().set(prompt);
        });
        viewModel.attempt().toMendProperty().subscribe(this::mark);
    }

    /** Whom it goes to, and from where if there is a choice. */
    private static String prompt(OpenThread thread) {
        String to = thread.person().shortName();
        return thread.oneOfSeveral()
                ? Texts.of("personal.messageToFrom", to, PersonWords.handle(thread.account().person()))
                : Texts.of("personal.messageTo", to);
    }

    private void connectSend() {
        BooleanBinding nothingToDo = Bindings.createBooleanBinding(
                () -> writing.getText().isBlank() || viewModel.isTooLong()
                        || viewModel.wayProperty().get() == Outlet.Way.NONE,
                writing.textProperty(), viewModel.leftProperty(), viewModel.wayProperty());
        BooleanBinding keeps = viewModel.wayProperty().isEqualTo(Outlet.Way.KEEP);
        for (Button button : List.of(send, keep)) {
            button.setOnAction(pressed -> {
                viewModel.send();
                writing.requestFocus();
            });
            button.disableProperty().bind(nothingToDo);
            button.visibleProperty().bind(button.equals(keep) ? keeps : keeps.not());
            button.managedProperty().bind(button.visibleProperty());
        }
        viewModel.leftProperty().subscribe(this::showLeft);
        writing.textProperty().subscribe(this::showLeft);
    }

    private void showLeft() {
        boolean shown = !writing.getText().isEmpty() && viewModel.wayProperty().get() == Outlet.Way.SEND;
        int count = viewModel.leftProperty().get();
        left.setVisible(shown);
        left.setManaged(shown);
        left.setText(count < 0 ? Texts.of("personal.tooLong", -count) : Texts.of("personal.left", count));
        left.getStyleClass().removeAll("text-2", "danger-text");
        left.getStyleClass().add(count < 0 ? "danger-text" : "text-2");
    }

    private void connectLine() {
        viewModel.detector().lineProperty().subscribe(this::showLine);
        kept.textProperty().bind(Bindings.createStringBinding(() -> {
            if (viewModel.failureProperty().get() != null) {
                return Texts.of("personal.draftNotKept");
            }
            return viewModel.keptProperty().get() ? Texts.of("personal.draftKept") : "";
        }, viewModel.failureProperty(), viewModel.keptProperty()));
        line.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !writing.getText().isBlank() || viewModel.failureProperty().get() != null,
                writing.textProperty(), viewModel.failureProperty()));
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().subscribe(shown -> boxPlace.getParent().pseudoClassStateChanged(LINED, shown));
        showThem.setOnAction(pressed -> earlier.show(showThem, viewModel.detector().lineProperty().get()));
    }

    private void showLine(DetectorLine now) {
        boolean any = now.kind() != DetectorLine.Kind.NONE;
        boolean appears = any && !seen.isVisible();
        seen.setVisible(any);
        seen.setManaged(any);
        words.setText(Wording.line(now));
        showThem.setVisible(!now.earlier().isEmpty());
        showThem.setManaged(showThem.isVisible());
        if (appears && !Motion.reduced()) {
            FadeTransition fade = new FadeTransition(Motion.LINE.duration(), seen);
            fade.setInterpolator(Motion.LINE.curve());
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void connectNotices() {
        viewModel.takenBackProperty().subscribe(text -> takenBack.show(
                text.isEmpty() ? "" : Texts.of("personal.takenBack", text.replaceAll("\\s+", " ")),
                Texts.of("personal.useTakenBack"), () -> {
                    viewModel.useTakenBack();
                    writing.requestFocus();
                }, Texts.of("personal.dropTakenBack"), () -> {
                    viewModel.dropTakenBack();
                    writing.requestFocus();
                }));
        viewModel.wayProperty().subscribe(this::showClosed);
        viewModel.attempt().keptProperty().subscribe(this::showClosed);
        viewModel.toProperty().subscribe(thread -> showClosed());
    }

    private void showClosed() {
        OpenThread thread = viewModel.toProperty().get();
        if (thread == null) {
            closed.say("");
            return;
        }
        String account = PersonWords.handle(thread.account().person());
        closed.say(switch (viewModel.wayProperty().get()) {
            case SEND -> "";
            case NONE -> Texts.of("personal.cannotWrite");
            case KEEP -> viewModel.attempt().keptProperty().get()
                    ? Texts.of("personal.keptDraft", account)
                    : Texts.of("personal.archiveAccount", account);
        });
    }

    /** After *Make it personal*: the template shaded, what was filled in outlined, the first of it selected. */
    private void mark(@Nullable Verdict verdict) {
        if (verdict == null) {
            writing.clearMarks();
            return;
        }
        writing.mark(ranges(verdict.template()),
                ranges(verdict.slots().stream().map(Slot::span).filter(span -> !span.isEmpty()).toList()));
        writing.requestFocus();
        writing.select(0, 0);
        writing.nextSlot();
        pane.showPerson();
    }

    private static List<TextRange> ranges(List<Span> spans) {
        return spans.stream().map(span -> new TextRange(span.from(), span.to())).toList();
    }
}

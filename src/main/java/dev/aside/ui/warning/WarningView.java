package dev.aside.ui.warning;

import dev.aside.detect.Reason;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.EmojiText;
import dev.aside.ui.fx.text.MarkedText;
import dev.aside.ui.warning.WarningContent.Earlier;
import dev.aside.ui.warning.WarningContent.Marking;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The dialog. Enter is its default answer wherever no other button or link has the focus, and nothing at all on *Send
/// anyway*. Without an earlier message the reasons stand beside the draft and what is known of history below it. FX
/// thread only.
final class WarningView {
    /// How many reasons have room beside the history, and beside the draft with the history below it.
    private static final int BESIDE_HISTORY = 3;
    private static final int BESIDE_DRAFT_AND_HISTORY = 5;

    private final WarningViewModel viewModel;
    private final ReasonList reasons;
    private final HistoryBox facts;
    private final IconButton back = new IconButton(Icon.ARROW_LEFT, Texts.of("warning.back"));
    private final Avatar avatar = new Avatar(40);
    private final FlowPane narrowWays = new FlowPane();

    @FXML
    private DialogFrame frame;
    @FXML
    private ScrollPane page;
    @FXML
    private VBox content;
    @FXML
    private HBox head;
    @FXML
    private EmojiText heading;
    @FXML
    private SideBySide texts;
    @FXML
    private VBox draftBox;
    @FXML
    private MarkedText draft;
    @FXML
    private VBox earlierBox;
    @FXML
    private EmojiLine earlierTo;
    @FXML
    private MarkedText earlier;
    @FXML
    private HBox legend;
    @FXML
    private HBox sameLegend;
    @FXML
    private HBox slotLegend;
    @FXML
    private Label slotMeaning;
    @FXML
    private SideBySide evidence;
    @FXML
    private VBox why;
    @FXML
    private SideBySide questions;
    @FXML
    private EmojiText benefit;
    @FXML
    private VBox listPage;
    @FXML
    private HBox listHead;
    @FXML
    private Label listTitle;
    @FXML
    private ListView<SentTo> list;
    @FXML
    private Label listNote;
    @FXML
    private BorderPane foot;
    @FXML
    private VBox boxes;
    @FXML
    private CheckBox dontWarnText;
    @FXML
    private CheckBox dontWarnThem;
    @FXML
    private HBox ways;
    @FXML
    private Button sendAnyway;
    @FXML
    private Button postPublicly;
    @FXML
    private Button makePersonal;

    /// @param browser opens a page outside of this program
    WarningView(WarningViewModel viewModel, Images images, Consumer<URI> browser) {
        this.viewModel = viewModel;
        reasons = new ReasonList(this::follow);
        facts = new HistoryBox(browser);
        Fxml.load(this);
        images.show(avatar, viewModel.to());
    }

    Region root() {
        return frame;
    }

    /// The default answer.
    Node firstFocus() {
        return makePersonal;
    }

    @FXML
    private void initialize() {
        head.getChildren().addFirst(avatar);
        narrowWays.getStyleClass().addAll("warning-ways", "warning-folded");
        why.getChildren().add(reasons);
        listHead.getChildren().addFirst(back);
        if (viewModel.keeps()) {
            sendAnyway.setText(Texts.of("warning.keepAnyway"));
        }
        back.setOnAction(pressed -> viewModel.back());
        list.setCellFactory(shown -> new SentToCell());
        list.setItems(viewModel.sentTo());
        listNote.textProperty().bind(viewModel.listNoteProperty());
        listNote.managedProperty().bind(listNote.textProperty().isNotEmpty());
        dontWarnText.selectedProperty().bindBidirectional(viewModel.dontWarnTextProperty());
        dontWarnThem.selectedProperty().bindBidirectional(viewModel.dontWarnThemProperty());
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        viewModel.contentProperty().subscribe(this::show);
        viewModel.listingProperty().subscribe(this::turn);
        ObservableValue<Number> window = frame.sceneProperty().flatMap(Scene::widthProperty);
        window.subscribe(width -> fit());
        TextScale.factorProperty().when(frame.sceneProperty().isNotNull()).subscribe(scale -> fit());
    }

    private void fit() {
        Scene scene = frame.getScene();
        if (scene == null) {
            return;
        }
        boolean narrow = DialogFrame.isNarrow(scene.getWidth());
        List.of(texts, evidence, questions).forEach(pair -> pair.setStacked(narrow));
        if (narrow == narrowWays.getChildren().isEmpty()) {
            fold(narrow);
        }
        frame.setPrefWidth(DialogFrame.width(scene.getWidth()));
    }

    /// In one column the boxes stand above the buttons, which then may take more than one line.
    private void fold(boolean narrow) {
        Node focused = frame.getScene().getFocusOwner();
        Pane from = narrow ? ways : narrowWays;
        from.getChildren().clear();
        foot.getChildren().clear();
        (narrow ? narrowWays : ways).getChildren().setAll(sendAnyway, postPublicly, makePersonal);
        if (narrow) {
            foot.setTop(boxes);
            foot.setBottom(narrowWays);
        } else {
            foot.setLeft(boxes);
            foot.setRight(ways);
        }
        if (focused != null && List.of(sendAnyway, postPublicly, makePersonal).contains(focused)) {
            focused.requestFocus();
        }
    }

    private void show(WarningContent shown) {
        heading.setText(shown.heading());
        frame.setAccessibleText(shown.heading());
        makePersonal.setText(shown.mend());
        makePersonal.setAccessibleHelp(shown.heading());
        benefit.setText(shown.benefit());
        dontWarnThem.setText(shown.dontWarnThem());
        mark(draft, shown.draft());
        arrange(shown.earlier() != null);
        Earlier closest = shown.earlier();
        if (closest != null) {
            mark(earlier, closest.marking());
            earlierTo.setText(closest.toAndWhen());
        }
        String outlined = shown.draft().outlined();
        slotMeaning.setText(outlined.isEmpty() && closest != null ? closest.marking().outlined() : outlined);
        setShown(slotLegend, !slotMeaning.getText().isEmpty());
        setShown(sameLegend, !shown.draft().shade().isEmpty());
        setShown(legend, slotLegend.isManaged() || sameLegend.isManaged());
        boolean tall = closest == null && !(shown.rates().isEmpty() && shown.rule() == null);
        reasons.show(shown.reasons(), tall ? BESIDE_DRAFT_AND_HISTORY : BESIDE_HISTORY);
        listTitle.setText(shown.reasons().stream().filter(line -> line.reason() instanceof Reason.SentBefore)
                .map(ReasonLine::sentence).findFirst().orElse(""));
        facts.show(shown.rates(), shown.rule());
        setShown(facts, !facts.getChildren().isEmpty());
    }

    /// With an earlier message the two texts stand side by side, and below them reasons and history; without one the
    /// reasons stand beside the draft, and history below it.
    private void arrange(boolean compared) {
        evidence.getChildren().clear();
        draftBox.getChildren().removeAll(legend, facts);
        content.getChildren().remove(legend);
        if (compared) {
            texts.getChildren().setAll(draftBox, earlierBox);
            content.getChildren().add(content.getChildren().indexOf(texts) + 1, legend);
            evidence.getChildren().setAll(why, facts);
        } else {
            texts.getChildren().setAll(draftBox, why);
            draftBox.getChildren().addAll(legend, facts);
        }
        setShown(evidence, compared);
    }

    private static void mark(MarkedText shown, Marking marking) {
        shown.show(marking.text(), marking.shade(), marking.slots(), marking.messages());
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void turn(boolean listing) {
        boolean turned = listing != listPage.isVisible();
        page.setVisible(!listing);
        listPage.setVisible(listing);
        if (turned && frame.getScene() != null) {
            Node next = listing ? back : makePersonal;
            next.requestFocus();
        }
    }

    private void follow(ReasonLine line) {
        switch (line.reason()) {
            case Reason.SentBefore _ -> viewModel.showWhoAndWhen();
            case Reason.TrackingLink link -> {
                makePersonal.requestFocus();
                viewModel.removeTracking(link);
            }
            default -> {
            }
        }
    }

    private void enter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        event.consume();
        Node focused = frame.getScene().getFocusOwner();
        if (sendAnyway.equals(focused) || list.equals(focused)) {
            return;
        }
        if (focused instanceof ButtonBase button && !(button instanceof CheckBox)) {
            button.fire();
        } else {
            viewModel.makePersonal();
        }
    }

    @FXML
    private void sendAnyway() {
        viewModel.sendAnyway();
    }

    @FXML
    private void postPublicly() {
        viewModel.postPublicly();
    }

    @FXML
    private void makePersonal() {
        viewModel.makePersonal();
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.model.Mention;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.EmptyState;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.OverlaidBar;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The lower right part: what others said to the own accounts. Enter answers in public, Shift+Enter takes it private.
final class MentionsView {
    private static final KeyCombination ANSWER = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination PRIVATE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN);

    private final BroadcastsViewModel pane;
    private final MentionsViewModel viewModel;
    private final Images images;
    private final Ticker ticker;
    private final Runnable onAnswer;
    private final Region root;
    private final ContextMenu menu = new ContextMenu();

    @FXML
    private Label unanswered;
    @FXML
    private ListView<PagedRow<Mention>> rows;
    @FXML
    private EmptyState empty;

    /// @param onAnswer told when an answer is in the composer
    MentionsView(BroadcastsViewModel pane, Images images, Ticker ticker, Runnable onAnswer) {
        this.pane = pane;
        this.viewModel = pane.mentions();
        this.images = images;
        this.ticker = ticker;
        this.onAnswer = onAnswer;
        root = (Region) Fxml.load(this);
    }

    Region root() {
        return root;
    }

    void focus() {
        rows.requestFocus();
        if (rows.getSelectionModel().getSelectedIndex() < 0) {
            rows.getSelectionModel().select(0);
        }
    }

    @FXML
    private void initialize() {
        viewModel.unansweredProperty().subscribe(count -> unanswered
                .setText(count.intValue() == 0 ? "" : Texts.of("broadcasts.unanswered", count.intValue())));
        rows.setAccessibleText(Texts.of("broadcasts.mentions"));
        rows.setCellFactory(list -> new MentionCell(pane, images, ticker, this::answer));
        rows.setItems(viewModel.rows());
        OverlaidBar.of(rows);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        empty.setHeading(Texts.of("broadcasts.noMentions"));
        empty.setSentence(Texts.of("broadcasts.noMentionsSentence"));
        empty.setMouseTransparent(true);
        viewModel.rows().addListener((ListChangeListener<PagedRow<Mention>>) change -> showEmpty());
        viewModel.loadingProperty().subscribe(this::showEmpty);
    }

    private void showEmpty() {
        empty.setVisible(viewModel.rows().isEmpty() && !viewModel.loadingProperty().get());
    }

    private @Nullable Mention selected() {
        PagedRow<Mention> row = rows.getSelectionModel().getSelectedItem();
        return row == null ? null : row.value();
    }

    private void answer(Mention mention) {
        viewModel.answer(mention);
        onAnswer.run();
    }

    private void pressed(KeyEvent event) {
        Mention mention = selected();
        if (mention == null) {
            return;
        }
        if (ANSWER.match(event)) {
            answer(mention);
            event.consume();
        } else if (PRIVATE.match(event)) {
            viewModel.takePrivate(mention);
            event.consume();
        }
    }

    private void showMenu(ContextMenuEvent event) {
        Mention mention = selected();
        if (mention != null) {
            MenuItem publicly = new MenuItem(Texts.of("broadcasts.answerPublicly"));
            publicly.setAccelerator(ANSWER);
            publicly.setOnAction(chosen -> answer(mention));
            MenuItem privately = new MenuItem(Texts.of("broadcasts.takePrivate"));
            privately.setAccelerator(PRIVATE);
            privately.setOnAction(chosen -> viewModel.takePrivate(mention));
            menu.getItems().setAll(publicly, privately);
            menu.show(rows, event.getScreenX(), event.getScreenY());
        }
    }
}

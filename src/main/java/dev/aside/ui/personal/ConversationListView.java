package dev.aside.ui.personal;

import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.SearchHit;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.EmptyState;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.LoadingShapes;
import dev.aside.ui.fx.control.SearchField;
import dev.aside.ui.fx.control.SegmentTabs;
import dev.aside.ui.fx.control.Strip;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of conversations with its tabs, and what a search found in its place.
final class ConversationListView {
    static final KeyCombination NEW_MESSAGE = Keys.shortcut(KeyCode.N);

    private final ConversationListViewModel viewModel;
    private final MessageSearchViewModel searching;
    private final Screen screen;
    private final Runnable newMessage;
    private final Parent root;
    private final LoadingShapes loading = LoadingShapes.rows();
    private final Strip problem = new Strip(Strip.Kind.DANGER);
    private final ConversationRows conversations;

    @FXML
    private HBox header;
    @FXML
    private SearchField search;
    @FXML
    private SegmentTabs<ConversationTab> tabs;
    @FXML
    private StackPane body;
    @FXML
    private ListView<PagedRow<ConversationRow>> rows;
    @FXML
    private ListView<SearchHit> hits;
    @FXML
    private EmptyState empty;

    ConversationListView(ConversationListViewModel viewModel, MessageSearchViewModel searching, Screen screen,
            Runnable newMessage) {
        this.viewModel = viewModel;
        this.searching = searching;
        this.screen = screen;
        this.newMessage = newMessage;
        root = Fxml.load(this);
        conversations = new ConversationRows(rows, viewModel, screen);
    }

    Parent root() {
        return root;
    }

    /** Told when a conversation was chosen to be answered: by Enter or a click. */
    void setOnEnter(Runnable listener) {
        conversations.setOnEnter(listener);
    }

    /** Whether moving through the list opens conversations: not where the thread would take its place. */
    void setOpensOnMove(boolean opens) {
        conversations.setOpensOnMove(opens);
    }

    void focusList() {
        (searching.searchingProperty().get() ? hits : rows).requestFocus();
    }

    void focusSearch() {
        search.requestFocus();
        search.field().selectAll();
    }

    @FXML
    private void initialize() {
        IconButton pencil = new IconButton(Icon.SQUARE_PEN, Keys.tip(Texts.of("personal.newMessage"), NEW_MESSAGE));
        pencil.setOnAction(pressed -> newMessage.run());
        header.getChildren().add(pencil);
        tabs.setItems(List.of(ConversationTab.values()), ConversationListView::tabName);
        tabs.selectedProperty().subscribe(tab -> {
            if (tab != null) {
                viewModel.tabProperty().set(tab);
            }
        });
        viewModel.tabProperty().subscribe(tab -> tabs.selectedProperty().set(tab));
        search.textProperty().bindBidirectional(searching.queryProperty());
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        setUpHits();
        loading.loadingProperty().bind(viewModel.loadingProperty());
        body.getChildren().add(loading);
        ((VBox) body.getParent()).getChildren().add(2, problem);
        viewModel.failureProperty().subscribe(this::showProblem);
        viewModel.lastAnswerProperty().subscribe(this::showState);
        viewModel.loadingProperty().subscribe(this::showState);
        searching.nothingForProperty().subscribe(this::showState);
        searching.searchingProperty().subscribe(this::showState);
        viewModel.rows().addListener((ListChangeListener<PagedRow<ConversationRow>>) change -> showState());
    }

    private static String tabName(ConversationTab tab) {
        return Texts.of(switch (tab) {
            case NEEDS_REPLY -> "personal.tabNeedsReply";
            case ALL -> "personal.tabAll";
            case AUTOMATED -> "personal.tabAutomated";
            case REQUESTS -> "personal.tabRequests";
            case ARCHIVED -> "personal.tabArchived";
        });
    }

    private void setUpHits() {
        hits.setAccessibleText(Texts.of("personal.hits"));
        hits.fixedCellSizeProperty().bind(rows.fixedCellSizeProperty());
        hits.setCellFactory(list -> {
            HitCell cell = new HitCell(screen);
            cell.setOnMouseClicked(event -> openHit(cell.getItem()));
            return cell;
        });
        hits.setItems(searching.hits());
        OverlaidBar.of(hits);
        hits.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openHit(hits.getSelectionModel().getSelectedItem());
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                search.field().clear();
                focusList();
                event.consume();
            }
        });
    }

    private void openHit(@Nullable SearchHit hit) {
        if (hit != null) {
            searching.open(hit);
        }
    }

    private void searchKey(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (down || event.getCode() == KeyCode.ENTER) {
            if (searching.searchingProperty().get() && !searching.hits().isEmpty()) {
                hits.requestFocus();
                hits.getSelectionModel().select(0);
            } else if (down) {
                focusList();
            }
            event.consume();
        }
    }

    private void showProblem(@Nullable Exception failure) {
        if (failure == null) {
            problem.hide();
        } else {
            problem.show(Wording.failed(failure));
        }
    }

    private void showState() {
        boolean looking = searching.searchingProperty().get();
        rows.setVisible(!looking);
        hits.setVisible(looking);
        tabs.setVisible(!looking);
        tabs.setManaged(!looking);
        String nothing = searching.nothingForProperty().get();
        boolean none = !looking && viewModel.rows().isEmpty() && !viewModel.loadingProperty().get();
        empty.setVisible(none || !nothing.isEmpty());
        empty.setMouseTransparent(true);
        if (looking) {
            empty.setDrawn(false);
            empty.setHeading("");
            empty.setSentence(nothing.isEmpty() ? "" : Texts.of("personal.nothingFound", nothing));
        } else if (none) {
            sayWhyEmpty(viewModel.tabProperty().get());
        }
    }

    private void sayWhyEmpty(ConversationTab tab) {
        empty.setDrawn(tab == ConversationTab.NEEDS_REPLY);
        empty.setHeading(Texts.of(switch (tab) {
            case NEEDS_REPLY -> "personal.emptyNeedsReply";
            case ALL -> "personal.emptyAll";
            case AUTOMATED -> "personal.emptyAutomated";
            case REQUESTS -> "personal.emptyRequests";
            case ARCHIVED -> "personal.emptyArchived";
        }));
        ConversationRow last = viewModel.lastAnswerProperty().get();
        if (tab == ConversationTab.NEEDS_REPLY && last != null && last.conversation().lastAt() != null) {
            empty.setSentence(Texts.of("personal.emptyNeedsReplyLast",
                    screen.ages().dayInSentence(last.conversation().lastAt()),
                    screen.ages().time(last.conversation().lastAt()), last.person().shortName()));
        } else {
            empty.setSentence(Texts.of(switch (tab) {
                case NEEDS_REPLY -> "personal.emptyNeedsReplySentence";
                case ALL -> "personal.emptyAllSentence";
                case AUTOMATED -> "personal.emptyAutomatedSentence";
                case REQUESTS -> "personal.emptyRequestsSentence";
                case ARCHIVED -> "personal.emptyArchivedSentence";
            }));
        }
    }
}

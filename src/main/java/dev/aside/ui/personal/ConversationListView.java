package dev.aside.ui.personal;

import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Group;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
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
    private final GroupListViewModel groupList;
    private final MessageSearchViewModel searching;
    private final Screen screen;
    private final Runnable newMessage;
    private final Parent root;
    private final LoadingShapes loading = LoadingShapes.rows();
    private final Strip problem = new Strip(Strip.Kind.DANGER);
    private final ConversationRows conversations;
    private final HitList found;

    @FXML
    private HBox header;
    @FXML
    private SearchField search;
    @FXML
    private SegmentTabs<InboxTab> tabs;
    @FXML
    private SegmentTabs<SearchOrder> orders;
    @FXML
    private StackPane body;
    @FXML
    private ListView<PagedRow<ConversationRow>> rows;
    @FXML
    private ListView<SearchHit> hits;
    @FXML
    private ListView<PagedRow<Group>> groups;
    @FXML
    private EmptyState empty;

    ConversationListView(PersonalViewModel pane, Screen screen, Runnable newMessage) {
        viewModel = pane.list();
        groupList = pane.groups();
        searching = pane.search();
        this.screen = screen;
        this.newMessage = newMessage;
        root = Fxml.load(this);
        conversations = new ConversationRows(rows, viewModel, screen);
        found = new HitList(hits, searching, screen);
        found.setOnEscape(this::endSearch);
        new GroupRows(groups, groupList, screen);
        List.of(hits, groups).forEach(list -> list.fixedCellSizeProperty().bind(rows.fixedCellSizeProperty()));
        showState();
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
        (searching.searchingProperty().get() ? hits : isAtGroups() ? groups : rows).requestFocus();
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
        groupList.presentProperty().subscribe(any -> tabs.setItems(InboxTab.shown(any), InboxTab::called));
        tabs.selectedProperty().subscribe(this::chosen);
        viewModel.tabProperty().subscribe(tab -> tabs.selectedProperty().set(InboxTab.of(tab)));
        orders.setItems(List.of(SearchOrder.values()), ConversationListView::orderName);
        orders.selectedProperty().bindBidirectional(searching.orderProperty());
        search.textProperty().bindBidirectional(searching.queryProperty());
        search.field().focusedProperty().subscribe(focused -> {
            if (focused) {
                searching.prepare();
            }
        });
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        loading.loadingProperty().bind(viewModel.loadingProperty());
        body.getChildren().add(loading);
        ((VBox) body.getParent()).getChildren().add(3, problem);
        viewModel.failureProperty().subscribe(this::showProblem);
        groupList.failureProperty().subscribe(this::showProblem);
        searching.failureProperty().subscribe(this::showProblem);
        viewModel.lastAnswerProperty().subscribe(this::showState);
        viewModel.loadingProperty().subscribe(this::showState);
        searching.nothingForProperty().subscribe(this::showState);
        searching.searchingProperty().subscribe(this::showState);
        viewModel.rows().addListener((ListChangeListener<PagedRow<ConversationRow>>) change -> showState());
    }

    private static String orderName(SearchOrder order) {
        return Texts.of(switch (order) {
            case NEWEST -> "personal.newestFirst";
            case BEST -> "personal.bestFirst";
        });
    }

    private void chosen(@Nullable InboxTab tab) {
        ConversationTab shown = tab == null ? null : tab.conversations();
        if (shown != null) {
            viewModel.tabProperty().set(shown);
        }
        showState();
    }

    private boolean isAtGroups() {
        return tabs.selectedProperty().get() == InboxTab.GROUPS;
    }

    private void endSearch() {
        search.field().clear();
        focusList();
    }

    private void searchKey(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (down || event.getCode() == KeyCode.ENTER) {
            boolean entered = searching.searchingProperty().get() && found.enter(!down);
            if (down && !entered) {
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
        rows.setVisible(!looking && !isAtGroups());
        groups.setVisible(!looking && isAtGroups());
        loading.setOpacity(looking || isAtGroups() ? 0 : 1);
        orders.setVisible(looking);
        orders.setManaged(looking);
        hits.setVisible(looking);
        tabs.setVisible(!looking);
        tabs.setManaged(!looking);
        String nothing = searching.nothingForProperty().get();
        boolean none = !looking && !isAtGroups() && viewModel.rows().isEmpty() && !viewModel.loadingProperty().get();
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

package dev.aside.ui.followers;

import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.ui.Pane;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.WindowWidth;
import dev.aside.ui.fx.control.Drawer;
import dev.aside.ui.fx.control.EmptyState;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.LoadingShapes;
import dev.aside.ui.fx.control.SearchField;
import dev.aside.ui.fx.control.Strip;
import dev.aside.ui.person.PersonWords;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.controlsfx.control.tableview2.TableView2;
import org.jspecify.annotations.Nullable;

/** The Followers pane: title, search and chips above the table. */
public final class FollowersView implements Pane {
    private static final double PERSON = 288;

    private final FollowersViewModel viewModel;
    private final Parent root;
    private final FollowersTable followers;
    private final LoadingShapes loading = LoadingShapes.rows();
    private final FollowerPersonView person;
    private final Drawer drawer;
    private final ObservableValue<WindowWidth> width;
    private final Strip problem = new Strip(Strip.Kind.DANGER);
    private final ContextMenu sorting = new ContextMenu();

    @FXML
    private StackPane host;
    @FXML
    private HBox sides;
    @FXML
    private HBox header;
    @FXML
    private Label count;
    @FXML
    private SearchField search;
    @FXML
    private StackPane filters;
    @FXML
    private VBox main;
    @FXML
    private StackPane body;
    @FXML
    private TableView2<PagedRow<FollowerRow>> table;
    @FXML
    private EmptyState empty;

    public FollowersView(FollowersViewModel viewModel, Images images, Ages ages, Ticker ticker) {
        this.viewModel = viewModel;
        root = Fxml.load(this);
        FollowerMenu actions = new FollowerMenu(viewModel);
        FollowerColumns columns = new FollowerColumns(viewModel, images, ages);
        followers = new FollowersTable(table, viewModel, actions, columns);
        followers.fillIn(body);
        ticker.nowProperty().subscribe(columns::timePassed);
        person = new FollowerPersonView(viewModel, actions, images, ages);
        drawer = new Drawer(host);
        width = WindowWidth.around(root);
        width.subscribe(this::arrange);
        TextScale.factorProperty().subscribe(this::arrange);
        followers.setOnOpen(this::openPerson);
        addFilters();
    }

    /** Shows everybody under a chip. */
    public void open(FollowerFilter.Chip chip) {
        viewModel.open(chip);
    }

    @FXML
    private void initialize() {
        viewModel.countProperty().subscribe(number -> count.setText(Texts.of("followers.count", number)));
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        search.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                followers().focus();
                event.consume();
            }
        });
        IconButton more = new IconButton(Icon.ELLIPSIS, Texts.of("followers.order"));
        more.setOnAction(pressed -> sorting.show(more, Side.BOTTOM, 0, 4));
        header.getChildren().add(more);
        fillSorting();
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(body.widthProperty());
        clip.heightProperty().bind(body.heightProperty());
        body.setClip(clip);
        loading.loadingProperty().bind(viewModel.loadingProperty().and(Bindings.isEmpty(viewModel.rows())));
        body.getChildren().add(loading);
        main.getChildren().add(main.getChildren().indexOf(body), problem);
        empty.setMouseTransparent(false);
        empty.setPickOnBounds(false);
        viewModel.failureProperty().subscribe(this::showProblem);
        viewModel.loadingProperty().subscribe(this::showState);
        viewModel.shownProperty().subscribe(this::showState);
        viewModel.rows().addListener((ListChangeListener<PagedRow<FollowerRow>>) change -> showState());
    }

    /** The person beside the table where there is room, else in a drawer that a click or F6 opens. */
    private void arrange() {
        boolean wide = width.getValue() == WindowWidth.WIDE;
        sides.getChildren().remove(person.root());
        if (wide) {
            drawer.close();
            double wanted = TextScale.px(PERSON);
            person.root().setMinWidth(wanted);
            person.root().setPrefWidth(wanted);
            person.root().setMaxWidth(wanted);
            sides.getChildren().add(person.root());
        }
    }

    private void openPerson() {
        if (width.getValue() != WindowWidth.WIDE && viewModel.selection().sizeProperty().get() == 1) {
            person.root().setMinWidth(0);
            person.root().setMaxWidth(Double.MAX_VALUE);
            drawer.show(person.root());
        }
    }

    private FollowersTable followers() {
        return followers;
    }

    private void addFilters() {
        FilterBar bar = new FilterBar(viewModel);
        SelectionStrip strip = new SelectionStrip(viewModel, followers::selectLeadAlone);
        filters.getChildren().addAll(bar, strip);
        viewModel.selection().sizeProperty().subscribe(size -> {
            boolean several = size.intValue() > 1;
            strip.setVisible(several);
            strip.setManaged(several);
            bar.setVisible(!several);
        });
    }

    private void fillSorting() {
        ToggleGroup group = new ToggleGroup();
        addOrder(group, "followers.orderNewest", FollowerSort.Column.FOLLOWED, true);
        addOrder(group, "followers.orderOldest", FollowerSort.Column.FOLLOWED, false);
        addOrder(group, "followers.orderContact", FollowerSort.Column.LAST_CONTACT, true);
        addOrder(group, "followers.orderNoContact", FollowerSort.Column.LAST_CONTACT, false);
        addOrder(group, "followers.orderName", FollowerSort.Column.NAME, false);
        addOrder(group, "followers.orderNameBack", FollowerSort.Column.NAME, true);
    }

    private void addOrder(ToggleGroup group, String key, FollowerSort.Column column, boolean descending) {
        FollowerSort sort = new FollowerSort(column, descending);
        RadioMenuItem item = new RadioMenuItem(Texts.of(key));
        item.setToggleGroup(group);
        item.setOnAction(chosen -> viewModel.sortProperty().set(sort));
        viewModel.sortProperty().subscribe(now -> item.setSelected(now.equals(sort)));
        sorting.getItems().add(item);
    }

    private void showProblem(@Nullable Exception failure) {
        if (failure == null) {
            problem.hide();
        } else {
            Hyperlink again = new Hyperlink(Texts.of("followers.tryAgain"));
            again.setOnAction(pressed -> viewModel.retry());
            problem.show(Texts.of("followers.failed"), again);
        }
        showState();
    }

    private void showState() {
        boolean none = viewModel.rows().isEmpty() && !viewModel.loadingProperty().get()
                && viewModel.failureProperty().get() == null;
        empty.setVisible(none);
        if (none) {
            sayWhyEmpty(viewModel.shownProperty().get());
        }
    }

    private void sayWhyEmpty(FollowerFilter filter) {
        boolean all = filter.equals(FollowerFilter.ALL);
        empty.setDrawn(all);
        empty.setSentence(all ? Texts.of("followers.emptySentence") : "");
        if (!filter.search().isEmpty()) {
            empty.setHeading(Texts.of("followers.nothingFound", filter.search()));
        } else if (filter.network() != null && filter.chip() == FollowerFilter.Chip.ALL) {
            empty.setHeading(Texts.of("followers.emptyNetwork", PersonWords.mark(filter.network()).label()));
        } else {
            empty.setHeading(Texts.of(switch (filter.chip()) {
                case ALL -> "followers.empty";
                case NEW_SINCE_LAST_VISIT -> "followers.emptyNew";
                case NEVER_CONTACTED -> "followers.emptyNeverContacted";
                case YOU_FOLLOW_BACK -> "followers.emptyFollowBack";
                case OPTED_OUT -> "followers.emptyOptedOut";
            }));
        }
        empty.setAction(all ? "" : Texts.of("followers.showAll"), () -> viewModel.open(FollowerFilter.Chip.ALL));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        followers.focus();
    }

    @Override
    public void hidden() {
        viewModel.leave();
    }

    @Override
    public boolean nextPart(boolean backwards) {
        boolean atPerson = isWithin(person.root());
        if (atPerson == !backwards) {
            return false;
        }
        if (atPerson) {
            followers.focus();
        } else {
            focusPerson();
        }
        return true;
    }

    @Override
    public void enter(boolean backwards) {
        if (backwards) {
            focusPerson();
        } else {
            followers.focus();
        }
    }

    private void focusPerson() {
        openPerson();
        person.focus();
    }

    private boolean isWithin(Node part) {
        Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (node != null && !node.equals(part)) {
            node = node.getParent();
        }
        return node != null;
    }

    @Override
    public void search() {
        search.requestFocus();
        search.field().selectAll();
    }
}

package dev.aside.ui.broadcasts;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Keys;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.EmptyState;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.OverlaidBar;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.control.Question;
import dev.aside.ui.fx.control.Strip;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lower left part: own posts with what they did.
final class PostsView {
    private static final KeyCombination COPY = Keys.shortcut(KeyCode.C);

    private final BroadcastsViewModel pane;
    private final Overlay overlay;
    private final Images images;
    private final PostsViewModel viewModel;
    private final Region root;
    private final ContextMenu menu = new ContextMenu();
    private final Strip problem = new Strip(Strip.Kind.DANGER);

    @FXML
    private MenuButton sort;
    @FXML
    private VBox problemPlace;
    @FXML
    private ListView<PagedRow<Broadcast>> rows;
    @FXML
    private EmptyState empty;

    PostsView(BroadcastsViewModel pane, Overlay overlay, Images images) {
        this.pane = pane;
        this.overlay = overlay;
        this.images = images;
        this.viewModel = pane.posts();
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
        ChoiceMenu.fill(sort, List.of(BroadcastSort.values()), Wording::name,
                choice -> Texts.of("broadcasts.sortedBy", choice), viewModel.sortProperty());
        viewModel.sortProperty().subscribe(now -> rows.scrollTo(0));
        rows.setAccessibleText(Texts.of("broadcasts.yourPosts"));
        rows.setCellFactory(list -> new PostCell(pane, images, this::showMenu));
        rows.setItems(viewModel.rows());
        OverlaidBar.of(rows);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        problemPlace.getChildren().add(problem);
        viewModel.failedProperty().subscribe(this::showProblem);
        viewModel.notDeletedProperty().subscribe(this::showProblem);
        viewModel.deletingProperty().subscribe(this::ask);
        empty.setHeading(Texts.of("broadcasts.noPosts"));
        empty.setSentence(Texts.of("broadcasts.noPostsSentence"));
        empty.setMouseTransparent(true);
        viewModel.rows().addListener((ListChangeListener<PagedRow<Broadcast>>) change -> showEmpty());
        viewModel.loadingProperty().subscribe(this::showEmpty);
    }

    private void showProblem() {
        Removal kept = viewModel.notDeletedProperty().get();
        if (viewModel.failedProperty().get()) {
            problem.show(Texts.of("broadcasts.storeFailed"));
        } else if (kept != null) {
            problem.show(Wording.say(kept));
        } else {
            problem.hide();
        }
    }

    private void ask(@Nullable Broadcast broadcast) {
        if (broadcast == null) {
            return;
        }
        int count = broadcast.posts().size();
        List<String> networks = broadcast.posts().stream().map(Post::network).distinct().sorted()
                .map((Network network) -> Wording.name(network)).toList();
        new Question(Texts.of("broadcasts.deleteAsk", count),
                Texts.of("broadcasts.deleteSays", count, ListFormatter.getInstance(ULocale.UK).format(networks)))
                .ask(overlay,
                        new Question.Answer(Texts.of("broadcasts.keepPost", count), viewModel::dontDelete),
                        new Question.Answer(Texts.of("broadcasts.delete"), viewModel::delete));
    }

    private void showEmpty() {
        empty.setVisible(viewModel.rows().isEmpty() && !viewModel.loadingProperty().get());
    }

    private @Nullable Broadcast selected() {
        PagedRow<Broadcast> row = rows.getSelectionModel().getSelectedItem();
        return row == null ? null : row.value();
    }

    private void pressed(KeyEvent event) {
        Broadcast broadcast = selected();
        if (broadcast == null) {
            return;
        }
        if (COPY.match(event)) {
            copy(broadcast);
            event.consume();
            return;
        }
        PostAction.of(broadcast, viewModel).stream().filter(action -> action.keys().match(event)).findFirst()
                .ifPresent(action -> {
                    action.action().run();
                    event.consume();
                });
    }

    private void showMenu(ContextMenuEvent event) {
        showMenu(event.getScreenX(), event.getScreenY());
    }

    /** The menu of a row, by the button in it. */
    private void showMenu(PagedRow<Broadcast> row, Node button) {
        rows.getSelectionModel().select(row);
        Bounds place = button.localToScreen(button.getLayoutBounds());
        showMenu(place.getMinX(), place.getMaxY() + 4);
    }

    private void showMenu(double x, double y) {
        Broadcast broadcast = selected();
        if (broadcast != null) {
            List<MenuItem> items = PostAction.of(broadcast, viewModel).stream()
                    .map(action -> item(action.words(), action.keys(), action.action())).toList();
            menu.getItems().setAll(items);
            menu.getItems().add(item(Texts.of("broadcasts.copyText"), COPY, () -> copy(broadcast)));
            menu.show(rows, x, y);
        }
    }

    private static MenuItem item(String words, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setAccelerator(keys);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private static void copy(Broadcast broadcast) {
        ClipboardContent content = new ClipboardContent();
        content.putString(broadcast.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}

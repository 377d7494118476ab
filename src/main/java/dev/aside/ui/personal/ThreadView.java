package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import dev.aside.core.model.Network;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.EmptyState;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.LoadingShapes;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.Strip;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.person.PersonWords;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One thread with its header; the composer stands below it.
final class ThreadView {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("selected");

    private final PersonalViewModel pane;
    private final ThreadViewModel viewModel;
    private final Parent root;
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 12);
    private final IconButton back = new IconButton(Icon.ARROW_LEFT, Texts.of("personal.back"));
    private final IconButton archive = new IconButton(Icon.ARCHIVE, Texts.of("personal.actionArchive"));
    private final IconButton person = new IconButton(Icon.PANEL_RIGHT, Texts.of("personal.hidePerson"));
    private final IconButton more = new IconButton(Icon.ELLIPSIS, Texts.of("personal.moreActions"));
    private final ContextMenu menu = new ContextMenu();
    private final Strip offline = new Strip(Strip.Kind.OFFLINE);
    private final Strip problem = new Strip(Strip.Kind.DANGER);
    private final FiledStrip filed;
    private final BooleanProperty personShown = new SimpleBooleanProperty(true);
    private final LoadingShapes loading = LoadingShapes.bubbles();

    @FXML
    private EmptyState nobody;
    @FXML
    private VBox open;
    @FXML
    private HBox header;
    @FXML
    private EmojiLine name;
    @FXML
    private HBox second;
    @FXML
    private Label handle;
    @FXML
    private HBox tools;
    @FXML
    private VBox strips;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox column;
    @FXML
    private Label nothing;
    @FXML
    private Button below;

    ThreadView(PersonalViewModel pane, Screen screen, Node composer) {
        this.pane = pane;
        this.viewModel = pane.thread();
        this.filed = new FiledStrip(viewModel::act);
        root = Fxml.load(this);
        connectLoading();
        open.getChildren().add(composer);
        keepFocus(scroll);
        new ThreadColumn(new MessageNodes(screen, viewModel), viewModel, scroll, column);
        viewModel.openedProperty().subscribe(this::showOpened);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** A click on what is said leaves the focus in the message box; F6 and Tab bring it here. */
    private static void keepFocus(ScrollPane scroll) {
        scroll.skinProperty().subscribe(skin -> {
            Node view = scroll.lookup(".viewport");
            if (view != null) {
                view.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
            }
        });
    }

    /** What was open until now is not what is coming: the shapes cover it. */
    private void connectLoading() {
        loading.getStyleClass().add("layer-2");
        loading.loadingProperty().bind(Bindings.createBooleanBinding(
                () -> viewModel.loadingProperty().get()
                        || (viewModel.openedProperty().get() == null && pane.list().loadingProperty().get()),
                viewModel.loadingProperty(), viewModel.openedProperty(), pane.list().loadingProperty()));
        ((Pane) root).getChildren().add(loading);
    }

    Parent root() {
        return root;
    }

    /** Lays a node over the thread, which is to hide itself while it has nothing to show. */
    void cover(Node node) {
        ((Pane) root).getChildren().add(node);
    }

    /** Whether the person is on screen beside the thread, or over it. */
    BooleanProperty personShownProperty() {
        return personShown;
    }

    /** Where a back button is needed: one column at a time. */
    void setBackShown(ObservableValue<Boolean> shown) {
        back.visibleProperty().bind(shown);
        back.managedProperty().bind(shown);
    }

    void setOnBack(Runnable action) {
        back.setOnAction(pressed -> action.run());
    }

    void focusMessages() {
        scroll.requestFocus();
    }

    @FXML
    private void initialize() {
        second.getChildren().addFirst(mark);
        header.getChildren().addFirst(back);
        tools.getChildren().addAll(archive, person, more);
        strips.getChildren().addAll(offline, problem, filed);
        scroll.setAccessibleText(Texts.of("personal.thread"));
        nothing.setText(Texts.of("personal.nothingSaid"));
        archive.setOnAction(pressed -> {
            Conversation conversation = conversation();
            if (conversation != null) {
                viewModel.act(conversation.archived() ? RowAction.UNARCHIVE : RowAction.ARCHIVE);
            }
        });
        person.setOnAction(pressed -> personShown.set(!personShown.get()));
        personShown.subscribe(shown -> {
            person.setName(Texts.of(shown ? "personal.hidePerson" : "personal.showPerson"));
            person.pseudoClassStateChanged(ON, shown);
        });
        more.setOnAction(pressed -> showMenu());
        viewModel.waitingOfflineProperty().subscribe(count -> showOffline(count.intValue()));
        viewModel.failureProperty().subscribe(this::showProblem);
        viewModel.unseenProperty().subscribe(count -> {
            below.setVisible(count.intValue() > 0);
            below.setText(Texts.of("personal.newBelow", count.intValue()));
        });
        below.setOnAction(pressed -> viewModel.toEnd());
        pane.newFollowersProperty().subscribe(count -> showNobody(count.intValue()));
    }

    private void showNobody(int followers) {
        nobody.setSentence(
                Texts.of(followers == 0 ? "personal.chooseConversationOnly" : "personal.chooseConversation"));
        nobody.setAction(followers == 0 ? "" : Texts.of("personal.seeNewFollowers", followers),
                pane::seeNewFollowers);
    }

    private @Nullable Conversation conversation() {
        OpenThread thread = viewModel.openedProperty().get();
        return thread == null ? null : thread.conversation();
    }

    private void showOpened(@Nullable OpenThread thread) {
        open.setVisible(thread != null);
        nobody.setVisible(thread == null);
        if (thread == null) {
            return;
        }
        name.setText(thread.person().displayName());
        mark.setKind(PersonWords.mark(thread.person().network()));
        handle.setText(about(thread, PersonWords.below(thread.person())));
        Conversation conversation = thread.conversation();
        nothing.setVisible(conversation == null);
        archive.setDisable(conversation == null);
        more.setDisable(conversation == null);
        if (conversation != null) {
            archive.setName(ActionMenu.tip(conversation.archived() ? RowAction.UNARCHIVE : RowAction.ARCHIVE));
        }
        filed.show(thread);
    }

    /// What one should know of the network before writing there.
    private static String about(OpenThread thread, String called) {
        if (thread.account().network() == Network.X && !thread.account().demo()) {
            return Texts.of("personal.handleAndEncrypted", called);
        }
        if (!thread.administratorsCanRead()) {
            return called;
        }
        boolean service = thread.account().network() == Network.BLUESKY && !thread.account().demo();
        return Texts.of(service ? "personal.handleAndService" : "personal.handleAndAdministrators", called);
    }

    private void showMenu() {
        Conversation conversation = conversation();
        if (conversation != null) {
            menu.getItems().setAll(ActionMenu.items(conversation, viewModel::act));
            menu.show(more, Side.BOTTOM, 0, 4);
        }
    }

    private void showOffline(int waiting) {
        if (waiting == 0) {
            offline.hide();
        } else {
            offline.show(Texts.of("personal.offlineOne", waiting));
        }
    }

    private void showProblem(@Nullable Exception failure) {
        if (failure == null) {
            problem.hide();
        } else {
            problem.show(Wording.failed(failure));
        }
    }

    private void key(KeyEvent event) {
        Conversation conversation = conversation();
        if (conversation != null) {
            ActionMenu.of(event, conversation).ifPresent(action -> {
                viewModel.act(action);
                event.consume();
            });
        }
    }
}

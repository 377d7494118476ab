package dev.aside.ui.personal;

import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.Stages;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.control.Overlay;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The pane in a headless window, with answers at once and delays when a test says so: what looks selected is what is
/// open, a person opens and nothing else does, and what is read stays where it is.
class OpenConversationTest {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final Duration LONG = Duration.ofSeconds(5);

    private final PaneFixture fixture;

    OpenConversationTest() throws StoreException {
        fixture = new PaneFixture();
    }

    private interface Doing {
        void run(Scene scene) throws Exception;
    }

    private void inWindow(Doing doing) throws Exception {
        Stages.onFx(() -> {
            Styles.setTheme(Theme.LIGHT);
            Styles.setTextScale(1);
            StackPane root = new StackPane();
            PersonalView view = new PersonalView(fixture.pane, PaneOnFakes.screen(fixture.shop), new Overlay(root));
            root.getChildren().addFirst(view.root());
            Scene scene = Stages.show(root, 1208, 800);
            view.shown();
            root.layout();
            doing.run(scene);
            scene.getWindow().hide();
            return true;
        });
    }

    @Test
    void nothingLooksSelectedWhileNothingIsOpen() throws Exception {
        inWindow(scene -> {
            assertThat(list(scene).isFocused()).isTrue();
            assertThat(looksSelected(scene)).isEmpty();
        });
    }

    @Test
    void rowsThatComeAndGoOpenNothing() throws Exception {
        inWindow(scene -> {
            for (int i = 0; i < 30; i++) {
                arrive("new" + i, Workshop.NOW.minusSeconds(i % 3 == 0 ? 40_000L * i : i));
                scene.getRoot().layout();
                fixture.delays.pass(LONG);
            }
            fixture.pane.list().tabProperty().set(ConversationTab.ALL);
            scene.getRoot().layout();
            fixture.delays.pass(LONG);

            assertThat(fixture.pane.thread().openedProperty().get()).isNull();
            assertThat(looksSelected(scene)).isEmpty();
        });
    }

    @Test
    void whoIsOpenLooksSelectedAfterASendAndAnUndo() throws Exception {
        inWindow(scene -> {
            fixture.pane.list().tabProperty().set(ConversationTab.ALL);
            fixture.open(Network.MASTODON, "tomasz");
            scene.getRoot().layout();
            assertThat(looksSelected(scene)).containsExactly("Tomasz Wilk");
            fixture.type("While you wait, yes.");
            fixture.pane.composer().send();
            scene.getRoot().layout();
            assertThat(looksSelected(scene)).containsExactly("Tomasz Wilk");
            fixture.pane.thread().deliveries().undo(fixture.last().id());
            scene.getRoot().layout();
            assertThat(looksSelected(scene)).containsExactly("Tomasz Wilk");
        });
    }

    @Test
    void nobodyElseLooksSelectedWhenWhoIsOpenNoLongerWaits() throws Exception {
        inWindow(scene -> {
            fixture.open(Network.MASTODON, "jon");
            list(scene).requestFocus();
            fixture.type("Four of them, yours if you want.");
            fixture.pane.composer().send();
            scene.getRoot().layout();
            assertThat(fixture.pane.list().rows().indexOfId(fixture.pane.list().openIdProperty().get())).isNegative();
            assertThat(looksSelected(scene)).isEmpty();
            fixture.pane.thread().deliveries().undo(fixture.last().id());
            scene.getRoot().layout();
            assertThat(looksSelected(scene)).containsExactly("Jon Hallam");
        });
    }

    @Test
    void keysMoveWithoutSelectingAndOpenWhereTheyRest() throws Exception {
        inWindow(scene -> {
            press(list(scene), KeyCode.DOWN);
            assertThat(list(scene).getFocusModel().getFocusedIndex()).as("the first key takes the first row").isZero();
            press(list(scene), KeyCode.DOWN);
            press(list(scene), KeyCode.DOWN);
            assertThat(looksSelected(scene)).isEmpty();
            assertThat(list(scene).getFocusModel().getFocusedIndex()).isEqualTo(2);
            arrive("new", Workshop.NOW);
            assertThat(list(scene).getFocusModel().getFocusedIndex()).as("the same person's row").isEqualTo(3);

            fixture.delays.pass(ConversationListViewModel.REST);
            scene.getRoot().layout();
            assertThat(looksSelected(scene)).containsExactly("Jon Hallam");
            press(list(scene), KeyCode.DOWN);
            press(list(scene), KeyCode.ENTER);
            scene.getRoot().layout();
            assertThat(looksSelected(scene)).containsExactly("Léa Marchand");
        });
    }

    @Test
    void theMenuOfARowIsAboutThatRowAndOpensNothing() throws Exception {
        inWindow(scene -> {
            Node jon = all(scene, ".conversation-cell", node -> ((IndexedCell<?>) node).getIndex() == 2).getFirst();
            Event.fireEvent(jon, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 200, 300, false,
                    null));
            ContextMenu menu = (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                    .findFirst().orElseThrow();
            fixture.delays.pass(LONG);
            assertThat(looksSelected(scene)).isEmpty();
            menu.getItems().getFirst().fire();
            scene.getRoot().layout();
            assertThat(looksSelected(scene)).containsExactly("Jon Hallam");
            menu.hide();
        });
    }

    @Test
    void undoLeadsBackToTheTextWithTheCaretAtItsEnd() throws Exception {
        inWindow(scene -> {
            fixture.open(Network.MASTODON, "jon");
            fixture.type("Four of them.");
            fixture.pane.composer().send();
            scene.getRoot().layout();
            Hyperlink undo = (Hyperlink) all(scene, ".delivery-line .hyperlink", node -> true).getLast();
            undo.requestFocus();
            undo.fire();
            scene.getRoot().layout();

            TextArea box = (TextArea) Objects.requireNonNull(scene.getFocusOwner());
            assertThat(box.getText()).isEqualTo("Four of them.");
            assertThat(box.getCaretPosition()).isEqualTo(box.getLength());
            press(box, KeyCode.ENTER);
            assertThat(fixture.last().text()).isEqualTo("Four of them.");
        });
    }

    @Test
    void conversationsThatComeAboveMoveNothing() throws Exception {
        for (int i = 0; i < 60; i++) {
            arrive("old" + i, Workshop.NOW.minusSeconds(2_000_000 + i));
        }
        inWindow(scene -> {
            VirtualFlow<?> flow = flow(list(scene));
            flow.scrollPixels(1_000);
            scene.getRoot().layout();
            long first = firstRow(scene);
            double top = flow.getFirstVisibleCell().getLayoutY();
            for (int i = 0; i < 7; i++) {
                arrive("new" + i, Workshop.NOW.plusSeconds(i));
                scene.getRoot().layout();
                assertThat(firstRow(scene)).isEqualTo(first);
                assertThat(flow.getFirstVisibleCell().getLayoutY()).isCloseTo(top, within(1.0));
            }
        });
    }

    @Test
    void messagesThatComeAboveMoveNothing() throws Exception {
        for (int i = 0; i < 50; i++) {
            fixture.shop.theirs(Network.MASTODON, "jon", "Word " + i, Workshop.NOW.minusSeconds(600 - i));
        }
        inWindow(scene -> {
            fixture.open(Network.MASTODON, "jon");
            scene.getRoot().layout();
            ScrollPane thread = (ScrollPane) scene.getRoot().lookup(".thread .scroll-pane");
            thread.setVvalue(0.5);
            scene.getRoot().layout();
            Node read = messages(scene).stream().filter(node -> y(node) > 300).findFirst().orElseThrow();
            double place = y(read);
            fixture.shop.theirs(Network.MASTODON, "jon", "Late", Workshop.NOW.minusSeconds(5_000));
            scene.getRoot().layout();

            assertThat(messages(scene)).contains(read);
            assertThat(y(read)).isCloseTo(place, within(1.0));
        });
    }

    private void arrive(String id, java.time.Instant at) throws StoreException {
        fixture.shop.profile(Network.MASTODON, id, "@" + id, "Rider " + id, "", null, null);
        fixture.shop.theirs(Network.MASTODON, id, "Are you open today?", at);
    }

    private static List<Node> all(Scene scene, String selector, Predicate<Node> wanted) {
        return scene.getRoot().lookupAll(selector).stream().filter(wanted).toList();
    }

    private static List<Node> messages(Scene scene) {
        return all(scene, ".message-row", node -> true);
    }

    private static double y(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    /** The names in all rows that are drawn as selected. */
    private static List<String> looksSelected(Scene scene) {
        return all(scene, ".conversation-cell",
                node -> node.getPseudoClassStates().contains(SELECTED) && node.isVisible())
                .stream().map(node -> (PagedRow<?>) Objects.requireNonNull(((IndexedCell<?>) node).getItem()))
                .map(row -> ((ConversationRow) Objects.requireNonNull(row.value())).person().displayName()).toList();
    }

    @SuppressWarnings("unchecked")
    private static ListView<PagedRow<ConversationRow>> list(Scene scene) {
        return (ListView<PagedRow<ConversationRow>>) scene.getRoot().lookup(".conversation-rows");
    }

    private static VirtualFlow<?> flow(ListView<?> list) {
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }

    private static long firstRow(Scene scene) {
        return ((PagedRow<?>) flow(list(scene)).getFirstVisibleCell().getItem()).id();
    }

    private static void press(Node target, KeyCode key) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}

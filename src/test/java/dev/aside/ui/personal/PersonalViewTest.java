package dev.aside.ui.personal;

import dev.aside.core.model.Delivery;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeStores;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.control.Overlay;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// The pane in a window: by keyboard alone, and measured against the design's sizes.
@ExtendWith(ApplicationExtension.class)
class PersonalViewTest {
    private static final Offset<Double> A_PIXEL = Offset.offset(1.0);

    private final Workshop shop;
    private @Nullable PersonalViewModel model;
    private @Nullable PersonalView view;
    private @Nullable Stage stage;

    PersonalViewTest() throws StoreException {
        shop = new Workshop(new FakeStores());
        Inbox.fill(shop);
    }

    @Start
    void start(Stage primary) {
        Styles.setTheme(Theme.LIGHT);
        Styles.setTextScale(1);
        Styles.setReducedMotion(true);
        StackPane root = new StackPane();
        PersonalViewModel built = PaneOnFakes.model(shop, shop.fakes.changes());
        PersonalView pane = new PersonalView(built, PaneOnFakes.screen(shop), new Overlay(root));
        root.getChildren().add(0, pane.root());
        Scene scene = new Scene(root, 1208, 800);
        Styles.install(scene);
        primary.setScene(scene);
        primary.setWidth(1208);
        primary.setHeight(800);
        primary.show();
        pane.shown();
        model = built;
        view = pane;
        stage = primary;
    }

    @Test
    void aConversationIsOpenedAndAnsweredByKeyboard(FxRobot robot) throws Exception {
        waitFor(() -> !model().list().rows().isEmpty() && root().lookup(".conversation-rows").isFocused());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        waitFor(() -> opened("jon"));
        waitFor(() -> root().lookup(".composer-box:writing") != null);
        robot.write("Four of them, yours if you want.");
        robot.push(KeyCode.ENTER);
        waitFor(() -> !shop.fakes.stores().outbox().waiting().isEmpty());

        long[] order = shop.fakes.stores().conversations()
                .messageOrder(shop.conversation(Network.MASTODON, "jon"));
        Message last = shop.fakes.stores().conversations().messages(new long[]{order[order.length - 1]}).getFirst();
        assertThat(last.text()).isEqualTo("Four of them, yours if you want.");
        assertThat(Objects.requireNonNull(last.delivery()).state()).isEqualTo(Delivery.State.HELD);
        waitFor(() -> model().composer().textProperty().get().isEmpty());
    }

    @Test
    void aTemplateAsksAndTheBoxKeepsItsText(FxRobot robot) throws Exception {
        robot.interact(() -> model().write(shop.account(Network.MASTODON).id(), id("maya")));
        waitFor(() -> opened("maya"));
        robot.interact(() -> model().composer().textProperty().set(Workshop.TEMPLATE.formatted("Maya")));
        waitFor(() -> model().composer().detector().lineProperty().get().people() == 14);
        waitFor(() -> root().lookup(".template-swatch").isVisible());
    }

    @Test
    void thePartsHaveTheSizesOfTheDesign(FxRobot robot) throws Exception {
        robot.interact(() -> model().write(shop.account(Network.MASTODON).id(), id("maya")));
        waitFor(() -> opened("maya") && model().person().factsProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(bounds(".conversation-list").getWidth()).isCloseTo(340, A_PIXEL);
        assertThat(bounds(".list-header").getHeight()).isCloseTo(56, A_PIXEL);
        assertThat(bounds(".thread-header").getHeight()).isCloseTo(56, A_PIXEL);
        assertThat(bounds(".search-field").getHeight()).isCloseTo(32, A_PIXEL);
        assertThat(bounds(".segment-tabs").getHeight()).isCloseTo(36, A_PIXEL);
        assertThat(bounds(".conversation-row").getHeight()).isCloseTo(67, A_PIXEL);
        assertThat(bounds(".conversation-row").getWidth()).isCloseTo(340 - 17, A_PIXEL);
        assertThat(bounds(".conversation-row .avatar").getWidth()).isCloseTo(44, A_PIXEL);
        assertThat(bounds(".person-column").getWidth()).isCloseTo(288, A_PIXEL);
        assertThat(bounds(".person-column .avatar").getWidth()).isCloseTo(56, A_PIXEL);
        assertThat(bounds(".composer-box").getHeight()).isCloseTo(44, A_PIXEL);
        assertThat(bounds(".composer .icon-button.round").getWidth()).isCloseTo(32, A_PIXEL);
        assertThat(bounds(".bubble").getWidth()).isLessThanOrEqualTo(400);
        assertThat(bounds(".thread").getWidth()).isCloseTo(1208 - 340 - 288, A_PIXEL);

        robot.interact(() -> model().composer().textProperty().set(Workshop.TEMPLATE.formatted("Maya")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bounds(".composer-box").getHeight()).isCloseTo(98, A_PIXEL);
        assertThat(bounds(".composer-box").getMinY()).as("on whole pixels")
                .isEqualTo(Math.rint(bounds(".composer-box").getMinY()));
        double below = 800 - bounds(".composer-box").getMaxY();
        assertThat(below).as("detector line of 20, 8 below the box, 12 to the edge").isCloseTo(40, A_PIXEL);
    }

    @Test
    void aNarrowWindowShowsOneColumnAndLeadsBack(FxRobot robot) throws Exception {
        robot.interact(() -> window().setWidth(760));
        waitFor(() -> window().getScene().getWidth() < 800);
        waitFor(() -> !model().list().rows().isEmpty());
        assertThat(robot.lookup(".thread").query().isVisible()).isFalse();
        robot.push(KeyCode.ENTER);
        waitFor(() -> opened("maya"));
        assertThat(robot.lookup(".conversation-list").query().isVisible()).isFalse();

        robot.push(KeyCode.ESCAPE);
        waitFor(() -> model().thread().openedProperty().get() == null);
        assertThat(robot.lookup(".conversation-list").query().isVisible()).isTrue();
    }

    private Parent root() {
        return Objects.requireNonNull(view).root();
    }

    private PersonalViewModel model() {
        return Objects.requireNonNull(model);
    }

    private Stage window() {
        return Objects.requireNonNull(stage);
    }

    private long id(String name) {
        try {
            return shop.person(Network.MASTODON, name).id();
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    private boolean opened(String name) {
        OpenThread thread = model().thread().openedProperty().get();
        return thread != null && thread.person().remoteId().equals(name);
    }

    private Bounds bounds(String selector) {
        Node node = root().lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}

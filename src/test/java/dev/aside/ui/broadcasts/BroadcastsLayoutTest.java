package dev.aside.ui.broadcasts;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.port.NetworkException;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Stages;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.text.WritingBox;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Sizes of the pane at the reference width, and that keys reach what the pointer reaches.
class BroadcastsLayoutTest {
    private static final Offset<Double> ONE = Offset.offset(1.0);

    private interface Look {
        void at(Scene scene, Workshop shop, BroadcastsView view) throws Exception;
    }

    private static void with(double width, double height, Look look) throws Exception {
        Stages.onFx(() -> {
            Styles.setTheme(Theme.LIGHT);
            Styles.setTextScale(1);
            Workshop shop = new Workshop();
            shop.person(Network.BLUESKY, "lea", "lea.example", "Léa Marchand", null);
            shop.mention(Network.BLUESKY, "lea", "Is Saturday also for tandem wheels?",
                    Workshop.NOW.minusSeconds(540));
            shop.published(Network.MASTODON, "How to tell a creaking seatpost from a tired bottom bracket, in four "
                    + "photos and one cup of tea.", Workshop.NOW.minusSeconds(70_000), new Post.Counts(184, 31, 402, 0),
                    false);
            BroadcastsView view = new BroadcastsView(shop.open(), owner -> List.of(), new Overlay(new StackPane()),
                    new Images((network, source) -> {
                        throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
                    }, Background.immediate()), new Ticker(shop.clock));
            Scene scene = Stages.show(new StackPane(view.root()), width, height);
            view.shown();
            look.at(scene, shop, view);
            scene.getWindow().hide();
            return true;
        });
    }

    private static Bounds bounds(Scene scene, String selector) {
        Node node = scene.getRoot().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void partsHaveTheSizesOfTheDesign() throws Exception {
        with(1208, 800, (scene, shop, view) -> {
            Bounds composer = bounds(scene, ".broadcasts-composer");
            assertThat(composer.getWidth()).isCloseTo(720, ONE);
            assertThat(composer.getHeight()).isCloseTo(364, ONE);
            assertThat(bounds(scene, ".split").getWidth()).isCloseTo(488, ONE);
            assertThat(bounds(scene, ".chip-account").getHeight()).isCloseTo(30, ONE);
            assertThat(bounds(scene, ".broadcasts-header").getHeight()).isCloseTo(56, ONE);
            assertThat(bounds(scene, ".count-reposts").getWidth()).isCloseTo(72, ONE);
            assertThat(bounds(scene, ".post-row").getHeight()).isCloseTo(86, ONE);
            assertThat(bounds(scene, ".mention-row").getHeight()).isCloseTo(85, ONE);
            List<Double> columns = scene.getRoot().lookupAll(".post-count").stream()
                    .map(node -> node.getLayoutBounds().getWidth()).sorted().toList();
            assertThat(columns).startsWith(60.0, 60.0).endsWith(72.0);
        });
    }

    @Test
    void aNarrowWindowHasOneColumn() throws Exception {
        with(780, 600, (scene, shop, view) -> {
            Bounds composer = bounds(scene, ".broadcasts-composer");
            Bounds split = bounds(scene, ".split");
            Bounds posts = bounds(scene, ".broadcasts-posts");
            assertThat(split.getMinX()).isEqualTo(composer.getMinX());
            assertThat(split.getMinY()).isCloseTo(composer.getMaxY(), ONE);
            assertThat(posts.getMinY()).isCloseTo(split.getMaxY(), ONE);
            assertThat(bounds(scene, ".mention-row").getMinY()).isGreaterThan(posts.getMaxY());
        });
    }

    @Test
    void ctrlEnterPublishesAndEnterOnAMentionAnswersIt() throws Exception {
        with(1208, 800, (scene, shop, view) -> {
            WritingBox writing = (WritingBox) scene.getRoot().lookup(".writing-box");
            writing.setText("A word to everybody");
            press(scene.getFocusOwner(), KeyCode.ENTER, true);
            assertThat(writing.getText()).isEmpty();
            assertThat(shop.stores.outbox().waiting()).isNotEmpty();
            Button publish = (Button) scene.getRoot().lookup(".button.primary");
            assertThat(publish.isDisabled()).isTrue();

            view.enter(true);
            assertThat(scene.getFocusOwner()).isInstanceOf(ListView.class);
            press(scene.getFocusOwner(), KeyCode.ENTER, false);
            assertThat(publish.getText()).isEqualTo("Publish to 1 account");
            assertThat(view.nextPart(false)).as("the composer has the focus, the posts are next").isTrue();
        });
    }

    private static void press(Node target, KeyCode key, boolean control) {
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }
}

package dev.aside.ui.followers;

import dev.aside.core.Changes;
import dev.aside.core.HeardLately;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Relation;
import dev.aside.core.port.FollowerStore;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.Stages;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.person.PersonViewModel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The pane in a headless window: sizes, keys, and a million rows.
class FollowersTableTest {
    private static final int MILLION = 1_000_000;

    private static Scene show(PaneOfFakes fixture, FollowersViewModel model, double width) {
        Styles.setTheme(Theme.LIGHT);
        Styles.setTextScale(1);
        Background background = Background.immediate();
        FollowersView view = new FollowersView(model, new Images((network, source) -> new byte[0], background),
                fixture.ages(), new Ticker(fixture.clock));
        Scene scene = Stages.show(view.root(), width, 800);
        view.shown();
        scene.getRoot().layout();
        return scene;
    }

    private static Bounds bounds(Scene scene, String selector) {
        Node node = scene.getRoot().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node.localToScene(node.getLayoutBounds());
    }

    @SuppressWarnings("unchecked")
    private static TableView<PagedRow<FollowerRow>> table(Scene scene) {
        return (TableView<PagedRow<FollowerRow>>) scene.getRoot().lookup(".followers-table");
    }

    @Test
    void sizesAreThoseOfTheDesign() throws Exception {
        Stages.onFx(() -> {
            PaneOfFakes fixture = new PaneOfFakes();
            fixture.follower(fixture.mastodon, "Maya Okafor", 1);
            Scene scene = show(fixture, fixture.open(), 1208);
            assertThat(bounds(scene, ".follower-heads").getMinY()).isCloseTo(102, within(1.0));
            assertThat(bounds(scene, ".follower-heads").getHeight()).isCloseTo(32, within(1.0));
            assertThat(bounds(scene, ".chip-filter").getHeight()).isCloseTo(28, within(1.0));
            assertThat(bounds(scene, ".table-row-cell .avatar").getHeight()).isCloseTo(30, within(1.0));
            assertThat(bounds(scene, ".table-row-cell .avatar").getMinX()).isCloseTo(32, within(1.0));
            Node row = scene.getRoot().lookupAll(".table-row-cell").stream()
                    .filter(node -> node instanceof TableRow<?> one && one.getIndex() == 0).findFirst().orElseThrow();
            assertThat(row.localToScene(row.getLayoutBounds()).getMinY()).isCloseTo(138, within(1.0));
            assertThat(row.localToScene(row.getLayoutBounds()).getHeight()).isCloseTo(44, within(1.0));
            assertThat(table(scene).getColumns()).extracting(column -> column.getWidth())
                    .containsExactly(32.0, 204.0, 26.0, 92.0, 96.0, 226.0, 96.0, 136.0);
            assertThat(bounds(scene, ".person-column").getWidth()).isCloseTo(288, within(1.0));
            scene.getWindow().hide();
            return true;
        });
    }

    @Test
    void aNarrowWindowLosesNoteThenTagsThenPost() throws Exception {
        Stages.onFx(() -> {
            PaneOfFakes fixture = new PaneOfFakes();
            Scene wide = show(fixture, fixture.open(), 850);
            assertThat(table(wide).getVisibleLeafColumns()).hasSize(8);
            wide.getWindow().hide();
            Scene less = show(fixture, fixture.open(), 760);
            assertThat(table(less).getVisibleLeafColumns()).hasSize(7);
            less.getWindow().hide();
            Scene small = show(fixture, fixture.open(), 664);
            assertThat(table(small).getVisibleLeafColumns()).hasSize(6);
            small.getWindow().hide();
            return true;
        });
    }

    @Test
    void arrowsMoveAndEnterWrites() throws Exception {
        Stages.onFx(() -> {
            PaneOfFakes fixture = new PaneOfFakes();
            fixture.follower(fixture.mastodon, "Maya Okafor", 1);
            Person jon = fixture.follower(fixture.mastodon, "Jon Hallam", 2);
            FollowersViewModel model = fixture.open();
            Scene scene = show(fixture, model, 1208);
            press(scene, KeyCode.DOWN, false);
            assertThat(model.selection().leadProperty().get()).isNotNull()
                    .satisfies(row -> assertThat(row.person()).isEqualTo(jon));
            press(scene, KeyCode.ENTER, false);
            assertThat(fixture.navigation.written).containsExactly(fixture.mastodon.id() + " to " + jon.id());
            press(scene, KeyCode.UP, true);
            assertThat(model.selection().sizeProperty().get()).isEqualTo(2);
            assertThat(scene.getRoot().lookup(".selection-strip").isVisible()).isTrue();
            press(scene, KeyCode.ENTER, false);
            assertThat(fixture.navigation.written).as("nobody writes to several").hasSize(1);
            press(scene, KeyCode.ESCAPE, false);
            assertThat(model.selection().sizeProperty().get()).isEqualTo(1);
            scene.getWindow().hide();
            return true;
        });
    }

    private static void press(Scene scene, KeyCode key, boolean shift) {
        Event.fireEvent(table(scene), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    @Test
    void rowsThatComeAboveMoveNothing() throws Exception {
        Stages.onFx(() -> {
            PaneOfFakes fixture = new PaneOfFakes();
            for (int i = 0; i < 90; i++) {
                fixture.follower(fixture.mastodon, "Rider " + i, 10 + i);
            }
            FollowersViewModel model = fixture.open();
            Scene scene = show(fixture, model, 1208);
            VirtualFlow<?> flow = (VirtualFlow<?>) table(scene).lookup(".virtual-flow");
            flow.scrollPixels(1_000);
            scene.getRoot().layout();
            long first = model.rows().idAt(flow.getFirstVisibleCell().getIndex());
            double top = flow.getFirstVisibleCell().getLayoutY();
            fixture.follower(fixture.mastodon, "Jon Hallam", 1);
            fixture.follower(fixture.bluesky, "Aiko Tanabe", 2);
            model.retry();
            scene.getRoot().layout();

            assertThat(model.rows()).hasSize(92);
            assertThat(model.rows().idAt(flow.getFirstVisibleCell().getIndex())).isEqualTo(first);
            assertThat(flow.getFirstVisibleCell().getLayoutY()).isCloseTo(top, within(1.0));

            model.sortBy(FollowerSort.Column.NAME);
            scene.getRoot().layout();
            assertThat(flow.getFirstVisibleCell().getIndex()).as("another order begins at its top").isZero();
            scene.getWindow().hide();
            return true;
        });
    }

    @Test
    void aMillionRowsScrollAndFewAreHeld() throws Exception {
        Stages.onFx(() -> {
            PaneOfFakes fixture = new PaneOfFakes();
            MillionFollowers store = new MillionFollowers();
            Desk desk = new Desk(Background.immediate(), Changes.immediate(), fixture.clock, fixture.ages(),
                    fixture.delays);
            PersonViewModel person = new PersonViewModel(desk, fixture.stores().people(),
                    new HeardLately(fixture.stores(), fixture.clock));
            FollowersViewModel model = new FollowersViewModel(desk, store, fixture.stores().people(), person,
                    fixture.navigation);
            Scene scene = show(fixture, model, 1208);
            TableView<PagedRow<FollowerRow>> table = table(scene);
            assertThat(table.getItems()).hasSize(MILLION);
            for (int row = 0; row < MILLION; row += 9_973) {
                table.scrollTo(row);
                scene.getRoot().layout();
            }
            table.scrollTo(MILLION - 1);
            scene.getRoot().layout();
            assertThat(store.read.get()).as("rows read, of %s", MILLION).isBetween(1_000, 40_000);
            model.sortBy(FollowerSort.Column.NAME);
            scene.getRoot().layout();
            assertThat(model.rows().idAt(0)).isEqualTo(MILLION);
            assertThat(model.selection().leadId()).isEqualTo(1);
            System.gc();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            assertThat(used).as("bytes in use with a million followers").isLessThan(400L << 20);
            scene.getWindow().hide();
            return true;
        });
    }

    /// A million follows that are made up when they are asked for.
    private static final class MillionFollowers implements FollowerStore {
        private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

        private final AtomicInteger read = new AtomicInteger();

        @Override
        public long[] order(FollowerFilter filter, FollowerSort sort) {
            return sort.column() == FollowerSort.Column.NAME
                    ? LongStream.rangeClosed(1, MILLION).map(id -> MILLION + 1 - id).toArray()
                    : LongStream.rangeClosed(1, MILLION).toArray();
        }

        @Override
        public List<FollowerRow> rows(long[] ids) {
            read.addAndGet(ids.length);
            return Arrays.stream(ids).mapToObj(id -> new FollowerRow(id, 1,
                    new Person(id, Network.MASTODON, "p" + id, "@p" + id, "Follower " + id, "", null, null, null),
                    new Relation(SINCE, SINCE, null, false), null, "Post of " + id,
                    new PersonNotes(id, "", List.of(), null, false), false)).toList();
        }

        @Override
        public int count() {
            return MILLION;
        }

        @Override
        public int newSinceLastVisit() {
            return 0;
        }

        @Override
        public void visited(Instant at) {}
    }
}

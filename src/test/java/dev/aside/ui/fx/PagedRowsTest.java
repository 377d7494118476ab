package dev.aside.ui.fx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagedRowsTest {
    private record Line(long id, String text) {}

    private final List<long[]> read = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private String version = "first";
    private boolean broken;
    private final PagedRows<Line> rows = new PagedRows<>(Background.immediate(), this::read, Line::id, failures::add);

    private List<Line> read(long[] ids) throws IOException {
        if (broken) {
            throw new IOException("the disk is gone");
        }
        read.add(ids);
        return LongStream.of(ids).filter(id -> id != 666).mapToObj(id -> new Line(id, version + " " + id)).toList();
    }

    @Test
    void nothingIsReadUntilSomebodyLooks() {
        rows.setOrder(LongStream.range(0, 1_000).toArray());

        assertThat(rows).hasSize(1_000);
        assertThat(rows.get(500).id()).isEqualTo(500);
        assertThat(rows.get(500).value()).isNull();
        assertThat(read).isEmpty();
    }

    @Test
    void lookingAtARowReadsItsBlock() {
        rows.setOrder(LongStream.range(0, 1_000).toArray());

        assertThat(rows.get(250).valueProperty().get()).isEqualTo(new Line(250, "first 250"));
        assertThat(rows.get(299).valueProperty().get()).isEqualTo(new Line(299, "first 299"));
        assertThat(read).hasSize(1);
        assertThat(read.getFirst()).hasSize(PagedRows.BLOCK).startsWith(200).endsWith(299);
    }

    @Test
    void insertsAboveTheViewMoveNothing() {
        rows.setOrder(new long[]{5, 4, 3, 2, 1});
        PagedRow<Line> selected = rows.get(2);
        PagedRow<Line> firstVisible = rows.get(1);
        selected.valueProperty();
        Mirror mirror = new Mirror(rows);

        rows.setOrder(new long[]{7, 6, 5, 4, 3, 2, 1});

        assertThat(mirror.steps).containsExactly("+2 at 0");
        assertThat(rows.get(4)).isSameAs(selected);
        assertThat(rows.get(rows.indexOf(firstVisible))).isSameAs(firstVisible);
        assertThat(selected.value()).isEqualTo(new Line(3, "first 3"));
    }

    @Test
    void aRowThatMovesToTheTopIsOneRemovalAndOneInsertion() {
        rows.setOrder(new long[]{5, 4, 3, 2, 1});
        Mirror mirror = new Mirror(rows);

        rows.setOrder(new long[]{2, 5, 4, 3, 1});

        assertThat(mirror.steps).containsExactlyInAnyOrder("+1 at 0", "-1 at 4");
    }

    @Test
    void anyNewOrderIsReachedByItsSteps() {
        long seed = 20261124;
        Random random = new Random(seed);
        Mirror mirror = new Mirror(rows);
        for (int round = 0; round < 500; round++) {
            List<Long> ids = new ArrayList<>(LongStream.range(0, random.nextInt(40)).boxed().toList());
            java.util.Collections.shuffle(ids, random);
            ids.subList(0, ids.size() / 3).clear();
            rows.setOrder(ids.stream().mapToLong(Long::longValue).toArray());
            assertThat(mirror.ids).as("seed %d, round %d", seed, round).isEqualTo(ids);
        }
    }

    @Test
    void theListTellsBeforeItChanges() {
        rows.setOrder(new long[]{2, 1});
        List<Long> firstBefore = new ArrayList<>();
        rows.setBeforeChange(() -> firstBefore.add(rows.idAt(0)));

        rows.setOrder(new long[]{3, 2, 1});
        rows.setOrder(new long[]{3, 2, 1});

        assertThat(firstBefore).containsExactly(2L);
    }

    @Test
    void onlyTouchedRowsAreReadAgain() {
        rows.setOrder(LongStream.range(0, 300).toArray());
        PagedRow<Line> touched = rows.get(7);
        PagedRow<Line> other = rows.get(8);
        touched.valueProperty();
        version = "second";
        read.clear();

        rows.refresh(id -> id == 7 || id == 250);

        assertThat(read).hasSize(1);
        assertThat(read.getFirst()).containsExactly(7);
        assertThat(touched.value()).isEqualTo(new Line(7, "second 7"));
        assertThat(other.value()).isEqualTo(new Line(8, "first 8"));
    }

    @Test
    void aRowThatIsGoneHasNoContents() {
        rows.setOrder(new long[]{665, 666, 667});

        assertThat(rows.get(1).valueProperty().get()).isNull();
        assertThat(rows.get(2).valueProperty().get()).isEqualTo(new Line(667, "first 667"));
    }

    @Test
    void aBlockThatCouldNotBeReadIsToldAndTriedAgain() {
        rows.setOrder(new long[]{1, 2});
        broken = true;
        assertThat(rows.get(0).valueProperty().get()).isNull();
        assertThat(failures).singleElement().isInstanceOf(IOException.class);

        broken = false;
        assertThat(rows.get(0).valueProperty().get()).isEqualTo(new Line(1, "first 1"));
    }

    @Test
    void aMillionIdsStayWithinBounds() {
        long[] order = LongStream.range(0, 1_000_000).toArray();
        rows.setOrder(order);
        for (int i = 0; i < order.length; i += 997) {
            assertThat(rows.get(i).valueProperty().get()).isNotNull();
        }
        long[] reversed = LongStream.range(0, 1_000_000).map(i -> 999_999 - i).toArray();
        Mirror mirror = new Mirror(null);
        rows.addListener(mirror);
        rows.setOrder(reversed);

        assertThat(mirror.steps).containsExactly("1000000 by 1000000 at 0");
        assertThat(rows.get(0).id()).isEqualTo(999_999);
        assertThat(rows.recentlyHeld()).isLessThanOrEqualTo(PagedRows.KEPT);
    }

    @Test
    void aRowSomebodyHoldsIsNeverTwoObjects() {
        rows.setOrder(LongStream.range(0, 5_000).toArray());
        PagedRow<Line> onScreen = rows.get(0);
        onScreen.valueProperty();
        for (int i = 0; i < 5_000; i++) {
            rows.get(i);
        }

        assertThat(rows.get(0)).isSameAs(onScreen);
    }

    /** Follows a list by its changes alone. */
    private static final class Mirror implements ListChangeListener<PagedRow<Line>> {
        private final List<Long> ids = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();

        Mirror(@org.jspecify.annotations.Nullable PagedRows<Line> rows) {
            if (rows != null) {
                rows.forEach(row -> ids.add(row.id()));
                rows.addListener(this);
            }
        }

        @Override
        public void onChanged(Change<? extends PagedRow<Line>> change) {
            while (change.next()) {
                int from = change.getFrom();
                if (change.wasReplaced() && change.getAddedSize() > 1_000) {
                    steps.add("%d by %d at %d".formatted(change.getRemovedSize(), change.getAddedSize(), from));
                    return;
                }
                if (change.wasRemoved()) {
                    steps.add("-" + change.getRemovedSize() + " at " + from);
                    ids.subList(from, from + change.getRemovedSize()).clear();
                }
                if (change.wasAdded()) {
                    steps.add("+" + change.getAddedSize() + " at " + from);
                    long[] added = change.getAddedSubList().stream().mapToLong(PagedRow::id).toArray();
                    ids.addAll(from, Arrays.stream(added).boxed().toList());
                }
            }
        }
    }
}

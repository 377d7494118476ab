package dev.aside.ui.fx;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list over an *order* of ids (8 bytes each), whose rows are read in blocks, in the background, when somebody
/// looks at them, and kept in a bounded cache. A new order reaches the listeners as the smallest set of removals and
/// insertions, so that selection and place survive it; contents that change do not change the list, but the
/// [PagedRow]'s value.
///
/// FX thread only. Iterating reads nothing; [PagedRow#valueProperty] does.
public final class PagedRows<R> extends ObservableListBase<PagedRow<R>> {
    /** How many rows are read together. */
    public static final int BLOCK = 100;
    /** How many rows are kept when nobody looks at them. */
    public static final int KEPT = 1_000;

    private final Background background;
    private final Reader<R> reader;
    private final ToLongFunction<R> idOf;
    private final Consumer<Exception> onFailure;
    private final RowCache<R> cache = new RowCache<>(KEPT);
    private long[] order = {};
    private long requests;
    private Runnable beforeChange = () -> {};

    /// A list that is empty until [#setOrder].
    ///
    /// @param reader reads rows by id, off the FX thread
    /// @param idOf the id a row was asked by
    /// @param onFailure told on the FX thread when a block could not be read; its rows are tried again when looked at
    public PagedRows(Background background, Reader<R> reader, ToLongFunction<R> idOf, Consumer<Exception> onFailure) {
        this.background = background;
        this.reader = reader;
        this.idOf = idOf;
        this.onFailure = onFailure;
    }

    /** Run before each change of the order, while the list is still as it was: to remember what is on screen. */
    public void setBeforeChange(Runnable action) {
        beforeChange = action;
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public PagedRow<R> get(int index) {
        PagedRow<R> row = row(order[index]);
        row.hint = index;
        return row;
    }

    public long idAt(int index) {
        return order[index];
    }

    /** Where the id stands, -1 when it does not. */
    public int indexOfId(long id) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] == id) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof PagedRow<?> paged ? indexOfId(paged.id()) : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    /** Shows these ids in this order. Each id may occur once. */
    public void setOrder(long[] wanted) {
        long[] old = order;
        OrderChange change = OrderChange.between(old, wanted);
        if (change.isNothing()) {
            return;
        }
        beforeChange.run();
        order = wanted.clone();
        if (change.wholesale()) {
            fireChange(new Replacement<>(this, change.from(), change.newTo(),
                    placeholders(old, change.from(), change.oldTo())));
            return;
        }
        beginChange();
        for (OrderChange.Step step : change.steps()) {
            if (step.removed()) {
                nextRemove(step.at(), placeholders(old, step.source(), step.source() + step.count()));
            } else {
                nextAdd(step.at(), step.at() + step.count());
            }
        }
        endChange();
    }

    /// Reads those of the rows held again whose id passes. Rows nobody holds are read when they are looked at.
    public void refresh(LongPredicate touched) {
        reread(row -> touched.test(row.id()));
    }

    /// The same, by what the rows contain; rows whose contents are not known are being read anyway.
    public void refreshWhere(Predicate<R> touched) {
        reread(row -> {
            @Nullable
            R contents = row.value();
            return contents != null && touched.test(contents);
        });
    }

    private void reread(Predicate<PagedRow<R>> touched) {
        List<PagedRow<R>> stale = new ArrayList<>();
        for (PagedRow<R> row : cache.alive()) {
            if (row.asked != 0 && touched.test(row)) {
                stale.add(row);
            }
        }
        for (int from = 0; from < stale.size(); from += BLOCK) {
            read(stale.subList(from, Math.min(stale.size(), from + BLOCK)));
        }
    }

    /** How many rows are kept though nobody may look at them. */
    int recentlyHeld() {
        return cache.recent();
    }

    private List<PagedRow<R>> placeholders(long[] ids, int from, int to) {
        return new AbstractList<>() {
            @Override
            public PagedRow<R> get(int index) {
                return row(ids[from + index]);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    private PagedRow<R> row(long id) {
        return cache.get(id, missing -> new PagedRow<>(missing, this::demand));
    }

    private void demand(PagedRow<R> row) {
        if (row.asked != 0) {
            return;
        }
        List<PagedRow<R>> block = new ArrayList<>();
        int from = row.hint / BLOCK * BLOCK;
        for (int i = from; i < Math.min(order.length, from + BLOCK); i++) {
            PagedRow<R> neighbour = row(order[i]);
            neighbour.hint = i;
            if (neighbour.asked == 0) {
                block.add(neighbour);
            }
        }
        if (row.asked == 0 && !block.contains(row)) {
            block.add(row);
        }
        read(block);
    }

    private void read(List<PagedRow<R>> rows) {
        List<PagedRow<R>> wanted = List.copyOf(rows);
        long request = ++requests;
        wanted.forEach(row -> row.asked = request);
        long[] ids = wanted.stream().mapToLong(PagedRow::id).toArray();
        background.run(() -> reader.rows(ids), found -> fill(wanted, found, request), failure -> {
            wanted.stream().filter(row -> row.asked == request).forEach(row -> row.asked = 0);
            onFailure.accept(failure);
        });
    }

    private void fill(List<PagedRow<R>> wanted, List<R> found, long request) {
        Map<Long, R> byId = new HashMap<>();
        found.forEach(contents -> byId.put(idOf.applyAsLong(contents), contents));
        for (PagedRow<R> row : wanted) {
            @Nullable
            R contents = byId.get(row.id());
            if (row.asked == request) {
                row.fill(contents);
            }
        }
    }

    /** Reads rows by id; ids that are gone are left out. Called off the FX thread. */
    @FunctionalInterface
    public interface Reader<R> {
        List<R> rows(long[] ids) throws Exception;
    }
}

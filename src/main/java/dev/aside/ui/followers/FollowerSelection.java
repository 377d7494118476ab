package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.PagedRows;
import java.util.Arrays;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Who is selected, by id: it outlives every change of the order that leaves the selected ones in the table. FX
/// thread only.
public final class FollowerSelection {
    private static final long[] NOBODY = {};

    private final PagedRows<FollowerRow> rows;
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable FollowerRow> lead = new ReadOnlyObjectWrapper<>(null);
    private Subscription leadRow = Subscription.EMPTY;
    private Runnable onReordered = () -> {};
    private long[] ids = NOBODY;
    private long leadId;
    private boolean reordering;

    FollowerSelection(PagedRows<FollowerRow> rows) {
        this.rows = rows;
    }

    /** How many are selected. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** The one selected last: the person at the right. Null while nobody is selected or the row is still being read. */
    public ReadOnlyObjectProperty<@Nullable FollowerRow> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** 0 while nobody is selected. */
    public long leadId() {
        return leadId;
    }

    /** The selected ids, sorted. */
    public long[] ids() {
        return ids.clone();
    }

    public boolean contains(long id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    /** A person selected these. */
    public void select(LongStream selected, long last) {
        ids = selected.sorted().toArray();
        size.set(ids.length);
        follow(ids.length == 0 ? 0 : last);
    }

    /** Told when the rows are in a new order, and the table is to mark the selected ones again. */
    void setOnReordered(Runnable listener) {
        onReordered = listener;
    }

    /** True while the rows change: what the table says of its selection then is not a person's doing. */
    boolean isReordering() {
        return reordering;
    }

    /// Gives the rows another order and keeps the selection as far as it is still there.
    ///
    /// @param otherRows whether a person asked for other rows: then the first is selected if nobody is left
    void reorder(long[] order, boolean otherRows) {
        boolean first = rows.isEmpty();
        reordering = true;
        rows.setOrder(order);
        reordering = false;
        keep(order);
        if (ids.length == 0 && order.length > 0 && (otherRows || first)) {
            select(LongStream.of(order[0]), order[0]);
        }
        onReordered.run();
    }

    private void keep(long[] order) {
        if (ids.length == 0) {
            return;
        }
        long[] left = LongStream.of(order).filter(this::contains).sorted().toArray();
        if (left.length < ids.length) {
            ids = left;
            size.set(left.length);
            if (!contains(leadId)) {
                follow(left.length == 0 ? 0 : left[0]);
            }
        }
    }

    private void follow(long id) {
        if (id == leadId) {
            return;
        }
        leadId = id;
        leadRow.unsubscribe();
        leadRow = Subscription.EMPTY;
        int index = id == 0 ? -1 : rows.indexOfId(id);
        if (index < 0) {
            lead.set(null);
            return;
        }
        PagedRow<FollowerRow> row = rows.get(index);
        leadRow = row.valueProperty().subscribe(value -> lead.set(value));
    }
}

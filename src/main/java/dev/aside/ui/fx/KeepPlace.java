package dev.aside.ui.fx;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Keeps the first visible row of a list or table where it is on screen when rows come, go or move above it. What shows
/// its very top goes on showing it. FX thread only.
public final class KeepPlace<R> {
    private final Control view;
    private final PagedRows<R> rows;
    private long firstId;
    private double offset;
    private boolean atTop = true;

    private KeepPlace(Control view, PagedRows<R> rows) {
        this.view = view;
        this.rows = rows;
    }

    /** From now on, for a list or table of fixed row height that shows these rows already. */
    public static <R> void in(Control view, PagedRows<R> rows) {
        KeepPlace<R> place = new KeepPlace<>(view, rows);
        rows.setBeforeChange(place::remember);
        rows.addListener((ListChangeListener<PagedRow<R>>) change -> place.restore());
    }

    private void remember() {
        IndexedCell<?> first = firstVisible();
        atTop = first == null || (first.getIndex() == 0 && first.getLayoutY() >= 0) || first.getIndex() >= rows.size();
        if (!atTop && first != null) {
            firstId = rows.idAt(first.getIndex());
            offset = first.getLayoutY();
        }
    }

    private void restore() {
        if (atTop || view.getScene() == null) {
            return;
        }
        int index = rows.indexOfId(firstId);
        view.layout();
        VirtualFlow<?> flow = flow();
        if (index >= 0 && flow != null) {
            flow.scrollToTop(index);
            flow.scrollPixels(-offset);
        }
    }

    private @Nullable IndexedCell<?> firstVisible() {
        VirtualFlow<?> flow = flow();
        return flow == null ? null : flow.getFirstVisibleCell();
    }

    private @Nullable VirtualFlow<?> flow() {
        return view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}

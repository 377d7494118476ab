package dev.aside.ui.fx;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// One stretch of a list replaced by another, told without copying what was there: a million rows sorted anew are one
/// of these.
final class Replacement<E> extends ListChangeListener.Change<E> {
    private static final int[] NO_PERMUTATION = {};

    private final int from;
    private final int to;
    private final List<E> removed;
    private boolean begun;
    private boolean reached;

    Replacement(ObservableList<E> list, int from, int to, List<E> removed) {
        super(list);
        this.from = from;
        this.to = to;
        this.removed = removed;
    }

    @Override
    public boolean next() {
        reached = !begun;
        begun = true;
        return reached;
    }

    @Override
    public void reset() {
        begun = false;
        reached = false;
    }

    @Override
    public int getFrom() {
        check();
        return from;
    }

    @Override
    public int getTo() {
        check();
        return to;
    }

    @Override
    public List<E> getRemoved() {
        check();
        return removed;
    }

    @Override
    protected int[] getPermutation() {
        check();
        return NO_PERMUTATION;
    }

    private void check() {
        if (!begun) {
            throw new IllegalStateException("next() comes first");
        }
    }
}

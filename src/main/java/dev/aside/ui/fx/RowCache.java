package dev.aside.ui.fx;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// The rows last asked for, up to a bound, and beyond it those that somebody else still holds: a row on screen is
/// never two objects.
final class RowCache<R> {
    private final Map<Long, PagedRow<R>> recent;
    private final Map<Long, Held<R>> alive = new HashMap<>();
    private final ReferenceQueue<PagedRow<R>> dead = new ReferenceQueue<>();

    RowCache(int most) {
        recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, PagedRow<R>> eldest) {
                return size() > most;
            }
        };
    }

    PagedRow<R> get(long id, LongFunction<PagedRow<R>> fresh) {
        PagedRow<R> row = recent.get(id);
        if (row != null) {
            return row;
        }
        forgetDead();
        Held<R> held = alive.get(id);
        row = held == null ? null : held.get();
        if (row == null) {
            row = fresh.apply(id);
            alive.put(id, new Held<>(row, dead));
        }
        recent.put(id, row);
        return row;
    }

    List<PagedRow<R>> alive() {
        List<PagedRow<R>> rows = new ArrayList<>();
        for (Held<R> held : alive.values()) {
            PagedRow<R> row = held.get();
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    int recent() {
        return recent.size();
    }

    private void forgetDead() {
        for (@Nullable
        Object gone = dead.poll(); gone != null; gone = dead.poll()) {
            Held<?> held = (Held<?>) gone;
            alive.remove(held.id, held);
        }
    }

    private static final class Held<R> extends WeakReference<PagedRow<R>> {
        private final Long id;

        Held(PagedRow<R> row, ReferenceQueue<PagedRow<R>> dead) {
            super(row, dead);
            id = row.id();
        }
    }
}

package dev.aside.ui.fx;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A place in a [PagedRows]: known by id from the start, its contents null until they were read. Equal to every other
/// row of the same id, whatever it holds, so that selection survives a reading. FX thread only.
public final class PagedRow<R> {
    private final long id;
    private final ReadOnlyObjectWrapper<@Nullable R> value = new ReadOnlyObjectWrapper<>(null);
    private final Consumer<PagedRow<R>> demand;
    /** Where it stood when it was last asked for; says which neighbours to read with it. */
    int hint;
    /** The request whose answer counts; 0 when it was never asked for. */
    long asked;

    PagedRow(long id, Consumer<PagedRow<R>> demand) {
        this.id = id;
        this.demand = demand;
    }

    public long id() {
        return id;
    }

    /// The contents, null while they are being read or when they are gone. Asking for the property makes them be read.
    public ReadOnlyObjectProperty<@Nullable R> valueProperty() {
        demand.accept(this);
        return value.getReadOnlyProperty();
    }

    /// The contents as far as they are known; does not make them be read.
    public @Nullable R value() {
        return value.get();
    }

    void fill(@Nullable R contents) {
        value.set(contents);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PagedRow<?> row && row.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Row " + id;
    }
}

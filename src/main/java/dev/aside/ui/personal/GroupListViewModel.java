package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.model.Group;
import dev.aside.core.port.GroupStore;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.fx.PagedRows;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The list of groups, the newest first. FX thread only.
public final class GroupListViewModel {
    private final GroupStore store;
    private final Latest orders;
    private final PagedRows<Group> rows;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper openId = new ReadOnlyLongWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private LongConsumer onOpen = id -> {};

    GroupListViewModel(Desk desk, GroupStore store) {
        this.store = store;
        orders = new Latest(desk.background());
        rows = new PagedRows<>(desk.background(), store::groups, Group::id, failure::set);
        desk.onChange(this::changed);
        readOrder();
    }

    /** Called with the id of the group that a person chose. */
    void setOnOpen(LongConsumer listener) {
        onOpen = listener;
    }

    public PagedRows<Group> rows() {
        return rows;
    }

    /** Whether there are groups at all: where there are none, nothing is said of them. */
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** The group on screen, 0 for none. */
    public ReadOnlyLongProperty openIdProperty() {
        return openId.getReadOnlyProperty();
    }

    /** Why the list could not be read; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** A person chose this group. */
    public void open(long groupId) {
        onOpen.accept(groupId);
    }

    /** This group is on screen now; 0 for none. */
    void opened(long groupId) {
        openId.set(groupId);
    }

    private void readOrder() {
        orders.run(store::order, order -> {
            failure.set(null);
            rows.setOrder(order);
            present.set(order.length > 0);
        }, failure::set);
    }

    private void changed(List<Changes.Change> news) {
        boolean again = false;
        for (Changes.Change change : news) {
            switch (change.kind()) {
                case CONVERSATIONS -> {
                    rows.refresh(change::touches);
                    again = true;
                }
                case PEOPLE -> rows.refresh(id -> true);
                case ACCOUNTS -> again = true;
                default -> {
                }
            }
        }
        if (again) {
            readOrder();
        }
    }
}

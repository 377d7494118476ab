package dev.aside.ui.broadcasts;

import dev.aside.core.Outbox;
import dev.aside.core.PostRemoval;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Post;
import dev.aside.core.port.BroadcastStore;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.fx.PagedRows;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Own broadcasts with what they did, and those on their way out. FX thread only.
public final class PostsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PostsViewModel.class);

    private final Desk desk;
    private final BroadcastStore store;
    private final Outbox outbox;
    private final PostRemoval removal;
    private final LongConsumer undo;
    private final Latest ordering;
    private final PagedRows<Broadcast> rows;
    private final ObjectProperty<BroadcastSort> sort = new SimpleObjectProperty<>(BroadcastSort.NEWEST);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable Broadcast> deleting = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Removal> notDeleted = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(false);

    /// @param undo takes a broadcast back by its id
    PostsViewModel(Desk desk, BroadcastStore store, Publishing ways, LongConsumer undo) {
        this.desk = desk;
        this.store = store;
        this.outbox = ways.outbox();
        this.removal = ways.removal();
        this.undo = undo;
        ordering = new Latest(desk.background());
        rows = new PagedRows<>(desk.background(), store::broadcasts, Broadcast::id, this::fail);
        sort.subscribe(now -> read());
    }

    public PagedRows<Broadcast> rows() {
        return rows;
    }

    public ObjectProperty<BroadcastSort> sortProperty() {
        return sort;
    }

    /** True until the list was read for the first time. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether the store could not be read or written the last time. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Takes it back into the composer. */
    public void undo(Broadcast broadcast) {
        undo.accept(broadcast.id());
    }

    /** Tries the posts again that failed, or that nobody knows about; under the same keys, so that none comes twice. */
    public void retry(Broadcast broadcast) {
        each(broadcast, id -> outbox.retry(OutboxItem.Kind.POST, id));
    }

    /** The owner saw on the network that they arrived. */
    public void settle(Broadcast broadcast) {
        each(broadcast, id -> outbox.settle(OutboxItem.Kind.POST, id));
    }

    /**
     * Gives up the posts that failed or that can't go on, each with the rest of its thread; those that arrived stay.
     * What was not published is a draft then.
     */
    public void giveUp(Broadcast broadcast) {
        each(broadcast, id -> outbox.discard(OutboxItem.Kind.POST, id));
    }

    /** Whether one of its posts can be deleted. */
    boolean canDelete(Broadcast broadcast) {
        return broadcast.posts().stream().anyMatch(removal::canDelete);
    }

    /** The broadcast that the owner is asked about before it is deleted; null for none. */
    public ReadOnlyObjectProperty<@Nullable Broadcast> deletingProperty() {
        return deleting.getReadOnlyProperty();
    }

    /** Why the last one could not be deleted everywhere; null when it could. */
    public ReadOnlyObjectProperty<@Nullable Removal> notDeletedProperty() {
        return notDeleted.getReadOnlyProperty();
    }

    /** Wants a broadcast deleted: the owner is asked first. */
    public void askToDelete(Broadcast broadcast) {
        deleting.set(broadcast);
    }

    /** The answer to the question: it stays. */
    public void dontDelete() {
        deleting.set(null);
    }

    /** The answer to the question: its posts are deleted, of a thread the last one first. */
    public void delete() {
        Broadcast broadcast = deleting.get();
        deleting.set(null);
        if (broadcast != null) {
            notDeleted.set(null);
            desk.background().run(() -> delete(broadcast), notDeleted::set, this::fail);
        }
    }

    /** What one network does not do keeps no other from doing it; of one network nothing follows a failure. */
    private @Nullable Removal delete(Broadcast broadcast) {
        @Nullable
        Removal first = null;
        Set<Long> failing = new HashSet<>();
        for (Post post : broadcast.posts().reversed()) {
            if (removal.canDelete(post) && !failing.contains(post.accountId())) {
                Removal problem = delete(post);
                if (problem != null) {
                    failing.add(post.accountId());
                    first = first == null ? problem : first;
                }
            }
        }
        return first;
    }

    private @Nullable Removal delete(Post post) {
        try {
            removal.delete(post.id());
            return null;
        } catch (NetworkException e) {
            LOG.info("A post was not deleted: {}", e.failure().kind());
            return new Removal(post.network(), e.failure());
        } catch (StoreException e) {
            LOG.warn("A deleted post could not be taken out of the profile", e);
            return new Removal(post.network(), null);
        }
    }

    private void each(Broadcast broadcast, Step step) {
        desk.background().run(() -> {
            for (long id : Progress.of(broadcast).postIds()) {
                step.take(id);
            }
            return true;
        }, done -> failed.set(false), this::fail);
    }

    void changed() {
        read();
        rows.refresh(id -> true);
    }

    private void read() {
        BroadcastSort by = sort.get();
        ordering.run(() -> store.order(by), order -> {
            loading.set(false);
            failed.set(false);
            rows.setOrder(order);
        }, this::fail);
    }

    private void fail(Exception reason) {
        LOG.warn("The posts could not be read or changed", reason);
        loading.set(false);
        failed.set(true);
    }

    private interface Step {
        boolean take(long postId) throws StoreException;
    }
}

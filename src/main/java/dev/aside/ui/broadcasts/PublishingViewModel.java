package dev.aside.ui.broadcasts;

import dev.aside.core.model.Broadcast;
import dev.aside.core.model.Delivery;
import dev.aside.core.port.BroadcastStore;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The broadcast that was published last, while it can still be taken back. FX thread only.
public final class PublishingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingViewModel.class);

    private final BroadcastStore broadcasts;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable Held> held = new ReadOnlyObjectWrapper<>(null);
    private long watched;

    PublishingViewModel(Desk desk, BroadcastStore broadcasts) {
        this.broadcasts = broadcasts;
        reading = new Latest(desk.background());
    }

    /** What is held back now; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable Held> heldProperty() {
        return held.getReadOnlyProperty();
    }

    void watch(long broadcastId) {
        watched = broadcastId;
        read();
    }

    /** This one was taken back, or it is too late for that. */
    void forget(long broadcastId) {
        if (watched == broadcastId) {
            watched = 0;
            reading.drop();
            held.set(null);
        }
    }

    void changed() {
        if (watched != 0) {
            read();
        }
    }

    private void read() {
        reading.run(() -> broadcasts.broadcasts(new long[]{watched}), this::show,
                failure -> LOG.warn("A broadcast could not be read", failure));
    }

    private void show(List<Broadcast> found) {
        Held now = found.isEmpty() ? null : Held.of(found.getFirst());
        held.set(now);
        if (now == null) {
            watched = 0;
        }
    }

    /// A broadcast that no network was given yet.
    ///
    /// @param due when it goes out
    public record Held(long broadcastId, Instant since, Instant due) {
        static @Nullable Held of(Broadcast broadcast) {
            for (var post : broadcast.posts()) {
                Delivery delivery = post.delivery();
                if (delivery == null || delivery.state() != Delivery.State.HELD || delivery.due() == null) {
                    return null;
                }
            }
            Delivery first = broadcast.posts().isEmpty() ? null : broadcast.posts().getFirst().delivery();
            return first == null || first.due() == null
                    ? null
                    : new Held(broadcast.id(), broadcast.at(), first.due());
        }
    }
}

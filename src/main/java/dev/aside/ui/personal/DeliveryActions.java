package dev.aside.ui.personal;

import dev.aside.core.Outbox;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Message;
import dev.aside.core.model.OutboxItem;
import dev.aside.ui.fx.Background;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What can be done about a message on its way out. FX thread only.
final class DeliveryActions {
    private final Background background;
    private final Outbox outbox;
    private final Consumer<Exception> onFailure;
    private LongConsumer onUndo = id -> {};
    private LongConsumer onDiscard = id -> {};

    DeliveryActions(Background background, Outbox outbox, Consumer<Exception> onFailure) {
        this.background = background;
        this.outbox = outbox;
        this.onFailure = onFailure;
    }

    /** Who takes a message back, or gives a failed one up: the composer, since the text goes there. */
    void setOnReturn(LongConsumer undo, LongConsumer discard) {
        onUndo = undo;
        onDiscard = discard;
    }

    /** Takes a message back that was not handed over yet. */
    void undo(long messageId) {
        onUndo.accept(messageId);
    }

    /** Gives a failed message up; its text is a draft again. */
    void discard(long messageId) {
        onDiscard.accept(messageId);
    }

    /** Tries a failed message again, or one of which nobody knows whether it arrived. */
    void retry(long messageId) {
        background.run(() -> outbox.retry(OutboxItem.Kind.MESSAGE, messageId), done -> {}, onFailure);
    }

    /** The owner saw that an unknown message arrived. */
    void settle(long messageId) {
        background.run(() -> outbox.settle(OutboxItem.Kind.MESSAGE, messageId), done -> {}, onFailure);
    }

    /** Whether an own message waits for the network to come back. */
    static boolean waitsForNetwork(Message message) {
        Delivery delivery = message.delivery();
        return delivery != null && delivery.state() == Delivery.State.QUEUED && delivery.failure() != null
                && delivery.failure().kind() == Failure.Kind.OFFLINE;
    }
}

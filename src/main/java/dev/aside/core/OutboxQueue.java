package dev.aside.core;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.OutboxStore;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What one look into the store shows to be on its way out.
///
/// @param due what may be handed over now
/// @param waiting all that is not delivered
record OutboxQueue(List<OutboxItem> due, List<OutboxItem> waiting) {
    /// Messages first, since a person waits for them; each in the order written.
    private static final Comparator<OutboxItem> ORDER = Comparator.comparing(OutboxItem::kind)
            .thenComparingLong(OutboxItem::id);
    private static final Set<Delivery.State> ON_THE_WAY = Set.of(Delivery.State.HELD, Delivery.State.QUEUED,
            Delivery.State.ATTEMPTING);

    static OutboxQueue read(OutboxStore store, Instant now) throws StoreException {
        return new OutboxQueue(store.due(now), store.waiting());
    }

    Set<Long> accounts() {
        return waiting.stream().filter(item -> ON_THE_WAY.contains(item.delivery().state()))
                .map(OutboxItem::accountId).collect(Collectors.toSet());
    }

    /// What was handed over on this account without an answer, oldest first.
    List<OutboxItem> open(long accountId) {
        return waiting.stream().filter(item -> item.accountId() == accountId)
                .filter(item -> item.delivery().state() == Delivery.State.ATTEMPTING).sorted(ORDER).toList();
    }

    /// What may be handed over on this account now, in order. Who gets several messages gets them in the order written:
    /// one waits while an earlier one to the same person is still on its way.
    List<OutboxItem> ready(long accountId) {
        return due.stream().filter(item -> item.accountId() == accountId).filter(item -> !isBehindAnother(item))
                .sorted(ORDER).toList();
    }

    /// What else on this account would go out by now, those included that wait behind another.
    List<OutboxItem> whoseTimeHasCome(long accountId, Instant now, OutboxItem but) {
        return waiting.stream().filter(item -> item.accountId() == accountId && !Key.of(item).equals(Key.of(but)))
                .filter(OutboxQueue::isPlanned).filter(item -> {
                    Instant due = item.delivery().due();
                    return due == null || !due.isAfter(now);
                }).sorted(ORDER).toList();
    }

    private static boolean isPlanned(OutboxItem item) {
        Delivery.State state = item.delivery().state();
        return state == Delivery.State.HELD || state == Delivery.State.QUEUED;
    }

    private boolean isBehindAnother(OutboxItem item) {
        return item.attempt() instanceof Attempt.OfMessage message
                && waiting.stream().anyMatch(other -> other.accountId() == item.accountId() && other.id() < item.id()
                        && ON_THE_WAY.contains(other.delivery().state())
                        && other.attempt() instanceof Attempt.OfMessage earlier
                        && earlier.recipient().id() == message.recipient().id());
    }

    /// When something that is not due yet will be.
    Optional<Instant> nextDue(Instant now) {
        return waiting.stream().filter(OutboxQueue::isPlanned).map(OutboxItem::delivery)
                .flatMap(delivery -> Optional.ofNullable(delivery.due()).stream()).filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /// What names an item.
    record Key(OutboxItem.Kind kind, long id) {
        static Key of(OutboxItem item) {
            return new Key(item.kind(), item.id());
        }
    }
}

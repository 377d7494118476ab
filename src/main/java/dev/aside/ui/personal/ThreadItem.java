package dev.aside.ui.personal;

import dev.aside.core.model.Delivery;
import dev.aside.core.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a thread is made of, from top to bottom.
public sealed interface ThreadItem {
    /** Same key, same thing: what is on screen stays on screen. */
    String key();

    /** The line above the first message of a day. */
    record Day(Instant at) implements ThreadItem {
        @Override
        public String key() {
            return "day " + at;
        }
    }

    /// One message.
    ///
    /// @param joinsAbove whether it belongs to the message above: same speaker, soon after
    /// @param lineBelow whether time and delivery stand below it
    /// @param picturesShown whether its pictures are loaded; those of strangers only after a click
    /// @param late what the detector saw only after *Send*
    record Said(Message message, boolean joinsAbove, boolean lineBelow, boolean picturesShown, DetectorLine late)
            implements
                ThreadItem {
        @Override
        public String key() {
            return "message " + message.id();
        }
    }

    /** After this long, even the same speaker begins anew. */
    Duration SOON = Duration.ofMinutes(10);

    /// Lays messages out, oldest first.
    ///
    /// @param sameDay whether two moments are of one day, where the owner is
    /// @param picturesShown whether a message's pictures may be loaded
    /// @param late what the detector saw of a message after it was taken
    static List<ThreadItem> of(List<Message> messages, BiPredicate<Instant, Instant> sameDay,
            Predicate<Message> picturesShown, Function<Message, DetectorLine> late) {
        List<ThreadItem> items = new ArrayList<>();
        Message above = null;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            boolean newDay = above == null || !sameDay.test(above.at(), message.at());
            if (newDay) {
                items.add(new Day(message.at()));
            }
            Message below = i + 1 < messages.size() ? messages.get(i + 1) : null;
            boolean joins = !newDay && above != null && belongTogether(above, message);
            boolean line = below == null || !sameDay.test(message.at(), below.at()) || !belongTogether(message, below);
            items.add(new Said(message, joins, line, picturesShown.test(message), late.apply(message)));
            above = message;
        }
        return items;
    }

    private static boolean belongTogether(Message one, Message next) {
        return one.mine() == next.mine() && isPlain(one.delivery()) && isPlain(next.delivery())
                && Duration.between(one.at(), next.at()).compareTo(SOON) < 0;
    }

    private static boolean isPlain(@Nullable Delivery delivery) {
        return delivery == null || delivery.state() == Delivery.State.DELIVERED;
    }
}

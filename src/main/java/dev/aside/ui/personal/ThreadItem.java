package dev.aside.ui.personal;

import dev.aside.core.model.Delivery;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
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

    /** Something that happened to a group. */
    record Happened(GroupEvent event) implements ThreadItem {
        @Override
        public String key() {
            return "event " + event.id();
        }
    }

    /// One message.
    ///
    /// @param joinsAbove whether it belongs to the message above: same speaker, soon after
    /// @param lineBelow whether time and delivery stand below it
    /// @param beside what is known of it beside its row
    record Said(Message message, boolean joinsAbove, boolean lineBelow, Beside beside) implements ThreadItem {
        @Override
        public String key() {
            return "message " + message.id();
        }

        boolean picturesShown() {
            return beside.picturesShown;
        }
    }

    /// What is known of a message beside its row.
    ///
    /// @param picturesShown whether its pictures are loaded; those of strangers only after a click
    /// @param late what the detector saw only after *Send*
    /// @param reactions signs it was answered with
    /// @param author who wrote it, where that has to be said: in a group; null elsewhere
    record Beside(boolean picturesShown, DetectorLine late, List<Reaction> reactions, @Nullable Person author) {
        public Beside {
            reactions = List.copyOf(reactions);
        }
    }

    /** Tells what is known of a message beside its row. */
    @FunctionalInterface
    interface Sources {
        Beside of(Message message);
    }

    /** After this long, even the same speaker begins anew. */
    Duration SOON = Duration.ofMinutes(10);

    /// Lays messages out, oldest first.
    ///
    /// @param events what happened between them, oldest first
    /// @param sameDay whether two moments are of one day, where the owner is
    static List<ThreadItem> of(List<Message> messages, List<GroupEvent> events, BiPredicate<Instant, Instant> sameDay,
            Sources sources) {
        List<ThreadItem> items = new ArrayList<>();
        int next = 0;
        Instant day = null;
        Message above = null;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            for (; next < events.size() && isBefore(events.get(next), message); next++) {
                day = happened(items, events.get(next), day, sameDay);
                above = null;
            }
            boolean newDay = day == null || !sameDay.test(day, message.at());
            if (newDay) {
                items.add(new Day(message.at()));
            }
            Message below = i + 1 < messages.size() ? messages.get(i + 1) : null;
            boolean parted = next < events.size() && below != null && isBefore(events.get(next), below);
            boolean joins = !newDay && above != null && belongTogether(above, message);
            boolean line = below == null || parted || !sameDay.test(message.at(), below.at())
                    || !belongTogether(message, below);
            items.add(new Said(message, joins, line, sources.of(message)));
            above = message;
            day = message.at();
        }
        for (; next < events.size(); next++) {
            day = happened(items, events.get(next), day, sameDay);
        }
        return items;
    }

    private static @Nullable Instant happened(List<ThreadItem> items, GroupEvent event, @Nullable Instant day,
            BiPredicate<Instant, Instant> sameDay) {
        Instant at = event.at();
        if (at != null && (day == null || !sameDay.test(day, at))) {
            items.add(new Day(at));
        }
        items.add(new Happened(event));
        return at == null ? day : at;
    }

    private static boolean isBefore(GroupEvent event, Message message) {
        return event.at() == null || event.at().isBefore(message.at());
    }

    private static boolean belongTogether(Message one, Message next) {
        return one.mine() == next.mine() && one.authorId() == next.authorId() && isPlain(one.delivery())
                && isPlain(next.delivery()) && Duration.between(one.at(), next.at()).compareTo(SOON) < 0;
    }

    private static boolean isPlain(@Nullable Delivery delivery) {
        return delivery == null || delivery.state() == Delivery.State.DELIVERED;
    }
}

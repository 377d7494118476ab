package dev.aside.network.x;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// X's ids: numbers that grow with time, and hold it above their lowest 22 bits. Pure.
final class Snowflakes {
    /// Older ids are smaller.
    static final Comparator<String> ORDER = Comparator.comparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private static final Pattern WITH_TIME = Pattern.compile("[1-9]\\d{15,18}");
    private static final long FIRST_MILLISECOND = 1_288_834_974_657L;
    private static final int BELOW_TIME = 22;

    private Snowflakes() {}

    /// When the id was given out, to the millisecond; empty for ids of before November 2010 and of other makers.
    static Optional<Instant> time(String id) {
        return WITH_TIME.matcher(id).matches()
                ? Optional.of(Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> BELOW_TIME) + FIRST_MILLISECOND))
                : Optional.empty();
    }

    /// What an entry is ordered by: its id, or where that is of another maker, what X would have given it at that time.
    static String order(String id, Instant at) {
        long since = at.toEpochMilli() - FIRST_MILLISECOND;
        return WITH_TIME.matcher(id).matches() || since <= 0 ? id : Long.toString(since << BELOW_TIME);
    }

    /// Whether the order comes from a time and not from an id, so that several entries can share it.
    static boolean isOfTime(String order) {
        return WITH_TIME.matcher(order).matches() && Long.parseLong(order) % (1L << BELOW_TIME) == 0;
    }

    /// Whether what stands at this place is known when all was read up to the newest; what may share the newest one's
    /// place is not.
    static boolean isKnown(String order, String newest) {
        return isOfTime(order) ? isNewer(newest, order) : !isNewer(order, newest);
    }

    static boolean isNewer(String id, String than) {
        return ORDER.compare(id, than) > 0;
    }
}

package dev.aside.network.x;

import dev.aside.core.port.CostMeter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts what the calls of one account cost. What was read before a restart counts again, so the total is never too
/// low. Safe for use by any thread.
final class Spending {
    private final CostMeter meter;
    private final InstantSource clock;
    private final Set<String> readToday = new HashSet<>();
    private @Nullable LocalDate today;

    Spending(CostMeter meter, InstantSource clock) {
        this.meter = meter;
        this.clock = clock;
    }

    void done(Price price) {
        meter.add(price.thousandths());
    }

    /// @param ids of what an answer held
    void read(Price price, Collection<String> ids) {
        int fresh = fresh(price, ids);
        if (fresh > 0) {
            meter.add((long) fresh * price.thousandths());
        }
    }

    private synchronized int fresh(Price price, Collection<String> ids) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!day.equals(today)) {
            today = day;
            readToday.clear();
        }
        int fresh = 0;
        for (String id : ids) {
            if (readToday.add(price + " " + id)) {
                fresh++;
            }
        }
        return fresh;
    }
}

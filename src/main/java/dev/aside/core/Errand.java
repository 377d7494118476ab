package dev.aside.core;

import java.time.Instant;

/// Something that has to be done at times: delivering, reading the feeds. Driven by the [Agenda]'s thread alone.
interface Errand {
    /// Starts whatever is due, without waiting for its end.
    ///
    /// @param ended called by any thread whenever something started here has ended, since more may be due then
    /// @return when something is due next, after `now`; [Instant#MAX] when nothing is planned
    Instant start(Instant now, Runnable ended);

    /// The clock was set back: times planned before mean nothing any more.
    void clockSetBack(Instant now);
}

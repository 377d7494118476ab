package dev.aside.network.demo;

import dev.aside.network.demo.DemoState.Awaited;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// What people do by themselves as time passes: somebody follows, somebody answers. Drawn from the state alone, so that
/// the same clock gives the same life.
final class Life {
    private static final Duration FIRST_FOLLOWER = Duration.ofMinutes(6);
    private static final Duration SELDOM = Duration.ofHours(12);
    private static final int QUICKEST_ANSWER = 25;
    private static final int SLOWEST_ANSWER = 200;

    private Life() {}

    /// The first thing that is to happen up to now, if any; it is to be applied before the next one is asked for.
    static Optional<Event> next(DemoState state, Instant now) {
        Optional<Awaited> answer = state.awaited().stream()
                .min(Comparator.comparing(Life::due).thenComparing(Awaited::key));
        Instant arrival = arrival(state);
        if (answer.isPresent() && !due(answer.get()).isAfter(arrival)) {
            return answer.filter(waiting -> !due(waiting).isAfter(now)).map(waiting -> answer(state, waiting));
        }
        return arrival.isAfter(now)
                ? Optional.empty()
                : Optional.of(new Event.Followed(arrival, state.nextOfTheCrowd(), null));
    }

    private static Event answer(DemoState state, Awaited waiting) {
        Instant at = due(waiting);
        return new Event.MessageArrived(at, waiting.network(), waiting.from().remoteId(), state.answerOf(waiting),
                state.newMessageId(waiting.network(), at));
    }

    private static Instant due(Awaited waiting) {
        long spread = Math.floorMod(RemoteIds.number(waiting.key()), (long) SLOWEST_ANSWER - QUICKEST_ANSWER);
        return waiting.since().plusSeconds(QUICKEST_ANSWER + spread);
    }

    /// When the next follower comes: soon after a first start, then ever more seldom.
    private static Instant arrival(DemoState state) {
        double growth = StrictMath.pow(1.35, Math.min(state.arrivals(), 40));
        long seconds = Math.min(SELDOM.toSeconds(), (long) (FIRST_FOLLOWER.toSeconds() * growth));
        long jitter = Math.floorMod(RemoteIds.number("arrival " + state.arrivals()), seconds / 3);
        return state.lastArrival().plusSeconds(seconds + jitter);
    }
}

package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.Sent;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Attempts whose answers got lost. What was taken may show a moment later than it was taken, so that nothing is found
/// at once means nothing. Safe for use by any thread.
final class Lost {
    private static final Duration SHOWS_WITHIN = Duration.ofSeconds(15);
    /// How far clocks may be apart before the difference is taken out.
    static final Duration CLOCKS_APART = Duration.ofSeconds(6);

    private final InstantSource clock;
    private final Map<String, Instant> byKey = new ConcurrentHashMap<>();

    Lost(InstantSource clock) {
        this.clock = clock;
    }

    /// Something that is handed over.
    interface Handing {
        Sent send() throws NetworkException;
    }

    Sent noting(String key, Handing handing) throws NetworkException {
        try {
            Sent sent = handing.send();
            byKey.remove(key);
            return sent;
        } catch (NetworkException e) {
            Failure.Kind kind = e.failure().kind();
            if (kind == Failure.Kind.SERVER || kind == Failure.Kind.UNREADABLE) {
                byKey.put(key, clock.instant());
            }
            throw e;
        }
    }

    /// What to make of what was looked for.
    ///
    /// @param matches everything there that looks like the attempt
    /// @param whole whether the search went back to where the attempt began
    /// @throws NetworkException SERVER when it is too early to say
    Found found(String key, List<Sent> matches, boolean whole) throws NetworkException {
        if (!matches.isEmpty()) {
            return matches.size() == 1 ? new Found.Made(matches.getFirst()) : new Found.CannotTell();
        }
        Instant lost = byKey.get(key);
        if (lost != null && !lost.isAfter(clock.instant()) && clock.instant().isBefore(lost.plus(SHOWS_WITHIN))) {
            throw new NetworkException(new Failure(Failure.Kind.SERVER, lost.plus(SHOWS_WITHIN), null, null));
        }
        return whole ? new Found.Nothing() : new Found.CannotTell();
    }
}

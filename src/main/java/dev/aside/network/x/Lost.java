package dev.aside.network.x;

import dev.aside.core.model.Found;
import dev.aside.core.model.Sent;
import java.time.Duration;
import java.util.List;

/// What to make of looking for an attempt whose answer got lost. What was taken may show a moment later than it was
/// taken; who asks waits for that.
final class Lost {
    /// How far clocks may be apart before the difference is taken out.
    static final Duration CLOCKS_APART = Duration.ofSeconds(6);

    private Lost() {}

    /// What was found.
    ///
    /// @param matches everything there that looks like the attempt
    /// @param whole whether the search went back to where the attempt began
    static Found found(List<Sent> matches, boolean whole) {
        if (!matches.isEmpty()) {
            return matches.size() == 1 ? new Found.Made(matches.getFirst()) : new Found.CannotTell();
        }
        return whole ? new Found.Nothing() : new Found.CannotTell();
    }
}

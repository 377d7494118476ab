package dev.aside.core.port;

import dev.aside.core.model.Feed;
import java.util.Set;
import java.util.function.Consumer;

/// A network's own word that something happened, as it happens. What happened is read from the feeds.
public interface LiveFeed {
    /// Listens until the stream ends. Blocks; an interrupt ends it.
    ///
    /// @param hint told which feeds have something new; first, once the stream stands, all that it speaks of, since
    ///        something may have happened before
    /// @throws NetworkException however it ends: SERVER when the stream was cut, NOT_FOUND when the server has none
    void listen(Consumer<Set<Feed>> hint) throws NetworkException;
}

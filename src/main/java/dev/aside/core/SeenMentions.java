package dev.aside.core;

import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the networks which mentions were seen here, where they keep a mark of it. Blocks on the networks; safe for use
/// by any thread.
public final class SeenMentions {
    private static final Logger LOG = LoggerFactory.getLogger(SeenMentions.class);

    private final Connectors connectors;

    public SeenMentions(Connectors connectors) {
        this.connectors = connectors;
    }

    /// All up to this time. A network that does not hear of it shows its own notices a while longer, and nothing else
    /// comes of it.
    public void tell(Instant upTo) {
        for (long account : connectors.accountIds()) {
            connectors.of(account).flatMap(Connector::broadcasts).flatMap(BroadcastFeed::marks).ifPresent(marks -> {
                try {
                    marks.seen(upTo);
                } catch (NetworkException e) {
                    LOG.info("Account {}'s network did not hear which mentions were seen: {}", account,
                            e.failure().kind());
                }
            });
        }
    }
}

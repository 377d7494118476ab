package dev.aside.core.port;

import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import java.time.Duration;
import java.util.Optional;

/// One own account's way to its network. A missing ability is an empty `Optional`, never a method that throws.
/// Safe for use by several threads; all calls to the network block.
public interface Connector extends AutoCloseable {
    Network network();

    Optional<FollowerFeed> followers();

    Optional<BroadcastFeed> broadcasts();

    Optional<DirectMessages> messages();

    PictureSource pictures();

    /// How public texts are counted.
    LengthRule postLength();

    /// How a private text to this person is counted: some networks count the address too.
    LengthRule messageLength(Person recipient);

    /// The network's rule on unasked messages, as far as it is known here without asking the network.
    Optional<NetworkRule> rule();

    /// Whether the people who run the server can read private messages.
    boolean administratorsCanRead();

    /// How long to wait between two readings of a feed when nothing else wakes it.
    ///
    /// @param inView whether its pane is looked at
    Duration pollEvery(Feed feed, boolean inView);

    /// Empty where the network does not tell by itself; then the feeds are polled alone.
    Optional<LiveFeed> live();

    @Override
    void close();
}

package dev.aside.network.bluesky;

import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.PictureSource;
import dev.aside.network.http.HttpPictures;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// One account on Bluesky. Safe for use by any thread.
final class BlueskyConnector implements Connector {
    /// What the network's guidelines for programs count as spam.
    private static final NetworkRule RULE = new NetworkRule("bsky.social",
            "Generating automated or bulk interactions, including any that would cause a notification to a user like"
                    + " a message, follow, like or reply",
            0, URI.create("https://docs.bsky.app/docs/support/developer-guidelines"));
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final FollowerFeed followers;
    private final BroadcastFeed broadcasts;
    private final Optional<DirectMessages> messages;
    private final PictureSource pictures;

    /// @param chat DID of the service for private messages
    BlueskyConnector(Web web, Tokens tokens, Session session, String chat, MediaFiles files, InstantSource clock) {
        Site own = new Site(web, tokens.server(), new Site.Manners(session, new Refusals(), WINDOW));
        Xrpc xrpc = new Xrpc(own, tokens.did(), chat);
        this.followers = new BlueskyFollowers(xrpc, clock);
        this.broadcasts = new BlueskyBroadcasts(xrpc, files, clock);
        this.messages = tokens.messages() ? Optional.of(new BlueskyMessages(xrpc, clock)) : Optional.empty();
        this.pictures = new HttpPictures(web, tokens.server());
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public Optional<FollowerFeed> followers() {
        return Optional.of(followers);
    }

    @Override
    public Optional<BroadcastFeed> broadcasts() {
        return Optional.of(broadcasts);
    }

    /// Empty when the password that the account signed in with does not open them.
    @Override
    public Optional<DirectMessages> messages() {
        return messages;
    }

    @Override
    public PictureSource pictures() {
        return pictures;
    }

    @Override
    public LengthRule postLength() {
        return BlueskyLengthRule.POSTS;
    }

    @Override
    public LengthRule messageLength(Person recipient) {
        return BlueskyLengthRule.MESSAGES;
    }

    @Override
    public Optional<NetworkRule> rule() {
        return Optional.of(RULE);
    }

    /// They are kept unencrypted for the service that passes them on.
    @Override
    public boolean administratorsCanRead() {
        return true;
    }

    @Override
    public Duration pollEvery(Feed feed, boolean inView) {
        return switch (feed) {
            case MESSAGES -> Duration.ofSeconds(inView ? 5 : 45);
            case MENTIONS -> Duration.ofSeconds(inView ? 30 : 90);
            case POSTS -> Duration.ofSeconds(inView ? 60 : 300);
            case FOLLOWERS -> Duration.ofSeconds(inView ? 60 : 300);
        };
    }

    /// The network streams to nobody in particular.
    @Override
    public Optional<LiveFeed> live() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // The connections are the program's.
    }
}

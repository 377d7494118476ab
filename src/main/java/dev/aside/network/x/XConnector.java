package dev.aside.network.x;

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
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// One account on X. Safe for use by any thread.
final class XConnector implements Connector {
    /// All of X's limits for one user are counted in such windows.
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final NetworkRule RULE = new NetworkRule("x.com",
            "Always get explicit consent before sending people automated replies or Direct Messages", 0,
            URI.create("https://docs.x.com/developer-terms/policy"));

    private final Optional<FollowerFeed> followers;
    private final BroadcastFeed broadcasts;
    private final Optional<DirectMessages> messages;
    private final PictureSource pictures;

    XConnector(Web web, XTokens tokens, Api api, MediaFiles files, InstantSource clock) {
        this.followers = tokens.opens("follows.read") ? Optional.of(new XFollowers(api, clock)) : Optional.empty();
        this.broadcasts = new XBroadcasts(api, tokens.opens("media.write") ? new Uploads(api, files) : null);
        this.messages = tokens.opens("dm.read") ? Optional.of(new XMessages(api, clock)) : Optional.empty();
        this.pictures = new HttpPictures(web, tokens.api());
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public Optional<FollowerFeed> followers() {
        return followers;
    }

    @Override
    public Optional<BroadcastFeed> broadcasts() {
        return Optional.of(broadcasts);
    }

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
        return XLengthRule.POSTS;
    }

    @Override
    public LengthRule messageLength(Person recipient) {
        return XLengthRule.MESSAGES;
    }

    @Override
    public Optional<NetworkRule> rule() {
        return Optional.of(RULE);
    }

    /// The messages that are read here are not encrypted from end to end.
    @Override
    public boolean administratorsCanRead() {
        return true;
    }

    /// Messages: 15 calls in 15 minutes. All else is slow because each thing read costs something.
    @Override
    public Duration pollEvery(Feed feed, boolean inView) {
        return switch (feed) {
            case MESSAGES -> Duration.ofSeconds(inView ? 65 : 90);
            case MENTIONS -> Duration.ofSeconds(inView ? 90 : 300);
            case POSTS -> Duration.ofSeconds(inView ? 120 : 900);
            case FOLLOWERS -> Duration.ofSeconds(inView ? 300 : 1800);
        };
    }

    /// X streams to programs with a secret of their own only.
    @Override
    public Optional<LiveFeed> live() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // The connections are the program's.
    }
}

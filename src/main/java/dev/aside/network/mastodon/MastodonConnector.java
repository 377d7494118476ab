package dev.aside.network.mastodon;

import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.PictureSource;
import dev.aside.network.http.HttpPictures;
import dev.aside.network.http.Web;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// One account on a server that speaks Mastodon's language.
final class MastodonConnector implements Connector {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final Api api;
    private final Known server;
    private final Profiles profiles;
    private final FollowerFeed followers;
    private final BroadcastFeed broadcasts;
    private final DirectMessages messages;
    private final PictureSource pictures;
    private final LiveFeed live;

    MastodonConnector(Web web, Keys keys, CredentialsKeeper keeper, MediaFiles files, InstantSource clock) {
        this.api = Api.of(web, keys);
        this.server = new Known(api.site(), keys, keeper, clock);
        this.profiles = new Profiles(keys.facts().domain());
        Statuses statuses = new Statuses(keys.base().getRawAuthority(), profiles);
        this.followers = new MastodonFollowers(api, profiles);
        Writing writing = new Writing(api, server, clock);
        this.broadcasts = new MastodonBroadcasts(api, statuses, server,
                new Uploads(api, files, BETWEEN_QUESTIONS), writing);
        this.messages = new MastodonDirectMessages(api, profiles, server, keys.name(), writing);
        this.pictures = new HttpPictures(web, keys.base());
        this.live = new MastodonLive(api, server, keys.token());
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public Optional<FollowerFeed> followers() {
        return Optional.of(followers);
    }

    @Override
    public Optional<BroadcastFeed> broadcasts() {
        return Optional.of(broadcasts);
    }

    @Override
    public Optional<DirectMessages> messages() {
        return Optional.of(messages);
    }

    @Override
    public PictureSource pictures() {
        return pictures;
    }

    @Override
    public LengthRule postLength() {
        return server.facts().postLength();
    }

    @Override
    public LengthRule messageLength(Person recipient) {
        return server.facts().messageLength(profiles.calledHere(recipient));
    }

    @Override
    public Optional<NetworkRule> rule() {
        return Optional.ofNullable(server.facts().networkRule(api.site().base()));
    }

    @Override
    public boolean administratorsCanRead() {
        return true;
    }

    /// The stream tells of what matters; this is for servers that have none, and for what a stream forgets.
    @Override
    public Duration pollEvery(Feed feed, boolean inView) {
        return switch (feed) {
            case MESSAGES -> inView ? Duration.ofSeconds(20) : Duration.ofMinutes(2);
            case MENTIONS -> inView ? Duration.ofSeconds(30) : Duration.ofMinutes(3);
            case POSTS -> inView ? Duration.ofMinutes(1) : Duration.ofMinutes(10);
            case FOLLOWERS -> inView ? Duration.ofMinutes(2) : Duration.ofMinutes(15);
        };
    }

    @Override
    public Optional<LiveFeed> live() {
        return Optional.of(live);
    }

    @Override
    public void close() {
        // The way to the network is shared with other accounts, and its owner closes it.
    }
}

package dev.aside.network.demo;

import dev.aside.core.PostLength;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Found;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.MessageRequests;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PictureSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One account of the demo network, in the manner of the network it plays. Safe for use by any thread.
final class DemoConnector implements Connector, FollowerFeed, BroadcastFeed, DirectMessages {
    private static final Duration POLL = Duration.ofSeconds(5);
    /// X: 15 private messages in 15 minutes for one user.
    private static final Failure.Limit X_MESSAGES = new Failure.Limit(15, Duration.ofMinutes(15));

    /// Who is named in a text of Mastodon's, with a server: everybody the demo knows has one.
    private static final Pattern NAME = Pattern.compile("(?<![\\w/@])@[\\w.-]+@[\\w.-]*\\w");

    private final DemoNetwork demo;
    private final Network network;
    private final LengthRule posts;
    private final Function<Person, LengthRule> messages;
    private final Pictures pictures = new Pictures();

    DemoConnector(DemoNetwork demo, Network network, LengthRule posts, Function<Person, LengthRule> messages) {
        this.demo = demo;
        this.network = network;
        this.posts = posts;
        this.messages = messages;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Optional<FollowerFeed> followers() {
        return Optional.of(this);
    }

    @Override
    public Optional<BroadcastFeed> broadcasts() {
        return Optional.of(this);
    }

    @Override
    public Optional<DirectMessages> messages() {
        return Optional.of(this);
    }

    @Override
    public PictureSource pictures() {
        return pictures;
    }

    @Override
    public LengthRule postLength() {
        return posts;
    }

    @Override
    public LengthRule messageLength(Person recipient) {
        return messages.apply(recipient);
    }

    @Override
    public Optional<NetworkRule> rule() {
        synchronized (demo) {
            return Optional.of(demo.state().account(network).own().rule());
        }
    }

    @Override
    public boolean administratorsCanRead() {
        return network == Network.MASTODON;
    }

    @Override
    public Duration pollEvery(Feed feed, boolean inView) {
        return POLL;
    }

    @Override
    public Optional<LiveFeed> live() {
        return Optional.empty();
    }

    @Override
    public PostRules rules() {
        return DemoRules.of(network);
    }

    @Override
    public void delete(String remoteId) throws NetworkException {
        synchronized (demo) {
            if (demo.reach(network).post(remoteId).isPresent()) {
                demo.take(new Event.PostDeleted(demo.now(), network, remoteId), network);
            }
        }
    }

    @Override
    public List<String> othersReached(Person recipient, String text) {
        if (network != Network.MASTODON) {
            return List.of();
        }
        return NAME.matcher(text).results().map(MatchResult::group)
                .filter(name -> !name.equalsIgnoreCase(recipient.handle())).distinct().toList();
    }

    @Override
    public Optional<MessageRequests> requests() {
        return Optional.empty();
    }

    @Override
    public SyncPage followers(@Nullable Cursor after) throws NetworkException {
        return page(Feed.FOLLOWERS, after);
    }

    @Override
    public SyncPage posts(@Nullable Cursor after) throws NetworkException {
        return page(Feed.POSTS, after);
    }

    @Override
    public SyncPage mentions(@Nullable Cursor after) throws NetworkException {
        return page(Feed.MENTIONS, after);
    }

    @Override
    public SyncPage messages(@Nullable Cursor after) throws NetworkException {
        return page(Feed.MESSAGES, after);
    }

    private SyncPage page(Feed feed, @Nullable Cursor after) throws NetworkException {
        synchronized (demo) {
            return demo.reach(network).log(feed).page(after);
        }
    }

    @Override
    public Sent send(Attempt.OfMessage attempt) throws NetworkException {
        synchronized (demo) {
            AccountState account = demo.reach(network);
            Optional<Sent> earlier = account.taken(attempt.key());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            require(account.person(attempt.recipient().remoteId()).isPresent(), Failure.Kind.NOT_FOUND);
            check(attempt.text(), messageLength(attempt.recipient()));
            respectLimit();
            Instant now = demo.now();
            demo.take(new Event.MessageSent(now, network, attempt.key(), attempt.recipient().remoteId(),
                    attempt.text(), demo.state().newMessageId(network, now)), network);
            return account.taken(attempt.key()).orElseThrow();
        }
    }

    @Override
    public Sent publish(Attempt.OfPost attempt) throws NetworkException {
        synchronized (demo) {
            AccountState account = demo.reach(network);
            Optional<Sent> earlier = account.taken(attempt.key());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            String parent = attempt.parent();
            require(parent == null || account.post(parent).isPresent(), Failure.Kind.NOT_FOUND);
            if (attempt.media().isEmpty() || !attempt.text().isEmpty()) {
                check(attempt.text(), PostLength.of(this, attempt.warning()));
            }
            require(attempt.media().size() <= rules().mostMedia(), Failure.Kind.REFUSED);
            Instant now = demo.now();
            demo.take(new Event.PostPublished(now, network, attempt.key(), attempt.text(), parent,
                    demo.state().newPostId(network, now), attempt.media()), network);
            return account.taken(attempt.key()).orElseThrow();
        }
    }

    @Override
    public Found find(Attempt.OfMessage attempt) throws NetworkException {
        return find(attempt.key());
    }

    @Override
    public Found find(Attempt.OfPost attempt) throws NetworkException {
        return find(attempt.key());
    }

    @Override
    public boolean takesKeysOnce() {
        return true;
    }

    private Found find(String key) throws NetworkException {
        synchronized (demo) {
            Optional<Sent> taken = demo.reach(network).taken(key);
            return taken.isPresent() ? new Found.Made(taken.get()) : new Found.Nothing();
        }
    }

    @Override
    public void markRead(String conversation, String upTo) throws NetworkException {
        synchronized (demo) {
            AccountState account = demo.reach(network);
            require(account.hasConversation(conversation), Failure.Kind.NOT_FOUND);
            if (!account.isReadUpTo(conversation, upTo)) {
                demo.take(new Event.Read(demo.now(), network, conversation, upTo), network);
            }
        }
    }

    @Override
    public void close() {
        // The network belongs to the profile and outlives its connectors.
    }

    private static void require(boolean fine, Failure.Kind otherwise) throws NetworkException {
        if (!fine) {
            throw new NetworkException(Failure.of(otherwise));
        }
    }

    private static void check(String text, LengthRule rule) throws NetworkException {
        require(!text.isBlank(), Failure.Kind.REFUSED);
        require(rule.left(text) >= 0, Failure.Kind.TOO_LONG);
    }

    private void respectLimit() throws NetworkException {
        if (network != Network.X) {
            return;
        }
        Instant windowStart = demo.now().minus(X_MESSAGES.window());
        List<Instant> recent = demo.state().sentOnX().stream().filter(at -> at.isAfter(windowStart)).toList();
        if (recent.size() >= X_MESSAGES.count()) {
            Instant free = recent.get(recent.size() - X_MESSAGES.count()).plus(X_MESSAGES.window());
            throw new NetworkException(new Failure(Failure.Kind.RATE_LIMITED, free, X_MESSAGES, null));
        }
    }
}

package dev.aside.testing;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Found;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PictureSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// A network of one account in memory. It takes an attempt key once; tests script its pages and its failures. Safe for
/// use by any thread.
public final class FakeConnector implements Connector, FollowerFeed, BroadcastFeed, DirectMessages {
    private final Network network;
    private final InstantSource clock;
    private final Map<String, Sent> taken = new LinkedHashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<String> readMarks = new ArrayList<>();
    private final Queue<Trouble> sending = new ArrayDeque<>();
    private final Queue<Failure> finding = new ArrayDeque<>();
    private final Map<Feed, List<Page>> feeds = new EnumMap<>(Feed.class);
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private PictureSource pictureSource = this::picture;
    private int picturesRead;
    private @Nullable Failure down;
    private @Nullable NetworkRule rule;
    private boolean canTell = true;
    private boolean closed;

    public FakeConnector(Network network, InstantSource clock) {
        this.network = network;
        this.clock = clock;
    }

    /// Every call fails so until null is given.
    public synchronized void down(@Nullable Failure failure) {
        down = failure;
    }

    /// The next send or publish fails so, before anything arrived.
    public synchronized void nextSendFails(Failure failure) {
        sending.add(new Trouble(failure, false));
    }

    /// The next send or publish arrives, but its answer is lost in this way.
    public synchronized void nextAnswerIsLost(Failure failure) {
        sending.add(new Trouble(failure, true));
    }

    /// The next question what became of an attempt fails so.
    public synchronized void nextFindFails(Failure failure) {
        finding.add(failure);
    }

    /// Whether it can say what became of an attempt.
    public synchronized void canTell(boolean can) {
        canTell = can;
    }

    public synchronized void rule(NetworkRule networkRule) {
        rule = networkRule;
    }

    /// Adds a page at the end of a feed. Cursors count pages.
    public synchronized void page(Feed feed, Upsert... upserts) {
        pagesOf(feed).add(new Page(List.of(upserts), null));
    }

    /// Reading the feed at this point fails once.
    public synchronized void failingPage(Feed feed, Failure failure) {
        pagesOf(feed).add(new Page(List.of(), failure));
    }

    public synchronized void picture(String source, byte[] bytes) {
        pictures.put(source, bytes.clone());
    }

    /// From now on pictures come from there, uncounted.
    public synchronized void pictures(PictureSource source) {
        pictureSource = source;
    }

    /// How often a picture was asked for.
    public synchronized int picturesRead() {
        return picturesRead;
    }

    /// Everything that was handed over, failed tries included.
    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /// Keys that the network took, each once.
    public synchronized List<String> taken() {
        return List.copyOf(taken.keySet());
    }

    /// Conversation and message of each read mark, as `conversation/message`.
    public synchronized List<String> readMarks() {
        return List.copyOf(readMarks);
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    private List<Page> pagesOf(Feed feed) {
        return feeds.computeIfAbsent(feed, _ -> new ArrayList<>());
    }

    private void reach() throws NetworkException {
        if (down != null) {
            throw new NetworkException(down);
        }
    }

    private synchronized Sent take(Attempt attempt) throws NetworkException {
        attempts.add(attempt);
        reach();
        Trouble trouble = sending.poll();
        if (trouble != null && !trouble.arrived) {
            throw new NetworkException(trouble.failure);
        }
        String conversation = attempt instanceof Attempt.OfMessage message ? "with-" + message.recipient().id() : null;
        Sent sent = taken.computeIfAbsent(attempt.key(),
                _ -> new Sent("remote-" + (taken.size() + 1), clock.instant(), conversation));
        if (trouble != null) {
            throw new NetworkException(trouble.failure);
        }
        return sent;
    }

    private synchronized Found look(Attempt attempt) throws NetworkException {
        reach();
        Failure failure = finding.poll();
        if (failure != null) {
            throw new NetworkException(failure);
        }
        Sent sent = taken.get(attempt.key());
        if (!canTell) {
            return new Found.CannotTell();
        }
        return sent == null ? new Found.Nothing() : new Found.Made(sent);
    }

    private synchronized SyncPage read(Feed feed, @Nullable Cursor after) throws NetworkException {
        reach();
        List<Page> pages = pagesOf(feed);
        int at = after == null ? 0 : Integer.parseInt(after.value());
        Page page = at < pages.size() ? pages.get(at) : new Page(List.of(), null);
        if (page.failure != null) {
            pages.remove(at);
            throw new NetworkException(page.failure);
        }
        int next = Math.min(at + 1, pages.size());
        return new SyncPage(page.upserts, List.of(), new Cursor(Integer.toString(next)), next < pages.size(), false);
    }

    @Override
    public SyncPage followers(@Nullable Cursor after) throws NetworkException {
        return read(Feed.FOLLOWERS, after);
    }

    @Override
    public SyncPage posts(@Nullable Cursor after) throws NetworkException {
        return read(Feed.POSTS, after);
    }

    @Override
    public SyncPage mentions(@Nullable Cursor after) throws NetworkException {
        return read(Feed.MENTIONS, after);
    }

    @Override
    public SyncPage messages(@Nullable Cursor after) throws NetworkException {
        return read(Feed.MESSAGES, after);
    }

    @Override
    public Sent publish(Attempt.OfPost attempt) throws NetworkException {
        return take(attempt);
    }

    @Override
    public Found find(Attempt.OfPost attempt) throws NetworkException {
        return look(attempt);
    }

    @Override
    public Sent send(Attempt.OfMessage attempt) throws NetworkException {
        return take(attempt);
    }

    @Override
    public Found find(Attempt.OfMessage attempt) throws NetworkException {
        return look(attempt);
    }

    @Override
    public synchronized void markRead(String conversation, String upTo) throws NetworkException {
        reach();
        readMarks.add(conversation + "/" + upTo);
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
    public synchronized PictureSource pictures() {
        return pictureSource;
    }

    private synchronized byte[] picture(String source, int maxBytes) throws NetworkException {
        picturesRead++;
        reach();
        byte[] bytes = pictures.get(source);
        if (bytes == null || bytes.length > maxBytes) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        return bytes.clone();
    }

    @Override
    public LengthRule postLength() {
        return FakeLengthRule.of(network == Network.MASTODON ? 500 : network == Network.BLUESKY ? 300 : 280);
    }

    @Override
    public LengthRule messageLength(Person recipient) {
        return FakeLengthRule.of(1_000);
    }

    @Override
    public synchronized Optional<NetworkRule> rule() {
        return Optional.ofNullable(rule);
    }

    @Override
    public boolean administratorsCanRead() {
        return network == Network.MASTODON;
    }

    @Override
    public Duration pollEvery() {
        return Duration.ofMinutes(1);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private record Page(List<Upsert> upserts, @Nullable Failure failure) {}

    private record Trouble(Failure failure, boolean arrived) {}
}

package dev.aside.testing;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Found;
import dev.aside.core.model.MediaRule;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.FollowerFeed;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.MentionMarks;
import dev.aside.core.port.MessageRequests;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A network of one account in memory. It takes an attempt key once; tests script its pages and its failures. Safe for
/// use by any thread.
public final class FakeConnector extends FakeReading implements Connector, BroadcastFeed, DirectMessages {
    private final Network network;
    private final InstantSource clock;
    private final Map<String, Sent> taken = new LinkedHashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<String> readMarks = new ArrayList<>();
    private final List<Instant> seenMentions = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();
    private final Queue<Trouble> sending = new ArrayDeque<>();
    private final Queue<Failure> finding = new ArrayDeque<>();
    private @Nullable NetworkRule rule;
    private @Nullable LiveFeed live;
    private boolean canTell = true;
    private boolean takesKeysOnce = true;
    private boolean shows = true;
    private boolean closed;

    public FakeConnector(Network network, InstantSource clock) {
        this.network = network;
        this.clock = clock;
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

    /// Whether it takes the same key once only; else another try is another one.
    public synchronized void takesKeysOnce(boolean once) {
        takesKeysOnce = once;
    }

    /// Whether what was taken is found.
    public synchronized void shows(boolean visible) {
        shows = visible;
    }

    @Override
    public synchronized boolean takesKeysOnce() {
        return takesKeysOnce;
    }

    public synchronized void rule(NetworkRule networkRule) {
        rule = networkRule;
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

    /// Up to when mentions were told to be seen.
    public synchronized List<Instant> seenMentions() {
        return List.copyOf(seenMentions);
    }

    @Override
    public Optional<MentionMarks> marks() {
        return Optional.of(this::seen);
    }

    private synchronized void seen(Instant upTo) throws NetworkException {
        reach();
        seenMentions.add(upTo);
    }

    public synchronized boolean isClosed() {
        return closed;
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
        Sent sent = shows ? taken.get(attempt.key()) : null;
        if (!canTell) {
            return new Found.CannotTell();
        }
        return sent == null ? new Found.Nothing() : new Found.Made(sent);
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
    public synchronized Duration pollEvery(Feed feed, boolean inView) {
        return inView ? Duration.ofSeconds(10) : Duration.ofMinutes(1);
    }

    @Override
    public synchronized Optional<LiveFeed> live() {
        return Optional.ofNullable(live);
    }

    /// From now on it has a stream.
    public synchronized void live(LiveFeed feed) {
        live = feed;
    }

    @Override
    public PostRules rules() {
        List<MediaRule> pictures = List
                .of(new MediaRule("image/png", network == Network.MASTODON ? 9_000_000 : 2_000_000, false));
        return switch (network) {
            case MASTODON -> new PostRules(List.of(Visibility.values()), true, 4,
                    Stream.concat(pictures.stream(), Stream.of(new MediaRule("video/mp4", 40_000_000, true))).toList(),
                    20);
            case BLUESKY -> new PostRules(List.of(Visibility.PUBLIC), false, 2, pictures, 30);
            case X -> PostRules.TEXT;
        };
    }

    @Override
    public synchronized void delete(String remoteId) throws NetworkException {
        reach();
        deleted.add(remoteId);
    }

    /// Remote ids of the posts that were deleted.
    public synchronized List<String> deleted() {
        return List.copyOf(deleted);
    }

    @Override
    public List<String> othersReached(Person recipient, String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> word.startsWith("@") && word.length() > 1)
                .filter(word -> !word.equals(recipient.handle())).toList();
    }

    @Override
    public Optional<MessageRequests> requests() {
        return Optional.of(this::accept);
    }

    private synchronized void accept(String conversation) throws NetworkException {
        reach();
        accepted.add(conversation);
    }

    /// Conversations whose requests were accepted.
    public synchronized List<String> accepted() {
        return List.copyOf(accepted);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private record Trouble(Failure failure, boolean arrived) {}
}

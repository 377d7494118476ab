package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.SyncState;
import dev.aside.core.model.SyncState.FeedState;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one account's feeds: when each is due, how far it got. Safe for use by any thread; reads on one at a time.
final class AccountSync {
    private static final Duration MOST_BACKOFF = Duration.ofMinutes(15);
    private static final double MOST_SPREAD = 0.1;
    private static final Logger LOG = LoggerFactory.getLogger(AccountSync.class);

    private final long accountId;
    private final Stores stores;
    private final Inbound inbound;
    private final Runnable changed;
    private final World world;
    private final Backoff backoff;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Map<Feed, FeedPlan> plans = new EnumMap<>(Feed.class);
    private final Supplier<Set<Feed>> inView;
    private volatile SyncState state = SyncState.NONE;

    /// @param changed called after each change of the state
    /// @param inView the feeds that are looked at now
    AccountSync(long accountId, Stores stores, Inbound inbound, Runnable changed, Supplier<Set<Feed>> inView,
            World world) {
        this.accountId = accountId;
        this.stores = stores;
        this.inbound = inbound;
        this.changed = changed;
        this.inView = inView;
        this.world = world;
        this.backoff = new Backoff(Duration.ofSeconds(5), MOST_BACKOFF, world.random());
    }

    SyncState state() {
        return state;
    }

    synchronized void hurry() {
        plans.replaceAll((feed, plan) -> plan.hurried(world.now()));
    }

    synchronized void setBack(Instant now) {
        plans.replaceAll((feed, plan) -> plan.setBack(now));
    }

    /// The network said that these have something new.
    synchronized void hint(Set<Feed> feeds) {
        feeds.forEach(feed -> plans.put(feed, plan(feed).hinted(world.now())));
    }

    private synchronized FeedPlan plan(Feed feed) {
        return plans.getOrDefault(feed, FeedPlan.AT_ONCE);
    }

    private synchronized void plan(Feed feed, FeedPlan plan) {
        plans.put(feed, plan);
    }

    private Instant due(Connector connector, Feed feed) {
        return plan(feed).due(connector.pollEvery(feed, inView.get().contains(feed)));
    }

    /// Starts reading what is due.
    ///
    /// @param stands whether the connector is still the account's, and the account still there
    /// @param mayStore whether private messages may be read
    /// @return when the next feed is due; [Instant#MAX] while reading, whose end is told
    Instant start(Connector connector, BooleanSupplier stands, boolean mayStore, Instant now, Runnable ended) {
        if (busy.get()) {
            return Instant.MAX;
        }
        List<Feed> feeds = feeds(connector, mayStore);
        List<Feed> due = feeds.stream().filter(feed -> !due(connector, feed).isAfter(now)).toList();
        if (due.isEmpty()) {
            return feeds.stream().map(feed -> due(connector, feed)).min(Instant::compareTo).orElse(Instant.MAX);
        }
        if (busy.compareAndSet(false, true)) {
            world.network().execute(() -> {
                try {
                    read(connector, stands, new ArrayDeque<>(due));
                } finally {
                    busy.set(false);
                    ended.run();
                }
            });
        }
        return Instant.MAX;
    }

    /// What a person waits for comes first.
    private static List<Feed> feeds(Connector connector, boolean mayStore) {
        List<Feed> feeds = new ArrayList<>();
        connector.messages().filter(_ -> mayStore).ifPresent(_ -> feeds.add(Feed.MESSAGES));
        connector.broadcasts().ifPresent(_ -> feeds.addAll(List.of(Feed.MENTIONS, Feed.POSTS)));
        connector.followers().ifPresent(_ -> feeds.add(Feed.FOLLOWERS));
        return feeds;
    }

    /// Reads a page of each in turns until all are read to their ends, or the connector stands no more: what is asked
    /// of a network for an account that left it would be asked for nothing, and for ever.
    private void read(Connector connector, BooleanSupplier stands, Queue<Feed> turns) {
        for (Feed feed : turns) {
            FeedState before = state.of(feed);
            set(feed, new FeedState(true, 0, before.lastSuccess(), before.failure()));
        }
        Map<Feed, Set<Cursor>> passed = new EnumMap<>(Feed.class);
        while (!turns.isEmpty() && stands.getAsBoolean()) {
            Feed feed = turns.remove();
            try {
                switch (readPage(connector, feed, passed.computeIfAbsent(feed, _ -> new HashSet<>()))) {
                    case MORE -> turns.add(feed);
                    case ENDED -> succeeded(feed);
                    case UNWANTED -> unwanted(feed);
                }
            } catch (NetworkException e) {
                failed(feed, e.failure(), stands);
            } catch (StoreException e) {
                LOG.error("A page of {} of account {} cannot be stored", feed, accountId, e);
                failed(feed, Failure.of(Failure.Kind.UNREADABLE), stands);
            } catch (RuntimeException e) {
                LOG.error("Reading {} of account {} broke", feed, accountId, e);
                failed(feed, Failure.of(Failure.Kind.UNREADABLE), stands);
            }
        }
        turns.forEach(this::stopped);
    }

    /// How it goes on after a page.
    private enum Turn {
        MORE, ENDED,
        /// The store did not take it: its owner took the account or the consent away.
        UNWANTED
    }

    /// @param passed where this reading has been: a network that leads back there would be read for ever
    private Turn readPage(Connector connector, Feed feed, Set<Cursor> passed)
            throws NetworkException, StoreException {
        Cursor cursor = stores.sync().cursor(accountId, feed).orElse(null);
        SyncPage page = page(connector, feed, cursor);
        Inbound.Judged judged = feed == Feed.MESSAGES ? judge(page) : Inbound.Judged.NOTHING;
        if (!stores.sync().apply(accountId, feed, page, judged.fingerprints(), judged.automatic(), world.now())) {
            return Turn.UNWANTED;
        }
        FeedState before = state.of(feed);
        set(feed, new FeedState(true, before.read() + count(feed, page), before.lastSuccess(), before.failure()));
        if (cursor != null) {
            passed.add(cursor);
        }
        if (page.more() && passed.contains(page.next())) {
            LOG.warn("{} of account {} promises more but leads in a circle", feed, accountId);
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        return page.more() ? Turn.MORE : Turn.ENDED;
    }

    private static SyncPage page(Connector connector, Feed feed, @Nullable Cursor cursor) throws NetworkException {
        return switch (feed) {
            case FOLLOWERS -> connector.followers().orElseThrow().followers(cursor);
            case POSTS -> connector.broadcasts().orElseThrow().posts(cursor);
            case MENTIONS -> connector.broadcasts().orElseThrow().mentions(cursor);
            case MESSAGES -> connector.messages().orElseThrow().messages(cursor);
        };
    }

    private Inbound.Judged judge(SyncPage page) throws StoreException {
        Optional<Account> account = stores.accounts().accounts().stream().filter(a -> a.id() == accountId).findAny();
        return account.isEmpty() ? Inbound.Judged.NOTHING : world.compute(() -> inbound.judge(account.get(), page));
    }

    private static int count(Feed feed, SyncPage page) {
        Class<? extends Upsert> kind = switch (feed) {
            case FOLLOWERS -> Upsert.FollowSeen.class;
            case POSTS, MENTIONS -> Upsert.PostSeen.class;
            case MESSAGES -> Upsert.MessageSeen.class;
        };
        return (int) page.upserts().stream().filter(kind::isInstance).count();
    }

    private void succeeded(Feed feed) {
        Instant now = world.now();
        plan(feed, FeedPlan.read(now, 1 + MOST_SPREAD * world.random().nextDouble()));
        set(feed, new FeedState(false, state.of(feed).read(), now, null));
        sendWhatWaited(now);
    }

    /// The network has answered, so what waits for nothing but the network need not wait for its own next try.
    private void sendWhatWaited(Instant now) {
        try {
            stores.outbox().backOnline(accountId, now);
        } catch (StoreException e) {
            LOG.error("What waits on account {} keeps its time", accountId, e);
        }
    }

    /// Not asked for again before its usual time, unless a new consent hurries it.
    private void unwanted(Feed feed) {
        plan(feed, FeedPlan.read(world.now(), 1));
        FeedState before = state.of(feed);
        set(feed, new FeedState(false, before.read(), before.lastSuccess(), null));
    }

    /// Was not read to its end, and nothing is known against it.
    private void stopped(Feed feed) {
        FeedState before = state.of(feed);
        set(feed, new FeedState(false, before.read(), before.lastSuccess(), before.failure()));
    }

    private void failed(Feed feed, Failure failure, BooleanSupplier stands) {
        if (!stands.getAsBoolean()) {
            stopped(feed);
            return;
        }
        LOG.info("{} of account {}: {}", feed, accountId, failure.kind());
        FeedPlan plan = plan(feed);
        Instant now = world.now();
        boolean ownersTurn = failure.kind() == Failure.Kind.SIGNED_OUT;
        Duration pause = ownersTurn ? MOST_BACKOFF : backoff.after(plan.failures() + 1);
        plan(feed, plan.failed(failure, now, now.plus(pause)));
        FeedState before = state.of(feed);
        set(feed, new FeedState(false, before.read(), before.lastSuccess(), failure));
    }

    private void set(Feed feed, FeedState feedState) {
        state = state.with(feed, feedState);
        changed.run();
    }
}

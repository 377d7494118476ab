package dev.aside.ui.broadcasts;

import dev.aside.core.Attaching;
import dev.aside.core.Connectors;
import dev.aside.core.Outbox;
import dev.aside.core.PostRemoval;
import dev.aside.core.TemplateGuard;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeMediaStore;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import dev.aside.ui.Navigation;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.FakeDelays;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bicycle workshop with three accounts, in memory, for tests and for looking at. Where its navigation was asked to
/// go is noted.
final class Workshop implements Navigation {
    static final Instant NOW = Instant.parse("2026-11-26T14:16:00Z");
    static final String WINTER = """
            The winter service is open. Bring your bicycle before Friday and we fit your lights for free, \
            whether you bought them here or found them in a drawer.

            What we check: chain, brakes, bearings, and that rattle nobody else believes in. \
            You get a note of what we did, what can wait, and what you can do yourself at the kitchen table.""";

    final MutableClock clock = new MutableClock();
    final FakeStores fakes = new FakeStores();
    final Stores stores = fakes.stores();
    final Connectors connectors = new Connectors();
    final FakeDelays delays = new FakeDelays();
    final FakeMediaStore media = new FakeMediaStore();
    final List<String> went = new ArrayList<>();
    final Ages ages = new Ages(clock, ZoneId.of("UTC"), Locale.UK);
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final Map<Network, Account> accounts = new EnumMap<>(Network.class);
    private int remoteIds;

    Workshop() throws StoreException {
        clock.set(NOW);
        account(Network.MASTODON, "@kettlelane");
        account(Network.BLUESKY, "kettlelane");
        account(Network.X, "@kettle_lane");
    }

    private void account(Network network, String handle) throws StoreException {
        Account account = stores.accounts().add(network, new Upsert.PersonSeen("own-" + network, "own-" + network,
                handle, "Kettle Lane", "", null, null, "kettle.png"), true);
        accounts.put(network, account);
        connectors.put(account.id(), new FakeConnector(network, clock));
    }

    Account account(Network network) {
        Account account = accounts.get(network);
        if (account == null) {
            throw new IllegalArgumentException("No account on " + network);
        }
        return account;
    }

    /** Everything at once, on the calling thread. */
    BroadcastsViewModel open() {
        return open(Background.immediate(), delays);
    }

    BroadcastsViewModel open(Background background, Delays pauses) {
        Desk desk = new Desk(background, fakes.changes(), clock, ages, pauses);
        Publishing ways = new Publishing(outbox(), new TemplateGuard(stores, connectors, detector, clock),
                new Attaching(media), new PostRemoval(stores, connectors, clock), this);
        return new BroadcastsViewModel(desk, stores, connectors, ways);
    }

    Outbox outbox() {
        return new Outbox(stores, connectors, detector, UUID::randomUUID, clock);
    }

    Person person(Network network, String id, String handle, String name, @Nullable String picture)
            throws StoreException {
        page(network, Feed.FOLLOWERS, new Upsert.PersonSeen(id, id, handle, name, "", null, null, picture));
        return stores.people().person(network, id).orElseThrow();
    }

    /** Somebody speaks to the workshop. */
    Mention mention(Network network, String id, String text, Instant at) throws StoreException {
        String remoteId = "p" + ++remoteIds;
        page(network, Feed.MENTIONS, new Upsert.PostSeen(remoteId, id, text, at, null, Post.Counts.NONE, false, true,
                false, null, List.of()));
        long[] order = stores.broadcasts().mentionOrder();
        return stores.broadcasts().mentions(order).stream()
                .filter(mention -> remoteId.equals(mention.post().remoteId())).findFirst().orElseThrow();
    }

    /** The workshop published this on one network long ago. */
    void published(Network network, String text, Instant at, Post.Counts counts, boolean pinned)
            throws StoreException {
        page(network, Feed.POSTS, new Upsert.PostSeen("p" + ++remoteIds, account(network).person().remoteId(), text,
                at, null, counts, pinned, false, false, null, List.of()));
    }

    private void page(Network network, Feed feed, Upsert upsert) throws StoreException {
        stores.sync().apply(account(network).id(), feed, new SyncPage(List.of(upsert), List.of(),
                new Cursor("" + ++remoteIds), false, false), Map.of(), Map.of(), clock.instant());
    }

    BroadcastDraft draft(String text, Network... networks) {
        List<Long> ids = java.util.Arrays.stream(networks).map(network -> account(network).id()).toList();
        return new BroadcastDraft(0, text, ids, Visibility.PUBLIC, null, clock.instant());
    }

    @Override
    public void write(long accountId, long personId) {
        went.add("write " + accountId + " to " + personId);
    }

    @Override
    public void message(long conversationId, long messageId) {
        went.add("message");
    }

    @Override
    public void publish(BroadcastDraft draft) {
        went.add("publish");
    }

    @Override
    public void followers(FollowerFilter.Chip chip) {
        went.add("followers");
    }
}

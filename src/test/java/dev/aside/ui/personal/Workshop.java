package dev.aside.ui.personal;

import dev.aside.core.Connectors;
import dev.aside.core.model.Account;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.Pronouns;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.DraftContext;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A bicycle workshop's inbox in memory, written for tests and for looking at: it comes in through the sync store,
/// like anybody's.
final class Workshop {
    static final Instant NOW = Instant.parse("2026-11-26T14:16:00Z");
    static final String TEMPLATE = "Hi %s, our winter service is open again. Book before Friday and we fit your lights "
            + "for free: kettlelane.example/winter?utm_source=dm";

    final MutableClock clock = new MutableClock();
    final FakeStores fakes;
    final Connectors connectors = new Connectors();
    final Map<Network, FakeConnector> networks = new HashMap<>();
    final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final Map<Network, Account> accounts = new HashMap<>();
    private int remoteIds;

    Workshop(FakeStores fakes) throws StoreException {
        this.fakes = fakes;
        clock.set(NOW);
        for (Network network : Network.values()) {
            Account account = fakes.account(network, "Kettle Lane");
            accounts.put(network, account);
            FakeConnector connector = new FakeConnector(network, clock);
            networks.put(network, connector);
            connectors.put(account.id(), connector);
        }
    }

    Account account(Network network) {
        Account account = accounts.get(network);
        if (account == null) {
            throw new IllegalArgumentException("No account on " + network);
        }
        return account;
    }

    Person person(Network network, String remoteId) throws StoreException {
        return fakes.stores().people().person(network, remoteId).orElseThrow();
    }

    long conversation(Network network, String remoteId) throws StoreException {
        return fakes.stores().conversations().between(account(network).id(), person(network, remoteId).id())
                .orElseThrow().id();
    }

    void profile(Network network, String id, String handle, String name, String bio, @Nullable Pronouns pronouns,
            @Nullable String picture) throws StoreException {
        page(network, Feed.FOLLOWERS, Map.of(), Map.of(),
                new Upsert.PersonSeen(id, id, handle, name, bio, pronouns, null, picture));
    }

    void follow(Network network, String id, Instant since, boolean back) throws StoreException {
        page(network, Feed.FOLLOWERS, Map.of(), Map.of(), new Upsert.FollowSeen(id, since),
                new Upsert.FollowingSeen(id, back));
    }

    void post(Network network, String id, String text, Instant at) throws StoreException {
        page(network, Feed.POSTS, Map.of(), Map.of(), new Upsert.PostSeen("p" + ++remoteIds, id, text, at, null,
                Post.Counts.NONE, false, false, false, null, List.of()));
    }

    void theirs(Network network, String id, String text, Instant at, Attachment... attachments)
            throws StoreException {
        said(network, id, id, text, at, null, attachments);
    }

    void mine(Network network, String id, String text, Instant at) throws StoreException {
        said(network, id, account(network).person().remoteId(), text, at, null);
    }

    void automatic(Network network, String id, String text, Instant at, Automatic why) throws StoreException {
        said(network, id, id, text, at, why);
    }

    /** A stranger whose first message the network keeps apart. */
    void request(Network network, String id) throws StoreException {
        page(network, Feed.MESSAGES, Map.of(), Map.of(),
                new Upsert.ConversationSeen("c-" + id, List.of(id), true, null));
    }

    private void said(Network network, String id, String author, String text, Instant at, @Nullable Automatic why,
            Attachment... attachments) throws StoreException {
        String remoteId = "m" + ++remoteIds;
        Map<String, Fingerprint> prints = new HashMap<>();
        if (!author.equals(id)) {
            Person person = person(network, id);
            prints.put(remoteId,
                    detector.fingerprint(new DraftContext(text, person.id(), new DraftContext.Recipient(
                            person.displayName(), "" + person.handle(), "", person.bio(), List.of()), List.of(), null,
                            at)));
        }
        page(network, Feed.MESSAGES, prints, why == null ? Map.of() : Map.of(remoteId, why),
                new Upsert.MessageSeen(remoteId, "c-" + id, List.of(id), author, text, at, null, null, false,
                        List.of(attachments)));
    }

    private void page(Network network, Feed feed, Map<String, Fingerprint> prints, Map<String, Automatic> automatic,
            Upsert... upserts) throws StoreException {
        fakes.stores().sync().apply(account(network).id(), feed, new SyncPage(new ArrayList<>(List.of(upserts)),
                List.of(), new Cursor("" + ++remoteIds), false, false), prints, automatic, clock.instant());
    }
}

package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Broadcasts, conversations and accounts: what they do beside the store.
class SidesTest {
    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final World world = World.immediate(clock, new Random(3));
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final TemplateGuard guard = new TemplateGuard(fake.stores(), connectors, detector, clock);
    private final Broadcasts broadcasts = new Broadcasts(fake.stores(), guard, clock);
    private final Sync sync = new Sync(fake.stores(), connectors, detector, fake.changes(), world);
    private final FakeConnector network = new FakeConnector(Network.MASTODON, clock);
    private Account account;
    private Person maya;

    @BeforeEach
    void people() throws StoreException {
        account = fake.account(Network.MASTODON, "Kettle Lane");
        maya = fake.person(Network.MASTODON, "Maya Okafor");
        connectors.put(account.id(), network);
        network.page(Feed.MENTIONS, new Upsert.PostSeen("p1", maya.remoteId(), "Also for tandem wheels?",
                clock.instant(), null, Post.Counts.NONE, false, true, false, null, List.of()));
        sync.start(clock.instant(), () -> {});
    }

    private Mention mention() throws StoreException {
        return fake.stores().broadcasts().mentions(fake.stores().broadcasts().mentionOrder()).getFirst();
    }

    private String text(long person) throws StoreException {
        return fake.stores().drafts().draft(account.id(), person).map(PrivateDraft::text).orElse("");
    }

    @Test
    void aPublicAnswerIsBegunOnceAndNamesThePersonOnMastodon() throws StoreException {
        BroadcastDraft draft = broadcasts.answer(mention());
        assertThat(fake.stores().drafts().broadcasts()).as("nothing was written yet").isEmpty();

        assertThat(draft).returns("@maya.okafor ", BroadcastDraft::text)
                .returns(List.of(account.id()), BroadcastDraft::accountIds)
                .returns(mention().post().id(), BroadcastDraft::answers);
        long id = fake.stores().drafts().keep(draft);
        assertThat(broadcasts.answer(mention()).id()).isEqualTo(id);
    }

    @Test
    void takingAMentionPrivateBeginsWithNothingAndCountsAsAnswered() throws StoreException {
        assertThat(broadcasts.takePrivate(mention()).text()).isEmpty();
        assertThat(fake.stores().broadcasts().unansweredMentions()).isZero();
    }

    @Test
    void postingInsteadKeepsThePrivateDraft() throws StoreException {
        fake.stores().drafts().keep(account.id(), maya.id(), "Hi Maya, our winter service is open.", clock.instant());

        BroadcastDraft draft = broadcasts
                .postInstead(fake.stores().drafts().draft(account.id(), maya.id()).orElseThrow());

        assertThat(draft.text()).isEqualTo("Our winter service is open.");
        assertThat(fake.stores().drafts().broadcasts()).contains(draft);
        assertThat(text(maya.id())).isEqualTo("Hi Maya, our winter service is open.");
    }

    @Test
    void sendingInsteadLosesNeitherText() throws StoreException {
        fake.stores().drafts().keep(account.id(), maya.id(), "Begun before.", clock.instant());
        BroadcastDraft draft = broadcasts.answer(mention());
        BroadcastDraft written = new BroadcastDraft(0, "Your order is ready.", draft.accountIds(), draft.visibility(),
                draft.answers(), clock.instant());
        fake.stores().drafts().keep(written);

        broadcasts.sendInstead(written, account.id(), maya.id());

        assertThat(text(maya.id())).isEqualTo("Begun before.\n\nYour order is ready.");
        assertThat(fake.stores().drafts().broadcasts()).isNotEmpty();
    }

    @Test
    void readingIsToldToTheNetworkWhoseFailureDoesNotMatter() throws StoreException {
        Message one = fake.message(account, maya, false, "One", clock.instant());
        Message two = fake.message(account, maya, false, "Two", clock.instant().plusSeconds(1));
        Conversations conversations = new Conversations(fake.stores().conversations(), connectors, world);

        conversations.markRead(one.conversationId(), one.id());
        assertThat(network.readMarks()).containsExactly("talk-" + one.conversationId() + "/" + one.remoteId());

        network.down(Failure.of(Failure.Kind.OFFLINE));
        conversations.markRead(one.conversationId(), two.id());
        assertThat(fake.stores().conversations().unread()).isZero();
        conversations.markRead(one.conversationId(), one.id());
        assertThat(fake.stores().conversations().unread()).isZero();
    }

    @Test
    void anAccountComesWithItsConnectorAndGoesWithIt() throws StoreException {
        Accounts accounts = new Accounts(fake.stores().accounts(), connectors, sync);
        FakeConnector bluesky = new FakeConnector(Network.BLUESKY, clock);
        Upsert.PersonSeen profile = new Upsert.PersonSeen("did:1", "did:1", "kettlelane", "Kettle Lane", "", null,
                null, null);

        Account added = accounts.add(profile, true, bluesky);
        assertThat(connectors.of(added.id())).contains(bluesky);
        assertThat(accounts.add(profile, true, new FakeConnector(Network.BLUESKY, clock)).id()).isEqualTo(added.id());
        assertThat(bluesky.isClosed()).isTrue();

        accounts.remove(added.id());
        assertThat(connectors.of(added.id())).isEmpty();
        assertThat(fake.stores().accounts().accounts()).containsExactly(account);
    }

    @Test
    void aConnectorWhoseAccountCannotBeWrittenIsClosed() {
        Accounts accounts = new Accounts(fake.stores().accounts(), connectors, sync);
        FakeConnector bluesky = new FakeConnector(Network.BLUESKY, clock);
        fake.breakWith(new StoreException(StoreException.Reason.FULL, "disk", null));

        assertThatThrownBy(() -> accounts.add(new Upsert.PersonSeen("did:1", "did:1", null, null, "", null, null,
                null), true, bluesky)).isInstanceOf(StoreException.class);
        assertThat(bluesky.isClosed()).isTrue();
    }
}

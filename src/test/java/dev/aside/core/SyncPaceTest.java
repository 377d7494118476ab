package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// When feeds are read, and what wakes them.
class SyncPaceTest {
    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final FakeConnector network = new FakeConnector(Network.MASTODON, clock);
    private final Sync sync = new Sync(fake.stores(), connectors, new TemplateDetector(DetectorSettings.defaults()),
            fake.changes(), World.immediate(clock, new Random(12)));
    private Account account;

    @BeforeEach
    void signIn() throws StoreException {
        account = fake.account(Network.MASTODON, "Kettle Lane");
        connectors.put(account.id(), network);
    }

    private void step() {
        sync.start(clock.instant(), () -> {});
    }

    @Test
    void whatIsLookedAtIsReadMoreOften() {
        step();
        int before = network.pagesRead().size();
        clock.advance(Duration.ofSeconds(12));
        sync.lookAt(Set.of(Feed.MESSAGES));
        step();
        assertThat(network.pagesRead().subList(before, before + 1)).containsExactly(Feed.MESSAGES);
        assertThat(network.pagesRead()).hasSize(before + 1);
    }

    @Test
    void afterALongSleepEverythingIsReadOnce() {
        step();
        int before = network.pagesRead().size();
        clock.advance(Duration.ofHours(9));
        step();
        step();
        assertThat(network.pagesRead()).hasSize(before + 4);
    }

    @Test
    void aNetworkThatLeadsInACircleIsNotReadForEver() throws StoreException {
        SyncPage round = new SyncPage(List.of(), List.of(), new Cursor("a"), true, false);
        SyncPage andRound = new SyncPage(List.of(), List.of(), new Cursor("b"), true, false);
        network.answer(Feed.MESSAGES, after -> after != null && after.value().equals("a") ? andRound : round);
        step();
        assertThat(sync.state(account.id()).of(Feed.MESSAGES).failure()).isEqualTo(Failure.of(Kind.UNREADABLE));
        assertThat(fake.stores().sync().cursor(account.id(), Feed.MESSAGES)).isPresent();
    }

    @Test
    void privateMessagesAreNotReadBeforeTheOwnerAgreed() throws StoreException {
        FakeConnector real = new FakeConnector(Network.BLUESKY, clock);
        Account signedIn = fake.stores().accounts().add(Network.BLUESKY,
                new Upsert.PersonSeen("did:plc:me", "did:plc:me", "@me.example", "Me", "", null, null, null), false);
        connectors.put(signedIn.id(), real);
        step();
        assertThat(real.pagesRead()).doesNotContain(Feed.MESSAGES).contains(Feed.FOLLOWERS);
        fake.stores().accounts().setConsent(signedIn.id(), Consent.REFUSED);
        step();
        assertThat(real.pagesRead()).doesNotContain(Feed.MESSAGES);
        fake.stores().accounts().setConsent(signedIn.id(), Consent.GIVEN);
        step();
        assertThat(real.pagesRead()).contains(Feed.MESSAGES);
    }

    @Test
    void aStreamSaysWhatToReadAndBeginsAgainWhenItWasCut() {
        int[] opened = {0};
        network.live(hint -> {
            opened[0]++;
            hint.accept(Set.of(Feed.MENTIONS));
            throw new NetworkException(Failure.of(Kind.SERVER));
        });
        step();
        clock.advance(Duration.ofSeconds(5));
        int before = network.pagesRead().size();
        step();
        assertThat(opened[0]).isEqualTo(2);
        step();
        assertThat(network.pagesRead().subList(before, network.pagesRead().size())).contains(Feed.MENTIONS)
                .doesNotContain(Feed.FOLLOWERS);
    }
}

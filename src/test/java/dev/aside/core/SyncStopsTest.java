package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What ends a reading that is under way: its account is gone, or its owner no longer wants it.
class SyncStopsTest {
    /// A reading that nothing stops would go on for ever.
    private static final int MANY = 50;

    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final FakeConnector network = new FakeConnector(Network.BLUESKY, clock);
    private final Sync sync = new Sync(fake.stores(), connectors, new TemplateDetector(DetectorSettings.defaults()),
            fake.changes(), World.immediate(clock, new Random(13)));
    private Account account;
    private int pages;

    /// What happens while a page is on its way.
    private interface Deed {
        void run() throws StoreException;
    }

    @BeforeEach
    void signIn() throws StoreException {
        account = fake.stores().accounts().add(Network.BLUESKY, person("did:plc:me"), false);
        fake.stores().accounts().setConsent(account.id(), Consent.GIVEN);
        connectors.put(account.id(), network);
    }

    private void step() {
        sync.start(clock.instant(), () -> {});
    }

    private static Upsert.PersonSeen person(String id) {
        return new Upsert.PersonSeen(id, id, "@" + id, id, "", null, null, null);
    }

    private int stored() throws StoreException {
        Person maya = fake.stores().people().person(Network.BLUESKY, "maya").orElse(null);
        return maya == null ? 0 : fake.stores().people().together(account.id(), maya.id()).messages();
    }

    /// A history of many pages, during one of which something happens.
    private void history(FakeConnector of, int during, Deed deed) {
        of.answer(Feed.MESSAGES, after -> {
            if (++pages == during) {
                try {
                    deed.run();
                } catch (StoreException e) {
                    throw new IllegalStateException(e);
                }
            }
            return page(after);
        });
    }

    private SyncPage page(@Nullable Cursor after) {
        int at = after == null ? 1 : Integer.parseInt(after.value()) + 1;
        return new SyncPage(List.of(person("maya"), new Upsert.MessageSeen("m" + at, "c-maya", List.of("maya"), "maya",
                "Does bell number " + at + " ring?", clock.instant(), null, null, false, List.of())), List.of(),
                new Cursor(Integer.toString(at)), pages < MANY, false);
    }

    @Test
    void anAccountThatIsRemovedWhileItIsReadIsAskedForNothingMore() {
        history(network, 3, () -> {
            connectors.remove(account.id());
            fake.stores().accounts().remove(account.id());
        });
        step();
        assertThat(pages).isEqualTo(3);
        step();
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void anAccountThatIsGoneFromTheStoreAloneIsAskedForNothingMoreThen() {
        history(network, 3, () -> fake.stores().accounts().remove(account.id()));
        step();
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void anAccountThatSignsOutWhileItIsReadIsNotReadOnAndSaysNothingOfIt() {
        history(network, 3, () -> connectors.remove(account.id()));
        network.failingPage(Feed.POSTS, Failure.of(Failure.Kind.SIGNED_OUT));
        step();
        assertThat(pages).isEqualTo(3);
        assertThat(sync.state(account.id()).isReading()).isFalse();
    }

    @Test
    void aNewSignInReadsOnWhereTheEarlierOneWasEnded() throws StoreException {
        FakeConnector again = new FakeConnector(Network.BLUESKY, clock);
        history(network, 3, () -> connectors.put(account.id(), again));
        step();
        assertThat(pages).isEqualTo(3);
        pages = MANY;
        again.answer(Feed.MESSAGES, this::page);
        step();
        assertThat(stored()).isEqualTo(4);
        assertThat(sync.state(account.id()).failure()).isEmpty();
    }

    @Test
    void consentTakenBackDuringTheFirstReadingStopsItAtOnce() throws StoreException {
        history(network, 3, () -> fake.stores().accounts().setConsent(account.id(), Consent.REFUSED));
        step();
        assertThat(pages).isEqualTo(3);
        assertThat(stored()).as("the page that was on its way is dropped").isEqualTo(2);
        assertThat(network.pagesRead()).as("the rest is read").contains(Feed.POSTS, Feed.FOLLOWERS);
        assertThat(sync.state(account.id()).isReading()).isFalse();
        assertThat(sync.state(account.id()).failure()).isEmpty();
        step();
        assertThat(pages).isEqualTo(3);
        fake.stores().accounts().setConsent(account.id(), Consent.GIVEN);
        sync.refresh(account.id());
        pages = MANY;
        step();
        assertThat(stored()).as("a new consent reads on from the same cursor").isEqualTo(3);
    }

    @Test
    void consentTakenBackBetweenAStreamsWordAndItsPageStoresNothing() throws StoreException {
        pages = MANY;
        history(network, MANY + 2, () -> fake.stores().accounts().setConsent(account.id(), Consent.REFUSED));
        network.live(hint -> {
            clock.advance(Duration.ofSeconds(2));
            hint.accept(Set.of(Feed.MESSAGES));
        });
        step();
        step();
        assertThat(pages).isEqualTo(MANY + 2);
        assertThat(stored()).isEqualTo(1);
    }
}

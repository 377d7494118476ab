package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SyncState;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyncTest {
    private static final Failure OFFLINE = Failure.of(Kind.OFFLINE);
    private static final String WELCOME = "Thanks for following! Check out our shop and sign up for our newsletter.";

    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final FakeConnector network = new FakeConnector(Network.MASTODON, clock);
    private final Sync sync = new Sync(fake.stores(), connectors,
            new TemplateDetector(DetectorSettings.defaults()), fake.changes(),
            World.immediate(clock, new Random(11)));
    private Account account;

    @BeforeEach
    void signIn() throws StoreException {
        account = fake.account(Network.MASTODON, "Kettle Lane");
        connectors.put(account.id(), network);
    }

    private Instant step() {
        return sync.start(clock.instant(), () -> {});
    }

    private static Upsert person(String id) {
        return new Upsert.PersonSeen(id, id, "@" + id, id, "", null, null, null);
    }

    private Upsert message(String id, String from, String text) {
        return new Upsert.MessageSeen(id, "c-" + from, List.of(from), from, text, clock.instant(), null, null, false,
                List.of());
    }

    private int messages() throws StoreException {
        int count = 0;
        for (String person : List.of("maya", "shop")) {
            Optional<Person> known = fake.stores().people().person(Network.MASTODON, person);
            count += known.isPresent() ? messagesWith(known.get()) : 0;
        }
        return count;
    }

    private int messagesWith(Person person) throws StoreException {
        return fake.stores().people().together(account.id(), person.id()).messages();
    }

    @Test
    void everyPageOfEveryFeedIsRead() throws StoreException {
        network.page(Feed.MESSAGES, person("maya"), message("1", "maya", "Does it stop when you stand up?"));
        network.page(Feed.MESSAGES, message("2", "maya", "It does! Only when seated."));
        network.page(Feed.FOLLOWERS, person("jon"), new Upsert.FollowSeen("jon", null));

        assertThat(step()).isEqualTo(Instant.MAX);

        assertThat(messages()).isEqualTo(2);
        assertThat(fake.stores().followers().count()).isEqualTo(1);
        assertThat(sync.state(account.id()).of(Feed.MESSAGES))
                .isEqualTo(new SyncState.FeedState(false, 2, clock.instant(), null));
        assertThat(step()).as("then at the connector's pace, or a little slower")
                .isBetween(clock.instant().plusSeconds(60), clock.instant().plusSeconds(66));
    }

    @Test
    void aFailureInTheMiddleGoesOnFromTheSameCursorAndStopsNoOtherFeed() throws StoreException {
        network.page(Feed.MESSAGES, person("maya"), message("1", "maya", "One"));
        network.failingPage(Feed.MESSAGES, Failure.of(Kind.SERVER));
        network.page(Feed.MESSAGES, message("2", "maya", "Two"));
        network.page(Feed.FOLLOWERS, person("jon"), new Upsert.FollowSeen("jon", null));

        step();

        assertThat(messages()).isEqualTo(1);
        assertThat(fake.stores().followers().count()).isEqualTo(1);
        assertThat(sync.state(account.id()).failure()).contains(Failure.of(Kind.SERVER));
        assertThat(fake.stores().sync().cursor(account.id(), Feed.MESSAGES)).get().returns("1", c -> c.value());

        Instant again = step();
        assertThat(again).isAfter(clock.instant()).isBeforeOrEqualTo(clock.instant().plusSeconds(5));
        clock.set(again);
        step();
        assertThat(messages()).isEqualTo(2);
        assertThat(sync.state(account.id()).failure()).isEmpty();
    }

    @Test
    void offlineIsToldAndRememberedUntilTheNetworkIsBack() {
        step();
        Instant lastSuccess = clock.instant();
        network.down(OFFLINE);
        clock.advance(Duration.ofSeconds(70));
        step();

        assertThat(sync.state(account.id()).isOffline()).isTrue();
        assertThat(sync.state(account.id()).of(Feed.MESSAGES).lastSuccess()).isEqualTo(lastSuccess);

        network.down(null);
        sync.refresh(account.id());
        step();
        assertThat(sync.state(account.id()).isOffline()).isFalse();
    }

    @Test
    void theNetworksOwnTimeIsRespectedEvenInAHurry() {
        Instant retryAt = clock.instant().plus(Duration.ofMinutes(20));
        network.down(new Failure(Kind.RATE_LIMITED, retryAt, null, null));
        step();
        network.down(null);

        sync.refresh(account.id());

        assertThat(step()).isEqualTo(retryAt);
        assertThat(sync.state(account.id()).failure()).isPresent();
    }

    @Test
    void failuresMakeItWaitLonger() {
        network.down(Failure.of(Kind.SERVER));
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            step();
            waits.add(Duration.between(clock.instant(), step()));
            clock.advance(Duration.ofHours(1));
        }
        assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(waits.getLast()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(15));
    }

    @Test
    void aFullDiskFailsThePageAndKeepsTheCursor() throws StoreException {
        network.page(Feed.MESSAGES, person("maya"), message("1", "maya", "One"));
        fake.breakWith(new StoreException(StoreException.Reason.FULL, "disk", null));
        step();
        assertThat(fake.stores().sync().cursor(account.id(), Feed.MESSAGES)).isEmpty();

        fake.breakWith(null);
        sync.refresh(account.id());
        step();
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void statesArePublished() {
        List<Changes.Change> heard = new ArrayList<>();
        try (Changes.Subscription _ = fake.changes().subscribe(heard::addAll)) {
            step();
        }
        assertThat(heard).filteredOn(change -> change.kind() == Changes.Kind.SYNC).isNotEmpty()
                .allSatisfy(change -> assertThat(change.touches(account.id())).isTrue());
    }

    @Test
    void anAutomaticWelcomeIsFiledAwayWithItsReason() throws StoreException {
        network.page(Feed.MESSAGES, person("shop"), message("1", "shop", WELCOME), person("maya"),
                message("2", "maya", "Silent as a cat. I rode the whole coast path on Sunday."));
        step();

        long[] automated = fake.stores().conversations().order(ConversationTab.AUTOMATED);
        assertThat(fake.stores().conversations().rows(automated)).singleElement()
                .returns("shop", row -> row.person().remoteId())
                .returns(new Automatic(Automatic.Sign.SOUNDS_AUTOMATIC, 0), row -> row.conversation().automatic());
        assertThat(fake.stores().conversations().order(ConversationTab.NEEDS_REPLY)).hasSize(1);
    }

    @Test
    void theSameTextFromSeveralPeopleInOnePageIsRecognised() throws StoreException {
        String pitch = "The autumn catalogue with forty bicycle bells arrived this morning, bronze ones included.";
        for (String id : List.of("anna", "ben", "cleo")) {
            network.page(Feed.MESSAGES, person(id), message(id, id, pitch));
            clock.advance(Duration.ofMinutes(3));
        }
        step();

        long[] automated = fake.stores().conversations().order(ConversationTab.AUTOMATED);
        assertThat(fake.stores().conversations().rows(automated))
                .extracting(row -> row.conversation().automatic())
                .contains(new Automatic(Automatic.Sign.SAME_TEXT_FROM_OTHERS, 2));
    }

    @Test
    void withinOnePageTheSameTextFromOthersCountsToo() throws StoreException {
        String pitch = "The autumn catalogue with forty bicycle bells arrived this morning, bronze ones included.";
        List<Upsert> page = new ArrayList<>();
        for (String id : List.of("anna", "ben", "cleo")) {
            page.add(person(id));
            page.add(message(id, id, pitch));
            clock.advance(Duration.ofMinutes(3));
        }
        network.page(Feed.MESSAGES, page.toArray(Upsert[]::new));
        step();

        long[] automated = fake.stores().conversations().order(ConversationTab.AUTOMATED);
        assertThat(fake.stores().conversations().rows(automated))
                .extracting(row -> row.conversation().automatic())
                .containsExactlyInAnyOrder(new Automatic(Automatic.Sign.SAME_TEXT_FROM_OTHERS, 1),
                        new Automatic(Automatic.Sign.SAME_TEXT_FROM_OTHERS, 2));
    }

    @Test
    void anAccountThatIsGoneIsForgotten() {
        step();
        connectors.remove(account.id());

        assertThat(step()).isEqualTo(Instant.MAX);
        assertThat(sync.state(account.id())).isEqualTo(SyncState.NONE);
    }
}

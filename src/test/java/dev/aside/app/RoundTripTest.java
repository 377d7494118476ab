package dev.aside.app;

import dev.aside.cli.RefusedException;
import dev.aside.core.model.Account;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.network.demo.DemoNetwork;
import dev.aside.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The engine with its own threads between a store on the disk and the demo network: what is written arrives there
/// once, and what comes back is read. Only the clock is a test's; every wait is for a change in the store.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration UNDO = Duration.ofSeconds(10);
    private static final int SEED = 7;

    @TempDir
    static Path profile = Path.of("");
    private final MutableClock clock = new MutableClock();
    private Session session;
    private Engine engine;
    private DemoNetwork demo;
    private Stores stores;

    @BeforeAll
    void readEverything() throws RefusedException, StoreException, InterruptedException {
        session = Session.open(new AppPaths(profile, profile.resolve("cache"), true),
                new Surroundings(clock, ZoneOffset.UTC, Locale.ENGLISH, new Random(SEED), UUID::randomUUID));
        engine = session.engine();
        demo = session.demo().orElseThrow();
        stores = engine.stores();
        engine.start();
        await(() -> stores.accounts().accounts().stream().allMatch(account -> Arrays.stream(Feed.values())
                .allMatch(feed -> engine.sync().state(account.id()).of(feed).lastSuccess() != null)));
    }

    @AfterAll
    void close() {
        session.close();
    }

    private void await(Waiting.Condition condition) throws StoreException, InterruptedException {
        assertThat(Waiting.until(engine.changes(), PATIENCE, condition)).as("within " + PATIENCE).isTrue();
    }

    private void later(Duration by) {
        clock.advance(by);
        engine.agenda().wake();
    }

    /// Whoever the owner writes to, and the thread with them.
    private record Partner(Account account, Person person) {}

    private Partner partner(Network network, String handle) throws StoreException {
        Account account = stores.accounts().accounts().stream().filter(own -> own.network() == network).findFirst()
                .orElseThrow();
        String id = demo.personCalled(network, handle).orElseThrow();
        return new Partner(account, stores.people().person(network, id).orElseThrow());
    }

    private long send(Partner to, String text) throws StoreException {
        return engine.outbox()
                .send(new PrivateDraft(to.account.id(), to.person.id(), text, null, clock.instant()));
    }

    private State state(long message) throws StoreException {
        return Objects.requireNonNull(stores.conversations().messages(new long[]{message}).getFirst().delivery())
                .state();
    }

    private List<Message> thread(Partner with) throws StoreException {
        Conversation conversation = stores.conversations().between(with.account.id(), with.person.id()).orElseThrow();
        return stores.conversations().messages(stores.conversations().messageOrder(conversation.id()));
    }

    private void readAgain(Partner with) throws StoreException, InterruptedException {
        later(Duration.ofSeconds(1));
        await(() -> {
            boolean read = clock.instant()
                    .equals(engine.sync().state(with.account.id()).of(Feed.MESSAGES).lastSuccess());
            if (!read) {
                engine.sync().refresh(with.account.id());
            }
            return read;
        });
    }

    private long timesTaken(String text) throws IOException {
        return Files.readAllLines(DemoNetwork.journal(profile)).stream().filter(line -> line.contains(text)).count();
    }

    private void assertThereOnce(Partner with, String text) throws IOException, StoreException {
        assertThat(timesTaken(text)).as("on the network").isEqualTo(1);
        assertThat(thread(with)).filteredOn(message -> message.text().equals(text)).singleElement()
                .satisfies(message -> assertThat(message.remoteId()).isNotNull());
    }

    @Test
    void aMessageArrivesOnceAndItsAnswerIsRead() throws IOException, StoreException, InterruptedException {
        Partner hanna = partner(Network.MASTODON, "@hanna@kette.example");
        String text = "Hanna, das Stroh liegt bereit. Wie geht es der braunen Henne nach ihrem Ausflug?";
        long id = send(hanna, text);
        assertThat(state(id)).isEqualTo(State.HELD);
        assertThat(timesTaken(text)).isZero();

        later(UNDO);
        await(() -> state(id) == State.DELIVERED);
        readAgain(hanna);
        assertThereOnce(hanna, text);

        later(Duration.ofMinutes(4));
        await(() -> thread(hanna).getLast().id() != id);
        assertThat(thread(hanna).getLast()).returns(false, Message::mine).returns(hanna.person.id(),
                Message::authorId);
        assertThereOnce(hanna, text);
    }

    @Test
    void whatWasWrittenOfflineGoesOutOnceWhenAReadingFindsTheNetworkAgain()
            throws IOException, StoreException, InterruptedException {
        Partner lea = partner(Network.BLUESKY, "lea.example");
        demo.setOnline(false);
        long one = send(lea, "Le tandem a-t-il retrouvé sa bonne humeur ?");
        long two = send(lea, "Et la sonnette, toujours fâchée ?");
        later(UNDO);
        await(() -> state(one) == State.QUEUED && state(two) == State.QUEUED);
        assertThat(stores.outbox().due(clock.instant())).as("its own next try is not due").isEmpty();
        assertThat(timesTaken("tandem a-t-il")).isZero();

        demo.setOnline(true);
        engine.sync().refresh(lea.account.id());
        await(() -> state(two) == State.DELIVERED);

        readAgain(lea);
        assertThereOnce(lea, "Le tandem a-t-il retrouvé sa bonne humeur ?");
        assertThereOnce(lea, "Et la sonnette, toujours fâchée ?");
        assertThat(thread(lea)).extracting(Message::id).containsSubsequence(one, two);
    }

    @Test
    void aMessageWhoseReceiptIsLostIsAskedAboutAndNotSentAgain()
            throws IOException, StoreException, InterruptedException {
        Partner viktor = partner(Network.MASTODON, "@viktor@sjo.example");
        demo.loseNextReceipt(Network.MASTODON);
        long id = send(viktor, "Viktor, din vänstra handske ligger kvar hos oss.");

        later(UNDO);
        await(() -> state(id) == State.DELIVERED);

        readAgain(viktor);
        assertThereOnce(viktor, "Viktor, din vänstra handske ligger kvar hos oss.");
    }

    @Test
    void aBroadcastArrivesOnceOnEveryAccount() throws IOException, StoreException, InterruptedException {
        String text = "The truing stand is back. Saturday from ten, whoever comes.";
        List<Long> accounts = stores.accounts().accounts().stream().map(Account::id).toList();
        long id = engine.outbox().publish(
                new BroadcastDraft(0, text, accounts, Visibility.PUBLIC, null, clock.instant()));

        later(UNDO);
        await(() -> broadcast(id).posts().stream()
                .allMatch(post -> post.delivery() != null && post.delivery().state() == State.DELIVERED));

        assertThat(broadcast(id).posts()).hasSize(accounts.size())
                .allSatisfy(post -> assertThat(post.remoteId()).isNotNull());
        assertThat(timesTaken(text)).isEqualTo(accounts.size());
    }

    private Broadcast broadcast(long id) throws StoreException {
        return stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST)).stream()
                .filter(broadcast -> broadcast.id() == id).findFirst().orElseThrow();
    }

    @Test
    void troubleOnOneNetworkHoldsUpNoOther() throws StoreException, InterruptedException {
        demo.setTrouble(Network.X, Failure.of(Failure.Kind.OFFLINE));
        try {
            Partner away = partner(Network.X, "@omar_rides");
            Partner maya = partner(Network.MASTODON, "@maya@wheels.example");
            long waits = send(away, "Omar, the hub is ready.");
            long arrives = send(maya, "Maya, the light is ready.");

            later(UNDO);
            await(() -> state(arrives) == State.DELIVERED && state(waits) == State.QUEUED);
        } finally {
            demo.setTrouble(Network.X, null);
        }
    }
}

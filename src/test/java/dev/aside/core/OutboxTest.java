package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Settings;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxTest {
    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final AtomicLong keys = new AtomicLong();
    private final Outbox outbox = new Outbox(fake.stores(), connectors,
            new TemplateDetector(DetectorSettings.defaults()), () -> new UUID(0, keys.incrementAndGet()), clock);
    private Account bluesky;
    private Account mastodon;
    private Person maya;

    @BeforeEach
    void people() throws StoreException {
        bluesky = fake.account(Network.BLUESKY, "Kettle Lane");
        mastodon = fake.account(Network.MASTODON, "Kettle Lane");
        maya = fake.person(Network.BLUESKY, "Maya Okafor");
        connectors.put(bluesky.id(), new FakeConnector(Network.BLUESKY, clock));
        connectors.put(mastodon.id(), new FakeConnector(Network.MASTODON, clock));
    }

    private PrivateDraft draft(String text) {
        return new PrivateDraft(bluesky.id(), maya.id(), text, null, clock.instant());
    }

    private Delivery delivery(long id) throws StoreException {
        return Objects.requireNonNull(message(id).delivery());
    }

    private Message message(long id) throws StoreException {
        return fake.stores().conversations().messages(new long[]{id}).getFirst();
    }

    @Test
    void aMessageIsInTheStoreWithItsKeyBeforeSendReturns() throws StoreException {
        fake.stores().drafts().keep(bluesky.id(), maya.id(), "Did the seatpost hold?", clock.instant());

        Message message = message(outbox.send(draft("Did the seatpost hold?")));

        assertThat(message.text()).isEqualTo("Did the seatpost hold?");
        assertThat(message.delivery()).isEqualTo(new Delivery(State.HELD, new UUID(0, 1).toString(),
                clock.instant().plusSeconds(10), null));
        assertThat(fake.stores().drafts().draft(bluesky.id(), maya.id())).isEmpty();
    }

    @Test
    void theUndoTimeIsTheOwnersChoice() throws StoreException {
        fake.stores().settings().save(new Settings(Settings.Appearance.SYSTEM, 100, Duration.ZERO, true));

        Delivery delivery = message(outbox.send(draft("At once"))).delivery();

        assertThat(delivery).extracting(Delivery::state).isEqualTo(State.QUEUED);
    }

    @Test
    void theUndoTimeBeginsWithTheCommitHoweverLongTheWayThere() throws StoreException {
        Outbox slow = new Outbox(fake.stores(), connectors, new TemplateDetector(DetectorSettings.defaults()), () -> {
            clock.advance(Duration.ofSeconds(3));
            return new UUID(0, keys.incrementAndGet());
        }, clock);

        Message message = message(slow.send(draft("Did the seatpost hold?")));

        assertThat(Objects.requireNonNull(message.delivery()).due()).isEqualTo(clock.instant().plusSeconds(10));
        assertThat(message.at()).isEqualTo(clock.instant());
    }

    @Test
    void eachMessageGetsAKeyOfItsOwn() throws StoreException {
        long one = outbox.send(draft("One"));
        long two = outbox.send(draft("Two"));

        assertThat(message(one).delivery()).extracting(Delivery::attemptKey)
                .isNotEqualTo(delivery(two).attemptKey());
    }

    @Test
    void whatTheStoreRefusesIsNotSentAndTheDraftStays() throws StoreException {
        fake.stores().drafts().keep(bluesky.id(), maya.id(), "Precious", clock.instant());
        fake.breakWith(new StoreException(StoreException.Reason.FULL, "disk", null));

        assertThatThrownBy(() -> outbox.send(draft("Precious"))).isInstanceOf(StoreException.class);

        assertThat(fake.stores().outbox().waiting()).isEmpty();
        assertThat(fake.stores().drafts().draft(bluesky.id(), maya.id())).isPresent();
    }

    @Test
    void aSentTemplateCountsFromSendAndNoMoreAfterUndo() throws StoreException {
        String text = "Our winter service is open again, book before Friday and we fit your lights for free.";
        TemplateGuard guard = new TemplateGuard(fake.stores(), connectors,
                new TemplateDetector(DetectorSettings.defaults()), clock);
        Person jon = fake.person(Network.BLUESKY, "Jon Hallam");
        long id = outbox.send(draft(text));
        clock.advance(Duration.ofSeconds(1));

        assertThat(guard.judge(bluesky.id(), jon.id(), text).verdict().peopleBefore()).isEqualTo(1);
        assertThat(outbox.undoMessage(id)).isTrue();
        assertThat(guard.judge(bluesky.id(), jon.id(), text).verdict().peopleBefore()).isZero();
    }

    @Test
    void undoPutsTheTextBackAndBesideANewOne() throws StoreException {
        long first = outbox.send(draft("First"));
        assertThat(outbox.undoMessage(first)).isTrue();
        assertThat(fake.stores().drafts().draft(bluesky.id(), maya.id())).get().extracting(PrivateDraft::text)
                .isEqualTo("First");

        long second = outbox.send(draft("Second"));
        fake.stores().drafts().keep(bluesky.id(), maya.id(), "Third", clock.instant());
        assertThat(outbox.undoMessage(second)).isTrue();

        assertThat(fake.stores().drafts().draft(bluesky.id(), maya.id())).get()
                .returns("Third", PrivateDraft::text).returns("Second", PrivateDraft::takenBack);
        assertThat(fake.stores().outbox().waiting()).isEmpty();
    }

    @Test
    void undoComesTooLateOnceHandedOver() throws StoreException {
        long id = outbox.send(draft("Gone"));
        fake.stores().outbox().attempting(fake.stores().outbox().waiting().getFirst());

        assertThat(outbox.undoMessage(id)).isFalse();
        assertThat(message(id).text()).isEqualTo("Gone");
    }

    @Test
    void aBroadcastBecomesAPostForEachAccountAndAThreadWhereItIsTooLong() throws StoreException {
        String text = "Open again. " + "Bring your bicycle before Friday and we fit your lights. ".repeat(6).strip();

        outbox.publish(broadcast(text));

        List<Post> posts = fake.stores().broadcasts()
                .broadcasts(fake.stores().broadcasts().order(dev.aside.core.model.BroadcastSort.NEWEST)).getFirst()
                .posts();
        assertThat(posts).filteredOn(post -> post.network() == Network.MASTODON).extracting(Post::text)
                .containsExactly(text);
        assertThat(posts).filteredOn(post -> post.network() == Network.BLUESKY).extracting(Post::text).hasSize(2)
                .isEqualTo(outbox.parts(bluesky.id(), text, null));
        assertThat(posts).extracting(post -> Objects.requireNonNull(post.delivery()).attemptKey())
                .doesNotHaveDuplicates();
    }

    private BroadcastDraft broadcast(String text) {
        return new BroadcastDraft(0, text, List.of(mastodon.id(), bluesky.id()), Visibility.PUBLIC, null,
                clock.instant());
    }

    @Test
    void aBroadcastIsTakenBackWholeOrNotAtAll() throws StoreException {
        long one = outbox.publish(broadcast("Saturday is for wheels."));
        assertThat(outbox.undoBroadcast(one)).isPresent();
        assertThat(fake.stores().drafts().broadcasts()).extracting(BroadcastDraft::text)
                .containsExactly("Saturday is for wheels.");

        long two = outbox.publish(broadcast("Bring yours."));
        fake.stores().outbox().attempting(fake.stores().outbox().waiting().getFirst());
        assertThat(outbox.undoBroadcast(two)).isEmpty();
        assertThat(fake.stores().outbox().waiting()).hasSize(2);
    }

    @Test
    void retrySettleAndDiscardWorkOnlyWhereTheyMakeSense() throws StoreException {
        long id = outbox.send(draft("Hello"));
        OutboxItem.Kind kind = OutboxItem.Kind.MESSAGE;
        assertThat(outbox.retry(kind, id)).isFalse();
        assertThat(outbox.settle(kind, id)).isFalse();
        assertThat(outbox.discard(kind, id)).isFalse();

        OutboxItem item = fake.stores().outbox().waiting().getFirst();
        fake.stores().outbox().attempting(item);
        fake.stores().outbox().failed(item, Failure.of(Failure.Kind.REFUSED));
        String key = delivery(id).attemptKey();
        assertThat(outbox.settle(kind, id)).isFalse();
        assertThat(outbox.retry(kind, id)).isTrue();
        assertThat(message(id).delivery()).isEqualTo(new Delivery(State.QUEUED, key, clock.instant(), null));

        fake.stores().outbox().attempting(item);
        fake.stores().outbox().unknown(item);
        assertThat(outbox.settle(kind, id)).isTrue();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(outbox.discard(kind, id)).isFalse();
    }
}

package dev.aside.core;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveriesTest extends SendingFixture {
    @Test
    void nothingGoesOutWhileItCanBeUndone() throws StoreException {
        long id = send("Friday before eight is fine.");

        clock.advance(Duration.ofSeconds(9));
        assertThat(step()).isEqualTo(clock.instant().plusSeconds(1));
        assertThat(network.attempts()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        step();
        assertThat(attempted()).containsExactly("Friday before eight is fine.");
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(fake.stores().conversations().messages(new long[]{id}).getFirst().remoteId()).isEqualTo("remote-1");
    }

    @Test
    void anUndoneMessageNeverGoesOut() throws StoreException {
        long id = send("No");
        outbox.undoMessage(id);

        afterUndo();

        assertThat(network.attempts()).isEmpty();
    }

    @Test
    void anUndoBetweenLookingAndHandingOverWins() throws StoreException {
        long id = send("Taken back in the last moment");
        clock.advance(Duration.ofSeconds(10));
        OutboxItem due = fake.stores().outbox().due(clock.instant()).getFirst();
        outbox.undoMessage(id);
        Courier courier = new Courier(fake.stores().outbox(), World.immediate(clock, new Random(SEED)));

        assertThat(courier.deliver(due, List.of(), new Handover(connectors.of(account.id())))).isFalse();
        assertThat(network.attempts()).isEmpty();
    }

    @Test
    void aHandoverThatBeganOnceIsNotBegunAgain() throws StoreException {
        send("Once");
        clock.advance(Duration.ofSeconds(10));
        OutboxItem due = fake.stores().outbox().due(clock.instant()).getFirst();
        fake.stores().outbox().attempting(due);
        Courier courier = new Courier(fake.stores().outbox(), World.immediate(clock, new Random(SEED)));

        assertThat(courier.deliver(due, List.of(), new Handover(connectors.of(account.id())))).isFalse();
        assertThat(network.attempts()).isEmpty();
    }

    @Test
    void offlineWaitsInSilenceAndGoesOutInOrderWhenTheNetworkIsBack() throws StoreException {
        network.down(OFFLINE);
        long one = send("One");
        clock.advance(Duration.ofSeconds(1));
        long two = send(fake.person(Network.X, "Maya Okafor"), "Two");
        afterUndo();

        assertThat(delivery(one)).returns(State.QUEUED, Delivery::state).returns(OFFLINE, Delivery::failure);
        assertThat(delivery(two)).returns(State.QUEUED, Delivery::state).returns(OFFLINE, Delivery::failure);
        assertThat(due(two)).isEqualTo(due(one));
        assertThat(attempted()).as("one try says it for all").containsExactly("One");

        network.down(null);
        clock.set(due(one));
        step();
        assertThat(attempted()).containsExactly("One", "One", "Two");
        assertThat(network.taken()).hasSize(2);
    }

    @Test
    void twoMessagesToOnePersonBothSayThatTheyWaitAndStayInOrder() throws StoreException {
        network.down(OFFLINE);
        long one = send("One");
        long two = send("Two");
        afterUndo();

        assertThat(delivery(one).failure()).isEqualTo(OFFLINE);
        assertThat(delivery(two)).returns(State.QUEUED, Delivery::state).returns(OFFLINE, Delivery::failure);
        network.down(null);
        clock.set(due(one));
        step();
        assertThat(attempted()).containsExactly("One", "One", "Two");
    }

    @Test
    void whatWaitsForTheNetworkCanBeUndone() throws StoreException {
        network.down(OFFLINE);
        long id = send("Waiting");
        afterUndo();

        assertThat(outbox.undoMessage(id)).isTrue();
    }

    @Test
    void theWaitDoublesUpToHalfAMinuteAndIsSpread() throws StoreException {
        network.down(OFFLINE);
        long id = send("Patience");
        clock.advance(Duration.ofSeconds(10));
        for (long most : new long[]{2, 4, 8, 16, 30, 30}) {
            step();
            assertThat(Duration.between(clock.instant(), due(id))).as("seed %d", SEED)
                    .isBetween(Duration.ofSeconds(most).dividedBy(2), Duration.ofSeconds(most));
            clock.set(due(id));
        }
        assertThat(network.attempts()).hasSize(6);
    }

    @Test
    void aRateLimitFailsAMessageWithTheNetworksNumbersAndIsNotRepeatedByItself() throws StoreException {
        Failure limited = new Failure(Kind.RATE_LIMITED, clock.instant().plusSeconds(900),
                new Failure.Limit(15, Duration.ofMinutes(15)), null);
        network.nextSendFails(limited);
        long id = send("Ring twice, the bell sticks.");
        afterUndo();

        assertThat(delivery(id)).returns(State.FAILED, Delivery::state).returns(limited, Delivery::failure);
        clock.advance(Duration.ofHours(1));
        step();
        assertThat(network.attempts()).hasSize(1);

        assertThat(outbox.retry(OutboxItem.Kind.MESSAGE, id)).isTrue();
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).extracting(Attempt::key).hasSize(2).containsOnly(new UUID(0, 1).toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "TOO_LONG", "NOT_FOUND", "SIGNED_OUT"})
    void aClearRefusalFails(Kind kind) throws StoreException {
        network.nextSendFails(Failure.of(kind));
        long id = send("No way");
        afterUndo();

        assertThat(delivery(id)).returns(State.FAILED, Delivery::state).returns(Failure.of(kind), Delivery::failure);
        clock.advance(Duration.ofHours(1));
        step();
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void aSignedOutAccountFailsWithoutANetwork() throws StoreException {
        connectors.remove(account.id());
        long id = send("To nowhere");
        afterUndo();

        assertThat(delivery(id)).returns(State.FAILED, Delivery::state)
                .returns(Failure.of(Kind.SIGNED_OUT), Delivery::failure);
    }

    @Test
    void messagesToOnePersonKeepTheirOrderEvenWhenTheFirstIsSlow() throws StoreException {
        network.nextSendFails(BROKEN);
        long one = send("First");
        long two = send("Second");
        long other = send(fake.person(Network.X, "Maya Okafor"), "To Maya");
        afterUndo();

        assertThat(delivery(one).state()).isEqualTo(State.QUEUED);
        assertThat(delivery(two).state()).isEqualTo(State.HELD);
        assertThat(delivery(other).state()).isEqualTo(State.DELIVERED);
        clock.set(due(one));
        step();
        assertThat(attempted()).containsExactly("First", "To Maya", "First", "Second");
    }

    @Test
    void aFailedMessageDoesNotHoldUpTheNext() throws StoreException {
        network.nextSendFails(Failure.of(Kind.REFUSED));
        send("Refused");
        long two = send("And bring the chain you asked about.");
        afterUndo();

        assertThat(delivery(two).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aThreadGoesOutInOrderEachPostAnsweringTheOneBefore() throws StoreException {
        publish("Open again. " + "Bring your bicycle before Friday and we fit your lights. ".repeat(8).strip());
        afterUndo();

        assertThat(network.attempts()).hasSize(2).allSatisfy(a -> assertThat(a).isInstanceOf(Attempt.OfPost.class));
        assertThat(network.attempts()).extracting(a -> ((Attempt.OfPost) a).parent())
                .containsExactly(null, "remote-1");
    }

    @Test
    void aThreadStopsAtAFailedPost() throws StoreException {
        network.nextSendFails(Failure.of(Kind.REFUSED));
        publish("Open again. " + "Bring your bicycle before Friday and we fit your lights. ".repeat(8).strip());
        afterUndo();

        assertThat(network.attempts()).hasSize(1);
        assertThat(fake.stores().outbox().waiting()).extracting(item -> item.delivery().state())
                .containsExactly(State.FAILED, State.HELD);
    }

    @Test
    void aRateLimitedPostGoesOnByItselfWhenTheNetworkSaid() throws StoreException {
        Instant retryAt = clock.instant().plusSeconds(900);
        network.nextSendFails(new Failure(Kind.RATE_LIMITED, retryAt, null, null));
        publish("Saturday is for wheels.");
        afterUndo();

        assertThat(step()).isEqualTo(retryAt);
        clock.set(retryAt);
        step();
        assertThat(network.taken()).hasSize(1);
    }

    @Test
    void closingEndsUndoAndDelivers() throws StoreException {
        long id = send("On the way out");

        deliveries.closing(Duration.ofSeconds(5));

        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(step()).as("nothing more is begun").isEqualTo(Instant.MAX);
    }

    @Test
    void closingOfflineLeavesItForTheNextStart() throws StoreException {
        network.down(OFFLINE);
        long id = send("Later");
        deliveries.closing(Duration.ofSeconds(5));
        assertThat(delivery(id).state()).isEqualTo(State.QUEUED);

        network.down(null);
        deliveries = startAgain();
        clock.set(due(id));
        step();
        assertThat(network.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 3600})
    void aClockThatIsSetBackNeitherStrandsAnythingNorEndsUndo(long seconds) throws StoreException {
        long id = send("An hour later it is an hour earlier");
        step();
        clock.advance(Duration.ofSeconds(4));
        step();
        clock.advance(Duration.ofSeconds(-seconds));
        deliveries.clockSetBack(clock.instant());

        assertThat(step()).isEqualTo(clock.instant().plusSeconds(6));
        assertThat(network.attempts()).isEmpty();
        assertThat(delivery(id).state()).isEqualTo(State.HELD);
        clock.advance(Duration.ofSeconds(6));
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aWaitThatTheNetworkAskedForIsKeptWhenTheClockIsSetBack() throws StoreException {
        network.nextSendFails(new Failure(Kind.RATE_LIMITED, clock.instant().plusSeconds(900), null, null));
        publish("Saturday is for wheels.");
        afterUndo();
        clock.advance(Duration.ofHours(-1));
        deliveries.clockSetBack(clock.instant());

        assertThat(step()).isEqualTo(clock.instant().plusSeconds(890));
        assertThat(network.attempts()).hasSize(1);
        clock.advance(Duration.ofSeconds(890));
        step();
        assertThat(network.taken()).hasSize(1);
    }
}

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/// What becomes of things of which nobody knows whether they arrived.
class LostAnswersTest extends SendingFixture {
    @ParameterizedTest
    @EnumSource(names = {"SERVER", "UNREADABLE", "CANCELLED"})
    void aLostAnswerIsAskedAboutAndFoundDelivered(Kind kind) throws StoreException {
        network.nextAnswerIsLost(Failure.of(kind));
        long id = send("Arrived all the same");
        afterUndo();

        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void whatNeverArrivedIsTriedAgainLaterUnderTheSameKey() throws StoreException {
        network.nextSendFails(BROKEN);
        long id = send("Second try");
        afterUndo();

        assertThat(delivery(id)).returns(State.QUEUED, Delivery::state).returns(BROKEN, Delivery::failure);
        clock.set(due(id));
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).extracting(Attempt::key).hasSize(2).containsOnly(new UUID(0, 1).toString());
    }

    @Test
    void whatTheNetworkCannotTellStaysUnknownAndIsNeverRepeated() throws StoreException {
        network.nextAnswerIsLost(BROKEN);
        network.canTell(false);
        long id = send("Perhaps");
        afterUndo();

        assertThat(delivery(id).state()).isEqualTo(State.UNKNOWN);
        clock.advance(Duration.ofDays(1));
        step();
        deliveries = startAgain();
        step();
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void whileTheQuestionFailsItStaysOpenAndIsAskedAgain() throws StoreException {
        network.nextAnswerIsLost(BROKEN);
        network.nextFindFails(OFFLINE);
        network.nextFindFails(BROKEN);
        long id = send("Are you there?");
        afterUndo();

        assertThat(delivery(id).state()).isEqualTo(State.ATTEMPTING);
        assertThat(outbox.undoMessage(id)).isFalse();
        for (int i = 0; i < 2; i++) {
            Instant next = step();
            assertThat(next).isAfter(clock.instant()).isBefore(clock.instant().plusSeconds(10));
            clock.set(next);
            step();
        }
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void aQuestionThatCanNeverBeAnsweredEndsUnknown() throws StoreException {
        network.nextAnswerIsLost(BROKEN);
        network.nextFindFails(Failure.of(Kind.SIGNED_OUT));
        long id = send("Signed out meanwhile");
        afterUndo();

        assertThat(delivery(id).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aCrashAfterTheCommitLosesNothing() throws StoreException {
        long id = send("Committed");
        deliveries = startAgain();
        afterUndo();

        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.taken()).hasSize(1);
    }

    @Test
    void aCrashBeforeTheNetworkHeardAnythingSendsItOnce() throws StoreException {
        long id = send("Handed over to nobody");
        fake.stores().outbox().attempting(fake.stores().outbox().waiting().getFirst());
        deliveries = startAgain();
        step();

        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void aCrashAfterTheNetworkTookItSendsNothingAgain() throws StoreException {
        long id = send("Taken");
        clock.advance(Duration.ofSeconds(10));
        network.nextAnswerIsLost(BROKEN);
        network.nextFindFails(OFFLINE);
        step();
        send(fake.person(Network.X, "Maya Okafor"), "Newer");
        clock.advance(Duration.ofSeconds(10));
        deliveries = startAgain();
        step();

        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(attempted()).containsExactly("Taken", "Newer");
    }

    /// A network that looks for an attempt by its text, and shows what it took a moment later.
    private void showsLate() {
        network.takesKeysOnce(false);
        network.shows(false);
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER", "UNREADABLE", "CANCELLED"})
    void nothingFoundRightAfterTheTryIsNotBelieved(Kind kind) throws StoreException {
        showsLate();
        network.nextAnswerIsLost(Failure.of(kind));
        long id = send("Taken, and not shown yet");
        afterUndo();
        assertThat(delivery(id).state()).isEqualTo(State.ATTEMPTING);
        assertThat(step()).isEqualTo(clock.instant().plus(Courier.SHOWS_WITHIN));

        clock.advance(Courier.SHOWS_WITHIN.minusSeconds(1));
        step();
        network.shows(true);
        clock.advance(Duration.ofSeconds(1));
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void whatDoesNotShowInTimeIsTriedAgainWithItsReason() throws StoreException {
        showsLate();
        network.nextSendFails(BROKEN);
        long id = send("Second try");
        afterUndo();
        clock.advance(Courier.SHOWS_WITHIN);
        step();

        assertThat(delivery(id)).returns(State.QUEUED, Delivery::state).returns(BROKEN, Delivery::failure);
        clock.set(due(id));
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(2);
    }

    @Test
    void aQuickRestartBelievesNoSoonerThatNothingArrived() throws StoreException {
        showsLate();
        network.nextAnswerIsLost(Failure.of(Kind.CANCELLED));
        long id = send("Taken as the window closed");
        afterUndo();
        clock.advance(Duration.ofSeconds(1));
        deliveries = startAgain();
        step();
        assertThat(delivery(id).state()).isEqualTo(State.ATTEMPTING);

        network.shows(true);
        clock.advance(Courier.SHOWS_WITHIN);
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void aSecondTryThatIsLostIsGivenItsTimeToShowAsWellAfterARestart() throws StoreException {
        showsLate();
        network.nextSendFails(BROKEN);
        long id = send("Twice unlucky");
        afterUndo();
        clock.advance(Courier.SHOWS_WITHIN);
        step();
        network.nextAnswerIsLost(BROKEN);
        clock.set(due(id));
        step();
        assertThat(network.attempts()).hasSize(2);
        deliveries = startAgain();
        step();

        assertThat(delivery(id).state()).isEqualTo(State.ATTEMPTING);
        network.shows(true);
        clock.advance(Courier.SHOWS_WITHIN);
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(2);
    }

    @Test
    void byAClockThatWasSetBackNothingFoundIsNotBelievedAtAll() throws StoreException {
        showsLate();
        network.nextAnswerIsLost(BROKEN);
        long id = send("Sent at three, asked about at two");
        afterUndo();
        clock.advance(Duration.ofHours(-1));
        deliveries.clockSetBack(clock.instant());
        clock.advance(Courier.SHOWS_WITHIN);
        step();

        assertThat(delivery(id).state()).isEqualTo(State.UNKNOWN);
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void aFullDiskAfterDeliveryIsMendedByAsking() throws StoreException {
        long id = send("Delivered, not written down");
        clock.advance(Duration.ofSeconds(10));
        OutboxItem item = fake.stores().outbox().waiting().getFirst();
        fake.stores().outbox().attempting(item);
        assertThat(network.taken()).isEmpty();
        sendBesideTheStore(item);
        fake.breakWith(new StoreException(StoreException.Reason.FULL, "disk", null));
        Instant next = step();
        assertThat(delivery(id).state()).isEqualTo(State.ATTEMPTING);

        fake.breakWith(null);
        assertThat(next).isEqualTo(Instant.MAX);
        Instant pause = step();
        assertThat(pause).isAfter(clock.instant());
        clock.set(pause);
        step();
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(network.attempts()).hasSize(1);
    }

    private void sendBesideTheStore(OutboxItem item) {
        assertThat(item.attempt()).isInstanceOfSatisfying(Attempt.OfMessage.class,
                attempt -> assertThat(catchThrowable(() -> network.send(attempt)))
                        .isNull());
    }
}

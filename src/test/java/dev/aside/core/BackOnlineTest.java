package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A reading that succeeds shows that there is a network: what waited for one goes out then.
class BackOnlineTest extends SendingFixture {
    private final Sync sync = new Sync(fake.stores(), connectors, new TemplateDetector(DetectorSettings.defaults()),
            fake.changes(), World.immediate(clock, new Random(SEED)));

    private void read() {
        sync.refresh(account.id());
        sync.start(clock.instant(), () -> {});
    }

    @Test
    void whatWaitedForTheNetworkGoesOutAfterAReading() throws StoreException {
        network.down(OFFLINE);
        long one = send("One");
        long two = send("Two");
        publish("Three");
        afterUndo();
        assertThat(due(one)).isAfter(clock.instant());

        network.down(null);
        step();
        assertThat(attempted()).as("its own next try is not due").containsExactly("One");
        read();
        step();

        assertThat(attempted()).containsExactly("One", "One", "Two", "Three");
        assertThat(delivery(two).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aReadingThatFailsLetsNothingGo() throws StoreException {
        network.down(OFFLINE);
        long id = send("Not yet");
        afterUndo();
        Delivery before = delivery(id);

        read();
        step();

        assertThat(delivery(id)).isEqualTo(before);
        assertThat(network.attempts()).hasSize(1);
    }

    @Test
    void whatCanStillBeUndoneIsNotHurried() throws StoreException {
        long id = send("I may take this back");
        Delivery before = delivery(id);

        read();
        step();

        assertThat(delivery(id)).isEqualTo(before).returns(State.HELD, Delivery::state);
        assertThat(network.attempts()).isEmpty();
    }

    @Test
    void whatWaitsForAnotherReasonKeepsItsTime() throws StoreException {
        network.nextSendFails(BROKEN);
        long broken = send("The server broke");
        network.nextSendFails(new Failure(Failure.Kind.RATE_LIMITED, clock.instant().plusSeconds(900), null, null));
        publish("Later, says the network");
        afterUndo();
        Delivery before = delivery(broken);

        read();
        step();

        assertThat(delivery(broken)).isEqualTo(before).returns(BROKEN, Delivery::failure);
        assertThat(attempted()).containsExactly("The server broke", "Later, says the network");
    }

    @Test
    void anotherAccountsReadingSaysNothingAboutThisOne() throws StoreException {
        Account other = fake.account(Network.BLUESKY, "Kettle Lane");
        FakeConnector away = new FakeConnector(Network.BLUESKY, clock);
        connectors.put(other.id(), away);
        away.down(OFFLINE);
        long id = outbox.send(new PrivateDraft(other.id(), fake.person(Network.BLUESKY, "Maya Okafor").id(), "Still",
                null, clock.instant()));
        afterUndo();

        read();
        step();

        assertThat(delivery(id)).returns(State.QUEUED, Delivery::state).returns(OFFLINE, Delivery::failure);
        assertThat(away.attempts()).hasSize(1);
    }

    @Test
    void oneFeedThatCanBeReadIsEnough() throws StoreException {
        network.down(OFFLINE);
        long id = send("The followers cannot be read");
        afterUndo();
        network.down(null);
        network.failingPage(Feed.FOLLOWERS, BROKEN);

        read();
        step();

        assertThat(sync.state(account.id()).of(Feed.FOLLOWERS).failure()).isEqualTo(BROKEN);
        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
    }
}

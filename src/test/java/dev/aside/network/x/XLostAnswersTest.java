package dev.aside.network.x;

import dev.aside.core.Connectors;
import dev.aside.core.Deliveries;
import dev.aside.core.Outbox;
import dev.aside.core.World;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeStores;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// X knows no attempt again, and may list a post a moment after it took it: what the outbox makes of a lost answer.
class XLostAnswersTest {
    private static final String TEXT = "Bells are in.";

    private final Fixture fixture = new Fixture();
    private final FakeStores fake = new FakeStores();
    private Account account;
    private Deliveries deliveries;

    /// A new run of the program, with a connector that remembers nothing.
    private Deliveries startAgain() {
        Connectors connectors = new Connectors();
        connectors.put(account.id(), fixture.connector());
        return new Deliveries(fake.stores().outbox(), connectors, World.immediate(fixture.clock, new Random(5)));
    }

    @BeforeEach
    void publishAndLoseTheAnswer() throws StoreException {
        account = fake.account(Network.X, "Kettle Lane");
        deliveries = startAgain();
        new Outbox(fake.stores(), new Connectors(), new TemplateDetector(DetectorSettings.defaults()),
                () -> new UUID(0, 1), fixture.clock)
                .publish(new BroadcastDraft(0, TEXT, List.of(account.id()), Visibility.PUBLIC, null,
                        fixture.clock.instant()));
        fixture.x.losesNextReceipt = true;
        fixture.x.showsLate = true;
        after(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void after(Duration wait) {
        fixture.clock.advance(wait);
        deliveries.start(fixture.clock.instant(), () -> {});
    }

    private List<Delivery.State> waiting() throws StoreException {
        return fake.stores().outbox().waiting().stream().map(OutboxItem::delivery).map(Delivery::state).toList();
    }

    private List<String> published() {
        return fixture.x.posts.stream().map(FakeX.Entry::text).toList();
    }

    @Test
    void aPostThatDoesNotShowYetIsWaitedForAndNotPublishedAgain() throws StoreException {
        assertThat(waiting()).containsExactly(Delivery.State.ATTEMPTING);
        after(Duration.ofSeconds(5));
        fixture.x.showsLate = false;
        after(Duration.ofSeconds(10));

        assertThat(waiting()).isEmpty();
        assertThat(published()).containsExactly(TEXT);
    }

    @Test
    void noQuickRestartPublishesItAgain() throws StoreException {
        deliveries = startAgain();
        after(Duration.ofSeconds(1));
        assertThat(waiting()).containsExactly(Delivery.State.ATTEMPTING);
        fixture.x.showsLate = false;
        after(Duration.ofSeconds(15));

        assertThat(waiting()).isEmpty();
        assertThat(published()).containsExactly(TEXT);
    }

    @Test
    void whatNeverArrivedIsPublishedOnce() throws StoreException {
        fixture.x.posts.clear();
        fixture.x.showsLate = false;
        after(Duration.ofSeconds(15));
        assertThat(waiting()).containsExactly(Delivery.State.QUEUED);
        after(Duration.ofSeconds(30));

        assertThat(waiting()).isEmpty();
        assertThat(published()).containsExactly(TEXT);
    }
}

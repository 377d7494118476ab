package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeGateway;
import dev.aside.testing.FakeSecretStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What waited at the last close, in a start that cannot reach its account yet: it goes on waiting, whatever the order
/// in which accounts are opened and the agenda begins.
class NotOpenedYetTest extends SendingFixture {
    private final FakeSecretStore secrets = new FakeSecretStore();
    private final FakeGateway gateway = new FakeGateway(Network.BLUESKY, clock);
    private Run run = new Run();
    private long waiting;

    /// One run of the program; stores and secrets outlive it.
    private final class Run {
        private final Connectors ways = new Connectors();
        private final World world = World.immediate(clock, new Random(SEED));
        private final Sync sync = new Sync(fake.stores(), ways, new TemplateDetector(DetectorSettings.defaults()),
                fake.changes(), world);
        private final SignIns signIns = new SignIns(List.of(gateway), fake.stores().accounts(), secrets,
                new Accounts(fake.stores().accounts(), ways, sync), ways, sync);
        private final Deliveries lanes = new Deliveries(fake.stores().outbox(), ways, world);
        private final Agenda agenda = new Agenda(lanes, sync, fake.changes(), clock);
    }

    @BeforeEach
    void somethingWaitsAtTheClose() throws Exception {
        account = run.signIns.accept(Network.BLUESKY, new SignedIn(
                new Upsert.PersonSeen("did:plc:kettle", "did:plc:kettle", "kettle.example", "Kettle", "", null, null,
                        null),
                new Credentials("refresh-1"), Set.of()));
        omar = fake.person(Network.BLUESKY, "Omar Farouk");
        waiting = send("Since yesterday");
        fake.stores().outbox().releaseAll(clock.instant());
        run = new Run();
    }

    private void attempting() throws StoreException {
        OutboxItem item = fake.stores().outbox().waiting().getFirst();
        assertThat(fake.stores().outbox().attempting(item)).isTrue();
    }

    private boolean isSent() {
        return Objects.requireNonNull(gateway.opened(account.id())).taken().size() == 1;
    }

    @Test
    void whatIsQueuedWaitsForItsAccountToBeOpened() throws Exception {
        Delivery before = delivery(waiting);
        run.agenda.step();
        clock.advance(Duration.ofMinutes(10));
        run.agenda.step();
        assertThat(delivery(waiting)).isEqualTo(before).returns(State.QUEUED, Delivery::state);

        run.signIns.openAll();
        run.agenda.step();
        assertThat(delivery(waiting).state()).isEqualTo(State.DELIVERED);
        assertThat(isSent()).isTrue();
    }

    @Test
    void whileSecretsAreLockedItWaitsAndAfterThePassphraseItGoesOut() throws Exception {
        secrets.lock("kettle");
        run.agenda.step();
        assertThat(run.signIns.openAll()).contains(SecretException.Reason.LOCKED);
        run.agenda.step();
        assertThat(delivery(waiting).state()).isEqualTo(State.QUEUED);

        run.signIns.secrets().unlock("kettle".toCharArray());
        run.signIns.openAll();
        run.agenda.step();
        assertThat(delivery(waiting).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aKeyringThatDoesNotAnswerFailsNothing() throws Exception {
        secrets.breakWith(SecretException.Reason.UNAVAILABLE);
        attempting();
        run.signIns.openAll();
        run.agenda.step();

        assertThat(delivery(waiting).state()).isEqualTo(State.ATTEMPTING);
    }

    @Test
    void whatIsOpenIsAskedAboutOnceItsAccountIsOpened() throws Exception {
        attempting();
        assertThat(run.agenda.step()).as("nobody is kept awake").isEqualTo(Agenda.AT_MOST);
        assertThat(delivery(waiting).state()).isEqualTo(State.ATTEMPTING);

        run.signIns.openAll();
        run.agenda.step();
        assertThat(delivery(waiting).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void anAccountThatIsKnownToHaveNoCredentialsFailsWhatItHas() throws Exception {
        secrets.remove("BLUESKY did:plc:kettle");
        run.signIns.openAll();
        run.agenda.step();

        assertThat(delivery(waiting)).returns(State.FAILED, Delivery::state)
                .returns(Failure.of(Kind.SIGNED_OUT), Delivery::failure);
    }

    @Test
    void closingBeforeItIsOpenedLeavesItForTheNextStart() throws Exception {
        run.agenda.step();
        run.lanes.closing(Duration.ofSeconds(5));
        assertThat(delivery(waiting).state()).isEqualTo(State.QUEUED);
    }

    @Test
    void oneLockedAccountHoldsUpNoOther() throws Exception {
        Account other = fake.account(Network.X, "Kettle Lane");
        run.ways.put(other.id(), network);
        account = other;
        long id = send(fake.person(Network.X, "Maya Okafor"), "By another way");
        fake.stores().outbox().releaseAll(clock.instant());
        run.agenda.step();

        assertThat(delivery(id).state()).isEqualTo(State.DELIVERED);
        assertThat(delivery(waiting).state()).isEqualTo(State.QUEUED);
    }
}

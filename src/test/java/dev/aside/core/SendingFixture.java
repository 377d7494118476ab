package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;

/// An account on X, somebody to write to, and the way there.
abstract class SendingFixture {
    static final long SEED = 7;
    static final Failure OFFLINE = Failure.of(Kind.OFFLINE);
    static final Failure BROKEN = Failure.of(Kind.SERVER);

    final MutableClock clock = new MutableClock();
    final FakeStores fake = new FakeStores();
    final Connectors connectors = new Connectors();
    final AtomicLong keys = new AtomicLong();
    final Outbox outbox = new Outbox(fake.stores(), connectors,
            new TemplateDetector(DetectorSettings.defaults()), () -> new UUID(0, keys.incrementAndGet()), clock);
    final FakeConnector network = new FakeConnector(Network.X, clock);
    Deliveries deliveries = startAgain();
    Account account;
    Person omar;

    Deliveries startAgain() {
        return new Deliveries(fake.stores().outbox(), connectors, World.immediate(clock, new Random(SEED)));
    }

    @BeforeEach
    void people() throws StoreException {
        account = fake.account(Network.X, "Kettle Lane");
        omar = fake.person(Network.X, "Omar Farouk");
        connectors.put(account.id(), network);
    }

    long send(Person to, String text) throws StoreException {
        return outbox.send(new PrivateDraft(account.id(), to.id(), text, null, clock.instant()));
    }

    long send(String text) throws StoreException {
        return send(omar, text);
    }

    Instant step() {
        return deliveries.start(clock.instant(), () -> {});
    }

    void afterUndo() {
        clock.advance(Duration.ofSeconds(10));
        step();
    }

    Delivery delivery(long id) throws StoreException {
        Message message = fake.stores().conversations().messages(new long[]{id}).getFirst();
        return Objects.requireNonNull(message.delivery());
    }

    Instant due(long id) throws StoreException {
        return Objects.requireNonNull(delivery(id).due());
    }

    List<String> attempted() {
        return network.attempts().stream().map(Attempt::text).toList();
    }

    void publish(String text) throws StoreException {
        outbox.publish(new BroadcastDraft(0, text, List.of(account.id()), Visibility.PUBLIC, null, clock.instant()));
    }
}

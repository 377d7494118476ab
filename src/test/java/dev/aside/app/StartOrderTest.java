package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.RefusedException;
import dev.aside.core.SignIns;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A start of the program on a profile whose credentials are behind a passphrase: the window lets the agenda begin
/// before anybody could type it.
class StartOrderTest {
    private static final String ME = "https://wheels.example/users/kettle";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private final Surroundings surroundings = new Surroundings(InstantSource.fixed(NOW), ZoneOffset.UTC,
            Locale.ENGLISH, new Random(7), UUID::randomUUID);

    private Session open() throws RefusedException {
        return Session.open(AppPaths.of(new LaunchOptions(Optional.of(folder), false)), surroundings);
    }

    private static SignIns signIns(Session session) {
        return session.signIns().orElseThrow();
    }

    private static State state(Session session) throws StoreException {
        return session.engine().stores().outbox().waiting().stream().map(OutboxItem::delivery).map(Delivery::state)
                .findFirst().orElse(State.DELIVERED);
    }

    @BeforeEach
    void closeWithSomethingStillWaiting() throws Exception {
        try (Session session = open()) {
            signIns(session).secrets().unlock("kettle lane".toCharArray());
            signIns(session).secrets().put("MASTODON " + ME, new Credentials("not what Mastodon gave"));
            Account account = session.engine().stores().accounts().add(Network.MASTODON,
                    new Upsert.PersonSeen(ME, ME, "@kettle@wheels.example", "Kettle", "", null, null, null), false);
            session.engine().outbox().publish(new BroadcastDraft(0, "Open on Sunday.", List.of(account.id()),
                    Visibility.PUBLIC, null, NOW));
        }
    }

    @Test
    void whatWaitedGoesOnWaitingWhileThePassphraseIsNotTyped() throws Exception {
        try (Session session = open()) {
            assertThat(state(session)).as("closing left it").isEqualTo(State.QUEUED);
            session.engine().agenda().step();
            assertThat(state(session)).as("before the accounts are opened").isEqualTo(State.QUEUED);

            assertThat(signIns(session).openAll()).contains(SecretException.Reason.LOCKED);
            session.engine().agenda().step();
            assertThat(state(session)).as("while they can't be").isEqualTo(State.QUEUED);
        }
        try (Session session = open()) {
            assertThat(state(session)).as("after another close").isEqualTo(State.QUEUED);
        }
    }

    @Test
    void onceItIsTypedTheAccountDecides() throws Exception {
        try (Session session = open()) {
            session.engine().agenda().step();
            signIns(session).secrets().unlock("kettle lane".toCharArray());
            assertThat(signIns(session).openAll()).as("these credentials are no use").isEmpty();
            session.engine().agenda().step();

            assertThat(Waiting.until(session.engine().changes(), Duration.ofSeconds(20),
                    () -> state(session) == State.FAILED)).isTrue();
        }
    }
}

package dev.aside.network;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.NetworkException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What every connector has to keep, whatever its network. A test of a connector extends this and says in its
/// [Surroundings] how the network's other people behave.
public abstract class ConnectorContract extends ReadingContract {
    private static final Instant SINCE = Instant.parse("2026-11-26T14:00:00Z");

    private Attempt.OfMessage message(String key, String text) {
        return new Attempt.OfMessage(key, world.somebody(), text, SINCE);
    }

    private static Attempt.OfPost post(String key, String text, @Nullable String parent) {
        return new Attempt.OfPost(key, text, parent, Visibility.PUBLIC, SINCE);
    }

    private static void fails(Failure.Kind kind, ThrowingCall call) {
        assertThatExceptionOfType(NetworkException.class).isThrownBy(call::run)
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(kind));
    }

    /// A call to the network.
    interface ThrowingCall {
        void run() throws NetworkException;
    }

    @Test
    void anAttemptKeyTwiceIsOneMessageAndOneReceipt() throws NetworkException {
        needs(Surroundings.Lack.KEYS_TAKEN_ONCE);
        Cursor before = latest(after -> messages().messages(after));
        Sent first = messages().send(message("key-1", "Your left crank is a right crank."));
        Sent second = messages().send(message("key-1", "Your left crank is a right crank."));
        assertThat(second).isEqualTo(first);
        assertThat(of(Upsert.MessageSeen.class, toTheEnd(after -> messages().messages(after), before, () -> {})))
                .hasSize(1);
    }

    @Test
    void anAttemptKeyIsRememberedOverARestart() throws NetworkException {
        Sent first = messages().send(message("key-2", "The bell is on the bench."));
        world.restart();
        connector = world.connector();
        assertThat(messages().find(message("key-2", "The bell is on the bench."))).isEqualTo(new Found.Made(first));
        needs(Surroundings.Lack.KEYS_TAKEN_ONCE);
        assertThat(messages().send(message("key-2", "The bell is on the bench."))).isEqualTo(first);
    }

    @Test
    void theEchoHasTheSentIdTimeAndText() throws NetworkException {
        Cursor before = latest(after -> messages().messages(after));
        Sent sent = messages().send(message("key-3", "Twelve links, one worn."));
        assertThat(of(Upsert.MessageSeen.class, toTheEnd(after -> messages().messages(after), before, () -> {})))
                .singleElement().satisfies(echo -> {
                    assertThat(echo.remoteId()).isEqualTo(sent.remoteId());
                    assertThat(echo.at()).isEqualTo(sent.at());
                    assertThat(echo.conversation()).isEqualTo(sent.conversation());
                    assertThat(echo.text()).isEqualTo("Twelve links, one worn.");
                    assertThat(echo.others()).containsExactly(world.somebody().remoteId());
                });
    }

    @Test
    void aMessageOfTheFullLengthFitsAndOneMoreCharacterDoesNot() throws NetworkException {
        LengthRule rule = connector.messageLength(world.somebody());
        String longest = "a".repeat(rule.left(""));
        assertThat(messages().send(message("key-4", longest)).remoteId()).isNotEmpty();
        fails(Failure.Kind.TOO_LONG, () -> messages().send(message("key-5", longest + "a")));
        assertThat(messages().find(message("key-5", longest + "a"))).isEqualTo(new Found.Nothing());
    }

    @Test
    void aPostOfTheFullLengthFitsAndOneMoreCharacterDoesNot() throws NetworkException {
        String longest = "a".repeat(connector.postLength().left(""));
        assertThat(broadcasts().publish(post("key-6", longest, null)).remoteId()).isNotEmpty();
        fails(Failure.Kind.TOO_LONG, () -> broadcasts().publish(post("key-7", longest + "a", null)));
    }

    @Test
    void somebodyUnknownCannotBeWrittenTo() {
        fails(Failure.Kind.NOT_FOUND, () -> messages()
                .send(new Attempt.OfMessage("key-8", world.nobody(), "Are you there, Nobody?", SINCE)));
    }

    @Test
    void aPostTwiceIsOneAndItsThreadFollows() throws NetworkException {
        Cursor before = latest(after -> broadcasts().posts(after));
        Sent first = broadcasts().publish(post("key-9", "Found: one bell. 1/2", null));
        if (!world.lacks().contains(Surroundings.Lack.KEYS_TAKEN_ONCE)) {
            assertThat(broadcasts().publish(post("key-9", "Found: one bell. 1/2", null))).isEqualTo(first);
        }
        Sent second = broadcasts().publish(post("key-10", "It rings. 2/2", first.remoteId()));
        List<Upsert.PostSeen> echoes = of(Upsert.PostSeen.class,
                toTheEnd(after -> broadcasts().posts(after), before, () -> {}));
        assertThat(echoes).extracting(Upsert.PostSeen::remoteId).containsExactly(first.remoteId(), second.remoteId());
        assertThat(echoes.getLast().parent()).isEqualTo(first.remoteId());
        assertThat(broadcasts().find(post("key-10", "It rings. 2/2", first.remoteId())))
                .isEqualTo(new Found.Made(second));
    }

    @ParameterizedTest
    @EnumSource(value = Failure.Kind.class, names = {"OFFLINE", "SIGNED_OUT", "RATE_LIMITED", "SERVER"})
    void eachFailureIsReportedAsItsKind(Failure.Kind kind) throws NetworkException {
        Cursor before = latest(after -> messages().messages(after));
        world.fails(kind);
        fails(kind, () -> messages().messages(before));
        fails(kind, () -> followers(null));
        fails(kind, () -> broadcasts().posts(null));
        fails(kind, () -> broadcasts().mentions(null));
        fails(kind, () -> messages().send(message("key-11", "Still raining here.")));
        fails(kind, () -> broadcasts().publish(post("key-12", "Still raining here.", null)));
        world.works();
        assertThat(messages().find(message("key-11", "Still raining here."))).isEqualTo(new Found.Nothing());
        assertThat(toTheEnd(after -> messages().messages(after), before, () -> {})).hasSize(1);
    }

    @Test
    void aLimitSaysWhenItEnds() {
        world.fails(Failure.Kind.RATE_LIMITED);
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> messages().messages(null))
                .satisfies(e -> assertThat(e.failure().retryAt()).isNotNull());
    }

    @Test
    void afterALostReceiptTheAttemptIsFoundAndNotMadeTwice() throws NetworkException {
        Cursor before = latest(after -> messages().messages(after));
        Attempt.OfMessage attempt = message("key-13", "Bring the wheel, leave the rain.");
        world.losesNextReceipt();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> messages().send(attempt))
                .satisfies(e -> assertThat(e.failure().kind().isOpen()).isTrue());
        assertThat(messages().find(attempt)).isInstanceOf(Found.Made.class);
        if (!world.lacks().contains(Surroundings.Lack.KEYS_TAKEN_ONCE)) {
            assertThat(new Found.Made(messages().send(attempt))).isEqualTo(messages().find(attempt));
        }
        assertThat(of(Upsert.MessageSeen.class, toTheEnd(after -> messages().messages(after), before, () -> {})))
                .hasSize(1);
    }

    @Test
    void afterALostReceiptThePostIsFoundAfterARestartAndNotMadeTwice() throws NetworkException {
        Cursor before = latest(after -> broadcasts().posts(after));
        Attempt.OfPost attempt = post("key-16", "Found: one pump.", null);
        Sent made = publishedWithoutReceipt(attempt);
        assertThat(of(Upsert.PostSeen.class, toTheEnd(after -> broadcasts().posts(after), before, () -> {})))
                .extracting(Upsert.PostSeen::remoteId).containsExactly(made.remoteId());
    }

    @Test
    void afterALostReceiptAPartOfAThreadIsFoundAndTheThreadGoesOnFromIt() throws NetworkException {
        Cursor before = latest(after -> broadcasts().posts(after));
        Sent first = broadcasts().publish(post("key-17", "Lost: one pump. 1/3", null));
        Sent second = publishedWithoutReceipt(post("key-18", "It pumps. 2/3", first.remoteId()));
        Sent third = broadcasts().publish(post("key-19", "Pump away. 3/3", second.remoteId()));
        List<Upsert.PostSeen> echoes = of(Upsert.PostSeen.class,
                toTheEnd(after -> broadcasts().posts(after), before, () -> {}));
        assertThat(echoes).extracting(Upsert.PostSeen::remoteId).containsExactlyInAnyOrder(first.remoteId(),
                second.remoteId(), third.remoteId());
        assertThat(echoes).extracting(Upsert.PostSeen::parent).containsExactlyInAnyOrder(null, first.remoteId(),
                second.remoteId());
    }

    private Sent publishedWithoutReceipt(Attempt.OfPost attempt) throws NetworkException {
        world.losesNextReceipt();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> broadcasts().publish(attempt))
                .satisfies(e -> assertThat(e.failure().kind().isOpen()).isTrue());
        world.restart();
        connector = world.connector();
        Found found = broadcasts().find(attempt);
        assertThat(found).isInstanceOf(Found.Made.class);
        if (!world.lacks().contains(Surroundings.Lack.KEYS_TAKEN_ONCE)) {
            assertThat(new Found.Made(broadcasts().publish(attempt))).isEqualTo(found);
        }
        return found instanceof Found.Made made ? made.sent() : new Sent("", SINCE, null);
    }

    @Test
    void aDeletedPostIsGoneAndDeletingItAgainIsNoFailure() throws NetworkException {
        Sent sent = broadcasts().publish(post("key-15", "Lost: one bell. Ignore this.", null));
        Cursor before = latest(after -> broadcasts().posts(after));
        broadcasts().delete(sent.remoteId());
        assertThat(toTheEnd(after -> broadcasts().posts(after), before, () -> {}).stream()
                .flatMap(page -> page.deletions().stream()))
                .allMatch(deletion -> deletion.remoteId().equals(sent.remoteId()));
        broadcasts().delete(sent.remoteId());
    }

    @Test
    void anInterruptedCallerIsToldThatNothingWasDone() throws NetworkException {
        Thread.currentThread().interrupt();
        try {
            fails(Failure.Kind.CANCELLED, () -> messages().send(message("key-14", "Never mind the mudguard.")));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(messages().find(message("key-14", "Never mind the mudguard."))).isEqualTo(new Found.Nothing());
    }
}

package dev.aside.store;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Message;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Sent;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxMessagesTest extends StoreFixture {
    private static final Instant DUE = NOON.plusSeconds(10);
    private static final Failure OFFLINE = Failure.of(Failure.Kind.OFFLINE);

    @BeforeEach
    void mayaIsKnown() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"), profile(JON, "@jon", "Jon"));
    }

    private State state(long id) throws StoreException {
        Message message = stores.conversations().messages(new long[]{id}).getFirst();
        return Objects.requireNonNull(message.delivery()).state();
    }

    private long in(State state) throws StoreException {
        long id = send(MAYA, "Hello", "key");
        OutboxItem item = item(OutboxItem.Kind.MESSAGE, id);
        if (state == State.QUEUED) {
            stores.outbox().releaseAll(NOON);
        } else if (state != State.HELD) {
            assertThat(stores.outbox().attempting(item)).isTrue();
        }
        switch (state) {
            case DELIVERED -> stores.outbox().delivered(item, new Sent("r", at(1), "with " + MAYA));
            case FAILED -> stores.outbox().failed(item, Failure.of(Failure.Kind.REFUSED));
            case UNKNOWN -> stores.outbox().unknown(item);
            case HELD, QUEUED, ATTEMPTING -> {
            }
        }
        assertThat(state(id)).isEqualTo(state);
        return id;
    }

    @Test
    void sendingMakesOneRowEndsTheDraftAndAnswersThem() throws StoreException {
        apply(theirs("1", MAYA, "A question?", at(-1)));
        stores.drafts().keep(me.id(), person(MAYA).id(), "An answer", NOON);

        long id = send(MAYA, "An answer", "k1");

        assertThat(texts(MAYA)).containsExactly("A question?", "An answer");
        assertThat(state(id)).isEqualTo(State.HELD);
        assertThat(stores.drafts().draft(me.id(), person(MAYA).id())).isEmpty();
        assertThat(with(MAYA).needsReply()).isFalse();
        assertThat(with(MAYA).lastLine()).isEqualTo("An answer");
        assertThat(stores.search().messages("answer", 9)).hasSize(1);
        assertThat(send(MAYA, "An answer", "k1")).as("the same key is the same message").isEqualTo(id);
    }

    @Test
    void aHeldMessageIsDueAfterItsDelayAndAnImmediateOneAtOnce() throws StoreException {
        send(MAYA, "Hello", "k1");

        assertThat(stores.outbox().due(NOON)).isEmpty();
        assertThat(stores.outbox().nextDue()).contains(DUE);
        assertThat(stores.outbox().due(DUE)).hasSize(1);

        long queued = stores.outbox().enqueue(new PrivateDraft(me.id(), person(JON).id(), "Hi", null, NOON), "k2",
                fingerprint(1, Occasion.REPLY), NOON, NOON);
        assertThat(state(queued)).isEqualTo(State.QUEUED);
        assertThat(stores.outbox().due(NOON)).extracting(OutboxItem::id).containsExactly(queued);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aStateMovesOnlyAlongItsArrows(State from) throws StoreException {
        Set<State> reached = EnumSet.of(from);
        long id = in(from);
        OutboxItem stale = new OutboxItem(OutboxItem.Kind.MESSAGE, id, me.id(),
                Objects.requireNonNull(thread(MAYA).getFirst().delivery()),
                new Attempt.OfMessage("key", person(MAYA), "Hello", NOON));

        boolean waits = from == State.HELD || from == State.QUEUED;
        boolean ended = from == State.FAILED || from == State.UNKNOWN;
        if (from != State.ATTEMPTING) {
            stores.outbox().delivered(stale, new Sent("other", at(9), null));
            stores.outbox().failed(stale, OFFLINE);
            stores.outbox().waits(stale, OFFLINE, at(9));
            stores.outbox().unknown(stale);
            reached.add(state(id));
        }
        if (!waits) {
            reached.add(stores.outbox().attempting(stale) ? State.ATTEMPTING : from);
            assertThat(stores.outbox().undoMessage(id, NOON)).isFalse();
        }
        if (!ended) {
            assertThat(stores.outbox().retry(OutboxItem.Kind.MESSAGE, id, NOON)).isFalse();
            assertThat(stores.outbox().discard(OutboxItem.Kind.MESSAGE, id, NOON)).isFalse();
        }
        if (from != State.UNKNOWN) {
            assertThat(stores.outbox().settled(OutboxItem.Kind.MESSAGE, id)).isFalse();
        }
        reached.add(state(id));
        assertThat(reached).containsExactly(from);
    }

    @Test
    void ofTwoCallersOneMakesTheStep() throws StoreException {
        long id = in(State.HELD);
        OutboxItem item = item(OutboxItem.Kind.MESSAGE, id);

        assertThat(stores.outbox().attempting(item)).isTrue();
        assertThat(stores.outbox().attempting(item)).isFalse();
        assertThat(stores.outbox().open()).extracting(OutboxItem::id).containsExactly(id);
    }

    @Test
    void theFirstTryIsRememberedOverAllTries() throws StoreException {
        long id = in(State.QUEUED);
        OutboxItem first = stores.outbox().due(at(1)).getFirst();
        assertThat(first.attempt().since()).isEqualTo(at(1));
        stores.outbox().attempting(first);
        stores.outbox().waits(first, new Failure(Failure.Kind.RATE_LIMITED, at(5),
                new Failure.Limit(15, Duration.ofMinutes(15)), "slow down"), at(5));

        assertThat(stores.outbox().nextDue()).contains(at(5));
        OutboxItem second = stores.outbox().due(at(5)).getFirst();
        assertThat(second.id()).isEqualTo(id);
        assertThat(second.attempt().since()).isEqualTo(at(1));
        assertThat(second.delivery().failure()).isEqualTo(new Failure(Failure.Kind.RATE_LIMITED, at(5),
                new Failure.Limit(15, Duration.ofMinutes(15)), "slow down"));
    }

    @Test
    void deliveryFillsInWhatTheServerSaid() throws StoreException {
        long id = in(State.DELIVERED);

        Message message = thread(MAYA).getFirst();
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.remoteId()).isEqualTo("r");
        assertThat(message.at()).isEqualTo(at(1));
        assertThat(stores.outbox().waiting()).isEmpty();
        assertThat(stores.outbox().nextDue()).isEmpty();
        assertThat(stores.people().together(me.id(), person(MAYA).id()).mine()).isEqualTo(1);
    }

    @Test
    void anEchoBeforeTheReceiptIsTheSameMessage() throws StoreException {
        long id = in(State.ATTEMPTING);
        OutboxItem item = item(OutboxItem.Kind.MESSAGE, id);
        apply(mine("r", MAYA, "@maya Hello", at(1)), theirs("s", MAYA, "Hi!", at(2)));
        assertThat(thread(MAYA)).hasSize(3);

        stores.outbox().delivered(item, new Sent("r", at(1), "with " + MAYA));

        assertThat(texts(MAYA)).containsExactly("Hello", "Hi!");
        assertThat(thread(MAYA).getFirst().id()).isEqualTo(id);
        assertThat(stores.people().together(me.id(), person(MAYA).id()).answered()).isEqualTo(1);
        assertThat(stores.search().messages("Hello", 9)).hasSize(1);
    }

    @Test
    void anEchoAfterTheReceiptIsTheSameMessage() throws StoreException {
        long id = in(State.DELIVERED);

        apply(mine("r", MAYA, "@maya Hello", at(1)));

        assertThat(thread(MAYA)).extracting(Message::id).containsExactly(id);
        assertThat(texts(MAYA)).containsExactly("Hello");
    }

    @Test
    void anEchoWithTheKeyDeliversByItself() throws StoreException {
        long id = in(State.ATTEMPTING);
        OutboxItem item = item(OutboxItem.Kind.MESSAGE, id);

        apply(message("r", MAYA, ME, "Hello", at(1), "key"));
        assertThat(state(id)).isEqualTo(State.DELIVERED);

        stores.outbox().delivered(item, new Sent("r", at(1), "with " + MAYA));
        stores.outbox().failed(item, OFFLINE);
        assertThat(thread(MAYA)).extracting(Message::id).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.DELIVERED);
    }

    @Test
    void aMessageWhoseFateWasUnknownIsFoundInWhatTheNetworkShows() throws StoreException {
        long id = in(State.UNKNOWN);

        apply(mine("r", MAYA, "Hello", at(1)));

        assertThat(thread(MAYA)).extracting(Message::id).containsExactly(id);
        assertThat(state(id)).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatTheOwnerSaysArrivedIsNotThereTwiceOnceItIsRead() throws StoreException {
        long id = in(State.UNKNOWN);
        stores.outbox().settled(OutboxItem.Kind.MESSAGE, id);

        apply(mine("r", MAYA, "Hello", at(1)));

        assertThat(thread(MAYA)).extracting(Message::id).containsExactly(id);
        assertThat(thread(MAYA).getFirst().remoteId()).isEqualTo("r");
    }

    @Test
    void theOwnerMaySayThatAnUnknownOneArrived() throws StoreException {
        long id = in(State.UNKNOWN);

        assertThat(stores.outbox().settled(OutboxItem.Kind.MESSAGE, id)).isTrue();
        assertThat(state(id)).isEqualTo(State.DELIVERED);
        assertThat(thread(MAYA).getFirst().remoteId()).isNull();
    }

    @Test
    void aFailedMessageCanBeTriedAgainOrBecomeTheDraft() throws StoreException {
        apply(theirs("1", MAYA, "A question?", at(-1)));
        long id = in(State.FAILED);
        assertThat(with(MAYA).needsReply()).as("what failed answered nobody").isTrue();
        assertThat(stores.outbox().retry(OutboxItem.Kind.MESSAGE, id, at(2))).isTrue();
        assertThat(stores.outbox().due(at(2))).extracting(OutboxItem::id).containsExactly(id);

        OutboxItem again = stores.outbox().due(at(2)).getFirst();
        stores.outbox().attempting(again);
        stores.outbox().failed(again, Failure.of(Failure.Kind.TOO_LONG));
        assertThat(stores.outbox().discard(OutboxItem.Kind.MESSAGE, id, at(3))).isTrue();
        assertThat(stores.drafts().draft(me.id(), person(MAYA).id()).orElseThrow().text()).isEqualTo("Hello");
        assertThat(texts(MAYA)).containsExactly("A question?");
    }

    @Test
    void whatWasWrittenFirstGoesFirst() throws StoreException {
        long first = send(MAYA, "First", "k1");
        long second = send(MAYA, "Second", "k2");
        long other = send(JON, "Other", "k3");

        assertThat(stores.outbox().due(DUE)).extracting(OutboxItem::id).containsExactly(first, other);
        OutboxItem item = item(OutboxItem.Kind.MESSAGE, first);
        stores.outbox().attempting(item);
        stores.outbox().waits(item, OFFLINE, at(9));
        assertThat(stores.outbox().due(DUE)).extracting(OutboxItem::id).containsExactly(other);
        stores.outbox().attempting(item);
        stores.outbox().failed(item, OFFLINE);
        assertThat(stores.outbox().due(DUE)).extracting(OutboxItem::id).containsExactly(second, other);
    }

    @Test
    void theNetworksConversationGoesWithTheAttempt() throws StoreException {
        apply(theirs("1", MAYA, "Hi", at(-1)));
        send(MAYA, "Hello", "k1");
        send(JON, "Hello", "k2");

        assertThat(stores.outbox().waiting()).extracting(OutboxItem::attempt)
                .extracting(attempt -> ((Attempt.OfMessage) attempt).conversation())
                .containsExactly("with " + MAYA, null);
    }

    @Test
    void whatWaitsSurvivesClosingTheStore() throws StoreException {
        long id = in(State.ATTEMPTING);
        store.close();
        open();

        assertThat(stores.outbox().open()).extracting(OutboxItem::id).containsExactly(id);
    }
}

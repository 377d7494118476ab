package dev.aside.store;

import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint.Occasion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UndoTest extends StoreFixture {

    @BeforeEach
    void mayaIsKnown() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));
    }

    @Test
    void undoMakesItADraftAgainAndForgetsIt() throws StoreException {
        long id = send(MAYA, "Hello", "key");

        assertThat(stores.outbox().undoMessage(id, at(1))).isTrue();

        assertThat(stores.drafts().draft(me.id(), person(MAYA).id()))
                .contains(new PrivateDraft(me.id(), person(MAYA).id(), "Hello", null, at(1)));
        assertThat(thread(MAYA)).isEmpty();
        assertThat(stores.search().messages("Hello", 9)).isEmpty();
        assertThat(stores.history().sent().same(fingerprint("Hello".hashCode(), Occasion.UNASKED), -1, at(9), 5)
                .messages()).isZero();
        assertThat(stores.outbox().undoMessage(id, at(1))).isFalse();
    }

    @Test
    void undoPutsTheTextBesideADraftWithOtherText() throws StoreException {
        long first = send(MAYA, "Hello", "key");
        stores.drafts().keep(me.id(), person(MAYA).id(), "Something new", NOON);

        stores.outbox().undoMessage(first, at(1));
        assertThat(stores.drafts().draft(me.id(), person(MAYA).id()).orElseThrow()).extracting(PrivateDraft::text,
                PrivateDraft::takenBack).containsExactly("Something new", "Hello");

        stores.drafts().keep(me.id(), person(MAYA).id(), "", NOON);
        assertThat(stores.drafts().draft(me.id(), person(MAYA).id()).orElseThrow()).extracting(PrivateDraft::text,
                PrivateDraft::takenBack).containsExactly("", "Hello");

        stores.drafts().dropTakenBack(me.id(), person(MAYA).id());
        assertThat(stores.drafts().draft(me.id(), person(MAYA).id())).isEmpty();
    }

    @Test
    void aSecondUndoLosesNothing() throws StoreException {
        long first = send(MAYA, "First", "k1");
        long second = send(MAYA, "Second", "k2");
        stores.drafts().keep(me.id(), person(MAYA).id(), "Third", NOON);

        stores.outbox().undoMessage(second, at(1));
        stores.outbox().undoMessage(first, at(1));

        assertThat(stores.drafts().draft(me.id(), person(MAYA).id()).orElseThrow().takenBack()).contains("First",
                "Second");
    }
}

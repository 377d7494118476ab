package dev.aside.store;

import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.Account;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.ReplyRates;
import dev.aside.core.model.Sent;
import dev.aside.core.port.StoreException;
import dev.aside.detect.EarlierMessage;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.Fingerprint.Occasion;
import dev.aside.detect.SentHistory.Sendings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HistoryTest extends StoreFixture {
    private static final Fingerprint WELCOME = fingerprint(42, Occasion.UNASKED);
    private static final Instant LATER = at(10_000);

    private void welcomeTo(String... people) throws StoreException {
        for (int i = 0; i < people.length; i++) {
            fingerprints.put("w" + people[i], WELCOME);
            apply(profile(people[i], "@" + people[i], "Name " + i),
                    mine("w" + people[i], people[i], "Welcome " + people[i], at(i)));
        }
    }

    @Test
    void aTextSentToOthersIsFoundWithItsNewestOnesAndSums() throws StoreException {
        welcomeTo("a", "b", "c");
        fingerprints.put("again", fingerprint(42, Occasion.ANSWER));
        apply(mine("again", "a", "Welcome again", at(50)), theirs("r", "b", "Thanks", at(60)));

        Sendings same = stores.history().sent().same(WELCOME, -1, LATER, 2);

        assertThat(same.people()).isEqualTo(3);
        assertThat(same.messages()).isEqualTo(4);
        assertThat(same.replies()).isEqualTo(1);
        assertThat(same.answers()).isEqualTo(1);
        assertThat(same.answered()).isEqualTo(1);
        assertThat(same.newest()).extracting(EarlierMessage::text).containsExactly("Welcome again", "Welcome c");
        assertThat(same.newest().getFirst().handle()).isEqualTo("@a");
    }

    @Test
    void whatThePersonGotBeforeDoesNotCount() throws StoreException {
        welcomeTo("a", "b");

        Sendings same = stores.history().sent().same(WELCOME, person("a").id(), LATER, 5);

        assertThat(same.people()).isEqualTo(1);
        assertThat(same.messages()).isEqualTo(1);
        assertThat(same.newest()).extracting(EarlierMessage::personId).containsExactly(person("b").id());
        assertThat(stores.history().sent().same(fingerprint(43, Occasion.UNASKED), -1, LATER, 5))
                .isEqualTo(Sendings.NONE);
    }

    @Test
    void lookingBackCountsOnlyWhatWasOlder() throws StoreException {
        welcomeTo("a", "b", "c");

        Sendings same = stores.history().sent().same(WELCOME, -1, at(2), 5);

        assertThat(same.people()).isEqualTo(2);
        assertThat(same.messages()).isEqualTo(2);
        assertThat(same.newest()).extracting(EarlierMessage::text).containsExactly("Welcome b", "Welcome a");
    }

    @Test
    void bothWaysOfCountingAgree() throws StoreException {
        welcomeTo("a", "b", "c", "d");
        fingerprints.put("again", fingerprint(42, Occasion.REPLY));
        apply(mine("again", "a", "Welcome again", at(50)), theirs("r", "b", "Thanks", at(60)));

        for (String except : List.of("a", "b", "d")) {
            Sendings quick = stores.history().sent().same(WELCOME, person(except).id(), LATER, 9);
            Sendings counted = stores.history().sent().same(WELCOME, person(except).id(), at(50).plusMillis(1), 9);
            assertThat(quick).isEqualTo(new Sendings(counted.newest(), counted.people(), counted.messages(),
                    counted.replies(), counted.answers(), counted.answered()));
        }
        assertThat(stores.history().sent().same(WELCOME, person("a").id(), at(50), 9).people()).isEqualTo(3);
    }

    @Test
    void aWaitingMessageCountsAndADeletedOneDoesNot() throws StoreException {
        welcomeTo("a", "b");
        send("a", "Welcome a", "k", WELCOME);
        assertThat(stores.history().sent().same(WELCOME, -1, LATER, 5).messages()).isEqualTo(3);

        apply(me, gone(Deletion.Kind.MESSAGE, "wb"));
        assertThat(stores.history().sent().same(WELCOME, -1, LATER, 5).people()).isEqualTo(1);
    }

    @Test
    void aMessageHasOneFingerprintAlsoWhenItIsJudgedAnew() throws StoreException {
        welcomeTo("a");
        fingerprints.put("wa", fingerprint(42, Occasion.REPLY));
        apply(mine("wa", "a", "Welcome a", at(0)));
        assertThat(stores.history().sent().same(WELCOME, -1, LATER, 5).replies()).isEqualTo(1);

        fingerprints.put("wa", fingerprint(43, Occasion.REPLY));
        apply(mine("wa", "a", "Welcome a", at(0)));

        assertThat(stores.history().sent().same(WELCOME, -1, LATER, 5)).isEqualTo(Sendings.NONE);
        assertThat(stores.history().sent().same(fingerprint(43, Occasion.REPLY), -1, LATER, 5).messages()).isEqualTo(1);
    }

    @Test
    void whatSaysTooLittleIsNeverTheSame() throws StoreException {
        Fingerprint thanks = new Fingerprint(1, 9, "thank you", false, Occasion.REPLY);
        fingerprints.put("1", thanks);
        fingerprints.put("2", thanks);
        apply(mine("1", MAYA, "Thank you!", at(0)), mine("2", JON, "Thank you!", at(1)));

        assertThat(stores.history().sent().same(thanks, -1, LATER, 5)).isEqualTo(Sendings.NONE);
        assertThat(stores.history().replyRates()).isEqualTo(new ReplyRates(0, 0, 2, 0));
    }

    @Test
    void receivedMessagesOfOthersAndOfTheSamePersonToAnotherAccountCount() throws StoreException {
        String mine = "https://wheels.example/users/second";
        Account second = signIn(Network.MASTODON, profile(mine, "@second", "Second"));
        fingerprints.put("1", WELCOME);
        fingerprints.put("2", WELCOME);
        fingerprints.put("3", WELCOME);
        apply(theirs("1", MAYA, "Thanks for following", at(0)), theirs("2", JON, "Thanks for following", at(1)));
        apply(second, page(theirs("3", MAYA, "Thanks for following", at(2))));

        Sendings onFirst = stores.history().received(me.id()).same(WELCOME, person(MAYA).id(), LATER, 5);
        assertThat(onFirst.messages()).isEqualTo(2);
        assertThat(onFirst.people()).isEqualTo(2);
        Sendings ofJon = stores.history().received(me.id()).same(WELCOME, person(JON).id(), LATER, 5);
        assertThat(ofJon.messages()).isEqualTo(2);
        assertThat(ofJon.people()).isEqualTo(1);
        assertThat(stores.history().sent().same(WELCOME, -1, LATER, 5)).isEqualTo(Sendings.NONE);
    }

    @Test
    void ratesCountTemplatesThatWentToTwoAndWereNoAnswers() throws StoreException {
        welcomeTo("a", "b", "c");
        fingerprints.put("hours", fingerprint(42, Occasion.ANSWER));
        fingerprints.put("once", fingerprint(77, Occasion.UNASKED));
        apply(theirs("q", "d", "When are you open?", at(0)), mine("hours", "d", "Ten to six", at(1)),
                theirs("t", "d", "Thanks", at(2)), mine("once", "d", "A word for you", at(3)));
        apply(theirs("r", "a", "Oh, a robot", at(9)));

        assertThat(stores.history().replyRates()).isEqualTo(new ReplyRates(3, 1, 2, 1));

        long waiting = send("b", "Welcome b", "k", WELCOME);
        assertThat(stores.history().replyRates()).as("not sent yet").isEqualTo(new ReplyRates(3, 1, 2, 1));
        OutboxItem item = item(OutboxItem.Kind.MESSAGE, waiting);
        stores.outbox().attempting(item);
        stores.outbox().delivered(item, new Sent("x", at(70), null));
        assertThat(stores.history().replyRates()).isEqualTo(new ReplyRates(4, 1, 2, 1));
    }

    @Test
    void acceptedTextsAreListedAndTakenBack() throws StoreException {
        stores.history().accept(WELCOME, "Our address", at(0));
        stores.history().accept(WELCOME, "Our address", at(1));
        stores.history().accept(fingerprint(43, Occasion.UNASKED), "Our hours", at(2));

        assertThat(stores.history().accepted()).extracting(AcceptedText::text).containsExactly("Our hours",
                "Our address");
        assertThat(stores.history().sent().accepted(WELCOME)).isTrue();

        stores.history().takeBackAccepted(stores.history().accepted().getLast().id());
        assertThat(stores.history().sent().accepted(WELCOME)).isFalse();
    }

    @Test
    void theSampleIsTheNewestTexts() throws StoreException {
        apply(theirs("1", MAYA, "one", at(1)), theirs("2", JON, "two", at(2)), mine("3", MAYA, "three", at(3)));

        assertThat(stores.history().sampleOfTexts(2)).containsExactly("three", "two");
    }

    @Test
    void aClosedStoreFailsUnchecked() throws StoreException {
        store.close();

        assertThatThrownBy(() -> stores.history().sent().same(WELCOME, -1, LATER, 5))
                .isInstanceOf(IllegalStateException.class);
    }
}

package dev.aside.store;

import dev.aside.core.model.Automatic;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Together;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.ConversationStore.ReadMark;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint.Occasion;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationsTest extends StoreFixture {

    private List<Long> tab(ConversationTab tab) throws StoreException {
        return Arrays.stream(stores.conversations().order(tab)).boxed().toList();
    }

    @Test
    void theListIsOrderedByTheLastMessage() throws StoreException {
        apply(theirs("1", MAYA, "old", at(0)), theirs("2", JON, "newer", at(1)));
        assertThat(tab(ConversationTab.ALL)).containsExactly(with(JON).id(), with(MAYA).id());

        apply(theirs("3", MAYA, "newest", at(2)));

        assertThat(tab(ConversationTab.ALL)).containsExactly(with(MAYA).id(), with(JON).id());
        long[] asked = {with(JON).id(), 999, with(MAYA).id()};
        assertThat(stores.conversations().rows(asked)).extracting(ConversationRow::conversation)
                .extracting(Conversation::id).containsExactly(with(JON).id(), with(MAYA).id());
    }

    @Test
    void onlyConversationsInWhichTheyWroteLastNeedAReply() throws StoreException {
        apply(theirs("1", MAYA, "A question?", at(0)), theirs("2", JON, "Hi", at(1)), mine("3", JON, "Hi Jon", at(2)));

        assertThat(tab(ConversationTab.NEEDS_REPLY)).containsExactly(with(MAYA).id());
    }

    @Test
    void anAutomaticLastMessageNeedsNoReply() throws StoreException {
        automatic.put("2", new Automatic(Automatic.Sign.SOUNDS_AUTOMATIC, 0));
        apply(mine("1", MAYA, "Are you there?", at(0)), theirs("2", MAYA, "Out of office", at(1)));

        assertThat(with(MAYA).needsReply()).isFalse();
        assertThat(with(MAYA).automatic()).as("a conversation of two is not filed away").isNull();
        assertThat(with(MAYA).lastLine()).isEqualTo("Out of office");
    }

    @Test
    void aQuestionBeforeAnAutomaticMessageStillNeedsAReply() throws StoreException {
        automatic.put("2", new Automatic(Automatic.Sign.SOUNDS_AUTOMATIC, 0));
        apply(theirs("1", MAYA, "Are you open?", at(0)), theirs("2", MAYA, "Out of office", at(1)));

        assertThat(with(MAYA).needsReply()).isTrue();
    }

    @Test
    void automaticMessagesAreFiledAwayUntilSomebodySaysOtherwise() throws StoreException {
        automatic.put("1", new Automatic(Automatic.Sign.SAME_TEXT_FROM_OTHERS, 4));
        automatic.put("2", new Automatic(Automatic.Sign.SAME_TEXT_FROM_OTHERS, 5));
        apply(theirs("1", JON, "Thanks for following!", at(0)));
        assertThat(tab(ConversationTab.AUTOMATED)).containsExactly(with(JON).id());
        assertThat(with(JON).automatic()).isEqualTo(new Automatic(Automatic.Sign.SAME_TEXT_FROM_OTHERS, 4));
        assertThat(tab(ConversationTab.ALL)).isEmpty();
        assertThat(stores.conversations().unread()).isZero();

        stores.conversations().notAutomatic(with(JON).id());
        assertThat(tab(ConversationTab.AUTOMATED)).isEmpty();
        assertThat(tab(ConversationTab.NEEDS_REPLY)).containsExactly(with(JON).id());

        apply(theirs("2", JON, "Did you see it?", at(1)));
        assertThat(tab(ConversationTab.AUTOMATED)).isEmpty();
    }

    @Test
    void dismissedUntilTheyWriteAgain() throws StoreException {
        apply(theirs("1", MAYA, "Thanks!", at(0)));
        stores.conversations().dismissReply(with(MAYA).id());
        assertThat(with(MAYA).needsReply()).isFalse();

        apply(theirs("2", MAYA, "One more thing", at(1)));
        assertThat(with(MAYA).needsReply()).isTrue();
    }

    @Test
    void readingMovesOnlyForwardAndSaysWhatToTellTheNetwork() throws StoreException {
        apply(theirs("1", MAYA, "one", at(0)), theirs("2", MAYA, "two", at(1)), mine("3", MAYA, "mine", at(2)));
        long[] order = stores.conversations().messageOrder(with(MAYA).id());
        assertThat(with(MAYA).unread()).isEqualTo(2);
        assertThat(stores.conversations().unread()).isEqualTo(1);

        assertThat(stores.conversations().markRead(with(MAYA).id(), order[1]))
                .contains(new ReadMark(me.id(), "with " + MAYA, "2"));
        assertThat(with(MAYA).unread()).isZero();
        assertThat(stores.conversations().markRead(with(MAYA).id(), order[0])).isEmpty();
        assertThat(stores.conversations().markRead(with(MAYA).id(), order[2]))
                .as("nothing of theirs lies between").isEmpty();
        assertThat(stores.conversations().unread()).isZero();
    }

    @Test
    void readingUpToAnUnsentMessageLeavesWhatComesLaterUnread() throws StoreException {
        apply(theirs("1", MAYA, "one", at(-2)));
        long sent = send(MAYA, "An answer", "k1");

        stores.conversations().markRead(with(MAYA).id(), sent);
        assertThat(with(MAYA).unread()).isZero();

        apply(theirs("2", MAYA, "two", at(5)));
        assertThat(with(MAYA).unread()).isEqualTo(1);
    }

    @Test
    void markedUnreadStaysUntilRead() throws StoreException {
        apply(theirs("1", MAYA, "one", at(0)));
        long message = thread(MAYA).getFirst().id();
        stores.conversations().markRead(with(MAYA).id(), message);

        stores.conversations().markUnread(with(MAYA).id());
        assertThat(with(MAYA).isUnread()).isTrue();
        assertThat(stores.conversations().unread()).isEqualTo(1);

        stores.conversations().markRead(with(MAYA).id(), message);
        assertThat(with(MAYA).isUnread()).isFalse();
    }

    @Test
    void anArchivedConversationComesBackWhenTheyWrite() throws StoreException {
        apply(theirs("2", MAYA, "one", at(0)));
        stores.conversations().setArchived(with(MAYA).id(), true);
        assertThat(tab(ConversationTab.ARCHIVED)).containsExactly(with(MAYA).id());
        assertThat(tab(ConversationTab.ALL)).isEmpty();

        apply(theirs("1", MAYA, "an older one, read late", at(-9)));
        assertThat(tab(ConversationTab.ARCHIVED)).containsExactly(with(MAYA).id());
        apply(mine("3", MAYA, "written elsewhere", at(1)));
        assertThat(tab(ConversationTab.ARCHIVED)).containsExactly(with(MAYA).id());

        apply(theirs("4", MAYA, "again", at(2)));
        assertThat(tab(ConversationTab.ARCHIVED)).isEmpty();
        assertThat(tab(ConversationTab.ALL)).containsExactly(with(MAYA).id());
    }

    @Test
    void aStrangersRequestWaitsApartUntilAccepted() throws StoreException {
        Upsert state = new Upsert.ConversationSeen("with " + JON, List.of(JON), true, null);
        apply(state, theirs("1", JON, "Hello stranger", at(0)));
        assertThat(tab(ConversationTab.REQUESTS)).containsExactly(with(JON).id());
        assertThat(tab(ConversationTab.NEEDS_REPLY)).isEmpty();

        stores.conversations().acceptRequest(with(JON).id());
        apply(state);

        assertThat(tab(ConversationTab.REQUESTS)).isEmpty();
        assertThat(tab(ConversationTab.NEEDS_REPLY)).containsExactly(with(JON).id());
    }

    @Test
    void anAnswerAcceptsARequestOnceItArrived() throws StoreException {
        Upsert state = new Upsert.ConversationSeen("with " + JON, List.of(JON), true, null);
        apply(state, theirs("1", JON, "Hello stranger", at(0)));
        stores.outbox().enqueue(new PrivateDraft(me.id(), person(JON).id(), "Hello!", null, at(1)), "key",
                fingerprint(7, Occasion.ANSWER), at(1), at(2));
        assertThat(tab(ConversationTab.REQUESTS)).containsExactly(with(JON).id());

        OutboxItem item = stores.outbox().waiting().getFirst();
        stores.outbox().attempting(item);
        stores.outbox().delivered(item, new Sent("2", at(2), "with " + JON));
        apply(state);

        assertThat(tab(ConversationTab.REQUESTS)).isEmpty();
        assertThat(tab(ConversationTab.ALL)).contains(with(JON).id());
    }

    @Test
    void answeredIsWhatTheirVeryNextMessageAnswersInTime() throws StoreException {
        automatic.put("5", new Automatic(Automatic.Sign.SOUNDS_AUTOMATIC, 0));
        apply(mine("1", MAYA, "answered", at(0)), theirs("2", MAYA, "yes", at(1)),
                mine("3", MAYA, "followed by my own", at(2)), mine("4", MAYA, "answered by a machine", at(3)),
                theirs("5", MAYA, "out of office", at(4)), mine("6", MAYA, "answered too late", at(5)));
        apply(theirs("7", MAYA, "after three weeks", at(5).plus(Duration.ofDays(21))));

        assertThat(stores.people().together(me.id(), person(MAYA).id())).isEqualTo(
                new Together(at(0), at(5).plus(Duration.ofDays(21)), 7, 4, 1));
    }

    @Test
    void aMessageThatIsReadLateDecidesAnewWhatWasAnswered() throws StoreException {
        apply(mine("1", MAYA, "one", at(0)), theirs("3", MAYA, "answers", at(2)));
        assertThat(stores.people().together(me.id(), person(MAYA).id()).answered()).isEqualTo(1);

        apply(mine("2", MAYA, "in between", at(1)));

        assertThat(stores.people().together(me.id(), person(MAYA).id()))
                .isEqualTo(new Together(at(0), at(2), 3, 2, 1));
    }

    @Test
    void nobodyEverWroteIsNever() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));

        assertThat(stores.people().together(me.id(), person(MAYA).id())).isEqualTo(Together.NEVER);
        assertThat(stores.conversations().between(me.id(), person(MAYA).id())).isEmpty();
    }
}

package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint.Occasion;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SyncApplyTest extends StoreFixture {

    @Test
    void aPageMakesPeopleConversationsAndMessages() throws StoreException {
        apply(profile(MAYA, "@maya@wheels.example", "Maya Okafor"), theirs("1", MAYA, "Does it creak?", at(0)),
                mine("2", MAYA, "Only when seated.", at(1)));

        assertThat(texts(MAYA)).containsExactly("Does it creak?", "Only when seated.");
        assertThat(thread(MAYA)).extracting(Message::mine).containsExactly(false, true);
        assertThat(with(MAYA).lastLine()).isEqualTo("Only when seated.");
        assertThat(with(MAYA).lastMine()).isTrue();
        assertThat(with(MAYA).lastAt()).isEqualTo(at(1));
        assertThat(with(MAYA).needsReply()).isFalse();
        assertThat(person(MAYA).name()).isEqualTo("Maya Okafor");
        assertThat(stores.sync().cursor(me.id(), Feed.MESSAGES).orElseThrow().value()).isEqualTo("c3");
    }

    @Test
    void aPageAppliedTwiceChangesNothingAndTellsNobody() throws StoreException {
        fingerprints.put("1", fingerprint(7, Occasion.UNASKED));
        automatic.put("2", new Automatic(Automatic.Sign.SOUNDS_AUTOMATIC, 0));
        Upsert[] all = {profile(MAYA, "@maya", "Maya"), new Upsert.FollowSeen(MAYA, at(-5)),
                new Upsert.FollowingSeen(MAYA, true),
                new Upsert.ConversationSeen("with " + MAYA, List.of(MAYA), false, "1"),
                mine("1", MAYA, "Hello Maya", at(0)),
                with(theirs("2", MAYA, "Hi", at(1)),
                        new Attachment(Attachment.Kind.PICTURE, "p", "a wheel", 10, 20)),
                post("p1", MAYA, "Sixty kilometres", at(2)), post("p2", ME, "Open on Sunday", at(3))};
        apply(all);
        published.clear();
        var rowsBefore = stores.conversations().rows(stores.conversations().order(ConversationTab.ALL));

        apply(all);

        assertThat(published).isEmpty();
        assertThat(stores.conversations().rows(stores.conversations().order(ConversationTab.ALL)))
                .isEqualTo(rowsBefore);
        assertThat(thread(MAYA)).hasSize(2);
        assertThat(thread(MAYA).getLast().attachments()).hasSize(1);
    }

    @Test
    void somebodyKnownOnlyByAnIdIsKeptWithoutAHandle() throws StoreException {
        apply(theirs("1", "https://far.example/users/who", "Hello", at(0)));

        Person who = person("https://far.example/users/who");
        assertThat(who.handle()).isNull();
        assertThat(who.displayName()).isEqualTo("https://far.example/users/who");

        apply(profile("https://far.example/users/who", "@who@far.example", "Wanda"));

        assertThat(person("https://far.example/users/who").id()).isEqualTo(who.id());
        assertThat(person("https://far.example/users/who").displayName()).isEqualTo("Wanda");
    }

    @Test
    void aDeletedMessageBecomesAnEmptyTombstone() throws StoreException {
        apply(theirs("1", MAYA, "First", at(0)), theirs("2", MAYA, "Regretted secret", at(1)));

        apply(me, gone(Deletion.Kind.MESSAGE, "2"));

        assertThat(texts(MAYA)).containsExactly("First", "");
        assertThat(thread(MAYA).getLast().deleted()).isTrue();
        assertThat(with(MAYA).lastLine()).isEqualTo("First");
        assertThat(with(MAYA).unread()).isEqualTo(1);
        assertThat(stores.search().messages("Regretted", 10)).isEmpty();

        apply(theirs("2", MAYA, "Regretted secret", at(1)));
        assertThat(texts(MAYA)).as("an older page does not bring it back").containsExactly("First", "");
    }

    @Test
    void anEditedMessageHasItsNewTextEverywhere() throws StoreException {
        var first = theirs("1", MAYA, "The old wording", at(0));
        apply(first);

        apply(edited(first, "A newer sentence"));

        assertThat(texts(MAYA)).containsExactly("A newer sentence");
        assertThat(thread(MAYA).getFirst().edited()).isTrue();
        assertThat(with(MAYA).lastLine()).isEqualTo("A newer sentence");
        assertThat(stores.search().messages("wording", 10)).isEmpty();
        assertThat(stores.search().messages("sentence", 10)).hasSize(1);
    }

    @Test
    void whatWasReadElsewhereCountsAsReadAlsoWhenItComesBeforeTheMessage() throws StoreException {
        apply(new Upsert.ConversationSeen("with " + MAYA, List.of(MAYA), false, "2"));
        apply(theirs("1", MAYA, "one", at(0)), theirs("2", MAYA, "two", at(1)), theirs("3", MAYA, "three", at(2)));
        assertThat(with(MAYA).unread()).isEqualTo(1);

        apply(new Upsert.ConversationSeen("with " + MAYA, List.of(MAYA), false, "1"));
        assertThat(with(MAYA).unread()).as("the mark never moves back").isEqualTo(1);
    }

    @Test
    void messagesThatComeInAnyOrderAreReadInTheirOrder() throws StoreException {
        apply(theirs("3", MAYA, "three", at(2)), theirs("1", MAYA, "one", at(0)), mine("2", MAYA, "two", at(1)));

        assertThat(texts(MAYA)).containsExactly("one", "two", "three");
        assertThat(with(MAYA).lastLine()).isEqualTo("three");
        assertThat(with(MAYA).needsReply()).isTrue();
    }

    @Test
    void aGroupIsKeptButIsNoPersonalConversation() throws StoreException {
        apply(new Upsert.MessageSeen("g1", "group", List.of(MAYA, JON), JON, "All of you", at(0), null, null, false,
                List.of()));

        assertThat(stores.conversations().order(ConversationTab.ALL)).isEmpty();
        assertThat(stores.conversations().unread()).isZero();
        assertThat(stores.search().messages("All of you", 10)).hasSize(1);
    }

    @Test
    void changesNameWhatChanged() throws StoreException {
        apply(theirs("1", MAYA, "Hello", at(0)));

        assertThat(wasPublished(Kind.CONVERSATIONS, with(MAYA).id())).isTrue();
        assertThat(wasPublished(Kind.MESSAGES, thread(MAYA).getFirst().id())).isTrue();
        assertThat(wasPublished(Kind.PEOPLE, person(MAYA).id())).isTrue();
        assertThat(wasPublished(Kind.SYNC, me.id())).isTrue();
        assertThat(published).noneMatch(change -> change.kind() == Kind.BROADCASTS);
    }
}

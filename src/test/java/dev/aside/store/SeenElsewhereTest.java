package dev.aside.store;

import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Person;
import dev.aside.core.model.Reaction;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.GroupChanged;
import dev.aside.core.model.Upsert.GroupChanged.Change;
import dev.aside.core.port.StoreException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Names in passing, silenced people, reactions, groups and edited posts: what archives tell and few networks do.
class SeenElsewhereTest extends StoreFixture {
    private static final String NUMBER = "1234567890123456789";

    private long count(String sql) throws StoreException {
        return store.database().read(q -> q.number(sql));
    }

    private Optional<String> text(String sql) throws StoreException {
        return store.database().read(q -> q.first(sql, row -> row.getString(1)));
    }

    private List<String> shown() throws StoreException {
        return stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST)).stream()
                .map(Broadcast::text).toList();
    }

    private static GroupChanged group(String id, Change change, List<String> people, @Nullable String name,
            int minute) {
        return new GroupChanged(id, change, JON, people, name, at(minute));
    }

    private static Upsert.MessageSeen said(String id, String group, String author, String text, List<String> others) {
        return new Upsert.MessageSeen(id, group, others, author, text, at(0), null, null, false, List.of());
    }

    @Test
    void somebodyKnownByANumberIsShownByItUntilNamed() throws StoreException {
        apply(new Upsert.FollowSeen(NUMBER, null));
        assertThat(person(NUMBER).displayName()).isEqualTo(NUMBER);

        apply(new Upsert.PersonNamed(NUMBER, "@rosa", "Rosa"));

        assertThat(person(NUMBER).displayName()).isEqualTo("Rosa");
        assertThat(person(NUMBER).handle()).isEqualTo("@rosa");
        FollowerFilter ros = new FollowerFilter(FollowerFilter.Chip.ALL, null, "ros");
        assertThat(stores.followers().order(ros, FollowerSort.NEWEST)).hasSize(1);
    }

    @Test
    void aNameInPassingNeverOverwritesAProfile() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));

        apply(new Upsert.PersonNamed(MAYA, "@maya_old", null), new Upsert.PersonNamed(MAYA, "@maya_old", null));

        assertThat(person(MAYA).handle()).isEqualTo("@maya");
        assertThat(count("SELECT count(*) FROM person_name WHERE handle = '@maya_old'")).isOne();
    }

    @Test
    void blockedAndMutedAreToldApartAndKept() throws StoreException {
        apply(new Upsert.SilencedSeen(MAYA, true, false), new Upsert.SilencedSeen(MAYA, false, true));

        assertThat(count("SELECT blocked + 2 * muted FROM relation")).isEqualTo(3);
        assertThat(stores.followers().count()).isZero();
    }

    @Test
    void aReactionIsKeptOnceAndGoesWithItsMessage() throws StoreException {
        Upsert.ReactionSeen reaction = new Upsert.ReactionSeen("1", MAYA, "excited", at(1));
        apply(mine("1", MAYA, "Hello", at(0)), reaction, reaction);
        apply(reaction, new Upsert.ReactionSeen("unknown", MAYA, "excited", at(1)));
        assertThat(count("SELECT count(*) FROM reaction")).isOne();

        stores.accounts().remove(me.id());

        assertThat(count("SELECT count(*) FROM reaction")).isZero();
    }

    @Test
    void aGroupIsOneConversationWhoeverIsInItAndIsNotAmongThePersonalOnes() throws StoreException {
        apply(new GroupChanged("77", Change.MEMBERS, null, List.of(), null, null),
                said("1", "77", MAYA, "Hello all", List.of(MAYA, JON)), said("2", "77", MAYA, "Only us", List.of(MAYA)),
                theirs("3", MAYA, "Just you", at(1)));

        assertThat(count("SELECT count(DISTINCT conversation_id) FROM message WHERE remote_id IN ('1', '2')")).isOne();
        assertThat(text("SELECT place FROM conversation WHERE members = 'group:77'")).contains("GROUP");
        assertThat(texts(MAYA)).containsExactly("Just you");
    }

    @Test
    void twoGroupsOfTheSamePeopleAreTwo() throws StoreException {
        apply(group("77", Change.MEMBERS, List.of(MAYA, JON), null, 0),
                group("78", Change.MEMBERS, List.of(MAYA, JON), null, 0));

        assertThat(count("SELECT count(*) FROM conversation")).isEqualTo(2);
    }

    @Test
    void aGroupHasTheNewestNameItWasGivenAndKeepsWhatHappenedOnce() throws StoreException {
        for (int twice = 0; twice < 2; twice++) {
            apply(group("77", Change.NAMED, List.of(), "New name", 9), group("77", Change.NAMED, List.of(), "Old", 3),
                    group("77", Change.JOINED, List.of(MAYA), null, 2),
                    group("77", Change.LEFT, List.of(MAYA), null, 4));
        }

        assertThat(text("SELECT title FROM conversation")).contains("New name");
        assertThat(count("SELECT count(*) FROM group_event")).isEqualTo(4);
    }

    @Test
    void onlyTheNewestVersionOfAnEditedPostIsShownWhateverComesFirst() throws StoreException {
        apply(post("3", ME, "Third", at(3)), post("2", ME, "Second", at(2)));
        apply(new Upsert.PostVersionSeen("2", "1"), new Upsert.PostVersionSeen("3", "1"));
        assertThat(shown()).containsExactly("Third");

        apply(post("1", ME, "First", at(1)), post("2", ME, "Second", at(2)), post("4", ME, "Another", at(4)));

        assertThat(shown()).containsExactly("Another", "Third");
        assertThat(count("SELECT count(*) FROM broadcast")).isEqualTo(2);
    }

    @Test
    void aLaterVersionTakesThePlaceOfAnEarlierOne() throws StoreException {
        apply(post("1", ME, "First", at(1)), new Upsert.PostVersionSeen("2", "1"));
        assertThat(shown()).containsExactly("First");

        apply(post("2", ME, "Second", at(2)));

        assertThat(shown()).containsExactly("Second");
    }

    @Test
    void aPostDeletedOnTheNetworkIsATombstone() throws StoreException {
        apply(post("1", ME, "First", at(1)));
        apply(me, gone(Deletion.Kind.POST, "1"));

        assertThat(shown()).isEmpty();
        assertThat(text("SELECT text FROM post")).contains("");
        assertThat(stores.broadcasts().order(BroadcastSort.NEWEST)).isEmpty();
    }

    @Test
    void aGroupIsReadWithItsPeopleItsLastWordAndWhatHappened() throws StoreException {
        apply(group("77", Change.MEMBERS, List.of(MAYA, JON), null, 0),
                said("1", "77", MAYA, "Hello all", List.of(MAYA, JON)),
                group("77", Change.NAMED, List.of(), "Riders", 3), group("77", Change.LEFT, List.of(JON), null, 4),
                new Upsert.ReactionSeen("1", JON, "excited", at(1)));

        long[] order = stores.groups().order();
        Group riders = stores.groups().group(order[0]).orElseThrow();
        long[] messages = stores.conversations().messageOrder(riders.id());

        assertThat(order).hasSize(1);
        assertThat(riders.title()).isEqualTo("Riders");
        assertThat(riders.members()).extracting(Person::remoteId).containsExactlyInAnyOrder(MAYA, JON);
        assertThat(riders.lastLine()).isEqualTo("Hello all");
        assertThat(riders.lastAuthor()).isEqualTo(person(MAYA));
        assertThat(stores.groups().events(riders.id())).extracting(GroupEvent::change).containsExactly(Change.MEMBERS,
                Change.NAMED, Change.LEFT);
        assertThat(stores.groups().events(riders.id()).getLast().people()).containsExactly(person(JON));
        assertThat(stores.conversations().reactions(messages).values())
                .containsExactly(List.of(new Reaction(person(JON), "excited")));
        assertThat(stores.groups().group(riders.id() + 1)).isEmpty();
    }
}

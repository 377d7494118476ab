package dev.aside.store;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Post;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert.PostSeen;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.OutboxStore.Part;
import dev.aside.core.port.StoreException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxPostsTest extends StoreFixture {
    private static final String SKY = "did:plc:kettle";
    private Account sky = me;

    @BeforeEach
    void twoAccounts() throws StoreException {
        sky = signIn(Network.BLUESKY, profile(SKY, "kettle.example", "Kettle Lane"));
    }

    private List<Broadcast> broadcasts() throws StoreException {
        return stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST));
    }

    private BroadcastDraft draft(String text, @Nullable Long answers) {
        return new BroadcastDraft(0, text, List.of(me.id(), sky.id()), Visibility.UNLISTED, answers, NOON);
    }

    private long publish(String text, String... keys) throws StoreException {
        List<Part> parts = List.of(new Part(me.id(), 0, text + " 1", keys[0]),
                new Part(me.id(), 1, text + " 2", keys[1]),
                new Part(sky.id(), 0, text, keys[2]));
        return stores.outbox().enqueue(draft(text, null), parts, NOON, at(1));
    }

    private static State state(Post post) {
        return Objects.requireNonNull(post.delivery()).state();
    }

    @Test
    void oneBroadcastHasAPostForEachPartOnEachAccount() throws StoreException {
        long id = publish("Light parade", "a", "b", "c");

        assertThat(broadcasts()).extracting(Broadcast::id).containsExactly(id);
        assertThat(broadcasts().getFirst().posts()).extracting(Post::text).containsExactly("Light parade 1",
                "Light parade 2", "Light parade");
        assertThat(broadcasts().getFirst().posts()).extracting(OutboxPostsTest::state).containsOnly(State.HELD);
        assertThat(publish("Light parade", "a", "b", "c")).as("the same keys are the same broadcast").isEqualTo(id);
    }

    @Test
    void ofAThreadOnlyTheFirstUndeliveredPartIsDueAndItNamesItsParent() throws StoreException {
        publish("Thread", "a", "b", "c");
        List<OutboxItem> due = stores.outbox().due(at(1));
        assertThat(due).extracting(OutboxItem::attempt).extracting(Attempt::key).containsExactly("a", "c");
        assertThat(((Attempt.OfPost) due.getFirst().attempt()).visibility()).isEqualTo(Visibility.UNLISTED);

        stores.outbox().attempting(due.getFirst());
        assertThat(stores.outbox().due(at(1))).extracting(OutboxItem::attempt).extracting(Attempt::key)
                .containsExactly("c");
        stores.outbox().delivered(due.getFirst(), new Sent("r1", at(2), null));

        List<OutboxItem> next = stores.outbox().due(at(2));
        assertThat(next).extracting(OutboxItem::attempt).extracting(Attempt::key).containsExactly("b", "c");
        assertThat(((Attempt.OfPost) next.getFirst().attempt()).parent()).isEqualTo("r1");
    }

    @Test
    void afterAFailedPartNothingOfTheThreadIsDueUntilItIsTriedAgain() throws StoreException {
        publish("Thread", "a", "b", "c");
        OutboxItem first = stores.outbox().due(at(1)).getFirst();
        stores.outbox().attempting(first);
        stores.outbox().failed(first, Failure.of(Failure.Kind.REFUSED));
        OutboxItem other = stores.outbox().due(at(9)).getFirst();
        assertThat(other.attempt().key()).isEqualTo("c");
        stores.outbox().attempting(other);

        assertThat(stores.outbox().due(at(9))).isEmpty();
        assertThat(stores.outbox().nextDue()).as("what is blocked wakes nobody").isEmpty();

        assertThat(stores.outbox().retry(OutboxItem.Kind.POST, first.id(), at(9))).isTrue();
        assertThat(stores.outbox().due(at(9))).extracting(OutboxItem::id).containsExactly(first.id());
    }

    @Test
    void undoMakesTheWholeBroadcastADraftWhileNothingWasHandedOver() throws StoreException {
        long id = publish("Undone", "a", "b", "c");
        long draft = stores.outbox().undoBroadcast(id, at(0)).orElseThrow();
        assertThat(broadcasts()).isEmpty();
        assertThat(stores.drafts().broadcasts()).containsExactly(new BroadcastDraft(draft, "Undone",
                List.of(me.id(), sky.id()), Visibility.UNLISTED, null, at(0)));

        long again = publish("Too late", "d", "e", "f");
        stores.outbox().attempting(stores.outbox().due(at(1)).getFirst());
        assertThat(stores.outbox().undoBroadcast(again, at(1))).isEmpty();
        assertThat(broadcasts()).hasSize(1);
    }

    @Test
    void discardingTheLastPostKeepsItsTextAsADraft() throws StoreException {
        stores.outbox().enqueue(draft("Only one", null), List.of(new Part(me.id(), 0, "Only one", "a")), NOON, NOON);
        OutboxItem item = stores.outbox().due(NOON).getFirst();
        stores.outbox().attempting(item);
        stores.outbox().failed(item, Failure.of(Failure.Kind.TOO_LONG));

        assertThat(stores.outbox().discard(OutboxItem.Kind.POST, item.id(), at(1))).isTrue();

        assertThat(broadcasts()).isEmpty();
        assertThat(stores.drafts().broadcasts()).extracting(BroadcastDraft::text).containsExactly("Only one");
    }

    @Test
    void anEchoBeforeTheReceiptIsTheSamePost() throws StoreException {
        publish("Echo", "a", "b", "c");
        OutboxItem first = stores.outbox().due(at(1)).getFirst();
        stores.outbox().attempting(first);
        apply(counted(post("r1", ME, "Echo 1", at(2)), 3));
        assertThat(broadcasts()).hasSize(2);

        stores.outbox().delivered(first, new Sent("r1", at(2), null));

        assertThat(broadcasts()).hasSize(1);
        assertThat(broadcasts().getFirst().counts().reposts()).isEqualTo(3);
        assertThat(broadcasts().getFirst().posts()).hasSize(3);
        apply(counted(post("r1", ME, "Echo 1", at(2)), 5));
        assertThat(broadcasts().getFirst().counts().reposts()).isEqualTo(5);
    }

    private static PostSeen counted(PostSeen post, int reposts) {
        return new PostSeen(post.remoteId(), post.author(), post.text(), post.at(), post.parent(),
                new Post.Counts(reposts, 1, 2, 0), post.pinned(), post.mentionsYou(), post.answered(),
                post.attemptKey(), post.attachments());
    }

    @Test
    void theSameTextOnTwoAccountsWithinAQuarterOfAnHourIsOneBroadcast() throws StoreException {
        apply(post("m1", ME, "Open on Sunday", at(0)));
        apply(sky, page(post("b1", SKY, "Open on Sunday", at(14)), post("b2", SKY, "Open on Sunday", at(40)),
                post("b3", SKY, "Something else", at(1))));

        assertThat(broadcasts()).hasSize(3);
        assertThat(broadcasts().getLast().posts()).extracting(Post::remoteId).containsExactly("m1", "b1");
    }

    @Test
    void broadcastsAreOrderedByWhatTheyDid() throws StoreException {
        apply(counted(post("1", ME, "one", at(1)), 5), counted(post("2", ME, "two", at(2)), 9),
                counted(post("3", ME, "three", at(3)), 5));

        assertThat(stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.MOST_REPOSTED)))
                .extracting(Broadcast::text).containsExactly("two", "three", "one");

        apply(me, gone(Deletion.Kind.POST, "2"));
        assertThat(broadcasts()).extracting(Broadcast::text).containsExactly("three", "one");
    }

    @Test
    void aMentionWaitsUntilItIsSeenAndAnswered() throws StoreException {
        PostSeen seen = new PostSeen("m1", MAYA, "@kettle my glove!", at(0), null, Post.Counts.NONE, false, true, false,
                null, List.of());
        apply(profile(MAYA, "@maya", "Maya"), seen);
        long[] order = stores.broadcasts().mentionOrder();
        Mention mention = stores.broadcasts().mentions(order).getFirst();
        assertThat(mention.author().name()).isEqualTo("Maya");
        assertThat(mention.seen()).isFalse();
        assertThat(stores.broadcasts().unansweredMentions()).isEqualTo(1);

        stores.broadcasts().mentionsSeen(at(0));
        assertThat(stores.broadcasts().mentions(order).getFirst().seen()).isTrue();

        long answer = stores.outbox().enqueue(new BroadcastDraft(0, "Found it", List.of(me.id()), Visibility.PUBLIC,
                mention.post().id(), NOON), List.of(new Part(me.id(), 0, "Found it", "k")), NOON, at(1));
        assertThat(((Attempt.OfPost) stores.outbox().due(at(1)).getFirst().attempt()).parent()).isEqualTo("m1");
        assertThat(stores.broadcasts().unansweredMentions()).isZero();

        stores.outbox().undoBroadcast(answer, at(0));
        assertThat(stores.broadcasts().unansweredMentions()).isEqualTo(1);
        stores.broadcasts().mentionAnswered(mention.post().id());
        assertThat(stores.broadcasts().mentions(order).getFirst().answered()).isTrue();
        assertThat(stores.people().latestPosts(person(MAYA).id(), 5)).extracting(Post::text)
                .containsExactly("@kettle my glove!");
    }
}

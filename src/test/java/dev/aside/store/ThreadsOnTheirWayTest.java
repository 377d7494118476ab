package dev.aside.store;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Post;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert.PostSeen;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.OutboxStore;
import dev.aside.core.port.OutboxStore.Part;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A thread of which a part failed, or of which nobody knows whether it arrived: what goes on, and what does not.
class ThreadsOnTheirWayTest extends StoreFixture {
    private static final String WHOLE = "Wheels on Saturday.\n\nBring your own. We have tea.";
    private static final List<String> PARTS = List.of("Wheels on Saturday. 1/3", "Bring your own. 2/3",
            "We have tea. 3/3");

    private Account sky = me;

    @BeforeEach
    void anotherAccount() throws StoreException {
        sky = stores.accounts().add(Network.BLUESKY, profile("did:plc:kettle", "kettle.example", "Kettle"), false);
    }

    private OutboxStore outbox() {
        return stores.outbox();
    }

    private void publish(Account... accounts) throws StoreException {
        List<Part> parts = new ArrayList<>();
        for (Account account : accounts) {
            for (int i = 0; i < PARTS.size(); i++) {
                parts.add(new Part(account.id(), i, PARTS.get(i), key(account, i)));
            }
        }
        outbox().enqueue(new BroadcastDraft(0, WHOLE, Stream.of(accounts).map(Account::id).toList(),
                Visibility.UNLISTED, null, NOON, "Wet", List.of()), parts, NOON, NOON);
    }

    private static String key(Account account, int part) {
        return account.id() + "/" + part;
    }

    private OutboxItem part(Account account, int part) throws StoreException {
        return outbox().waiting().stream().filter(item -> item.attempt().key().equals(key(account, part))).findFirst()
                .orElseThrow();
    }

    private void arrives(Account account, int part, String remoteId) throws StoreException {
        OutboxItem item = part(account, part);
        assertThat(outbox().attempting(item)).isTrue();
        outbox().delivered(item, new Sent(remoteId, at(part), null));
    }

    private long fails(Account account, int part) throws StoreException {
        OutboxItem item = part(account, part);
        assertThat(outbox().attempting(item)).isTrue();
        outbox().failed(item, Failure.of(Failure.Kind.REFUSED));
        return item.id();
    }

    private long isLost(Account account, int part) throws StoreException {
        OutboxItem item = part(account, part);
        assertThat(outbox().attempting(item)).isTrue();
        outbox().unknown(item);
        return item.id();
    }

    private List<String> due() throws StoreException {
        return outbox().due(at(90)).stream().map(item -> item.attempt().key()).toList();
    }

    private @Nullable String parent(Account account, int part) throws StoreException {
        return ((Attempt.OfPost) part(account, part).attempt()).parent();
    }

    private boolean giveUp(long id) throws StoreException {
        return outbox().discard(OutboxItem.Kind.POST, id, at(1));
    }

    private List<Broadcast> broadcasts() throws StoreException {
        return stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST));
    }

    /// The remote ids of what is listed; a dash for none yet.
    private List<String> published() throws StoreException {
        return broadcasts().stream().flatMap(broadcast -> broadcast.posts().stream())
                .map(post -> Objects.requireNonNullElse(post.remoteId(), "-")).toList();
    }

    private static PostSeen echo(String remoteId, String text, @Nullable String parent, Instant at) {
        return new PostSeen(remoteId, ME, text, at, parent, Post.Counts.NONE, false, false, false, null, List.of());
    }

    @Test
    void givingUpTheFirstPartGivesUpTheThreadAndKeepsItsWholeText() throws StoreException {
        publish(me);

        assertThat(giveUp(fails(me, 0))).isTrue();

        assertThat(outbox().waiting()).isEmpty();
        assertThat(broadcasts()).isEmpty();
        assertThat(stores.drafts().broadcasts()).singleElement()
                .returns(WHOLE, BroadcastDraft::text).returns("Wet", BroadcastDraft::warning)
                .returns(Visibility.UNLISTED, BroadcastDraft::visibility).returns(null, BroadcastDraft::answers)
                .returns(List.of(me.id()), BroadcastDraft::accountIds);
    }

    @Test
    void givingUpAfterTheFirstArrivedKeepsTheRestAsADraftThatGoesOnFromThere() throws StoreException {
        publish(me);
        arrives(me, 0, "r1");

        assertThat(giveUp(fails(me, 1))).isTrue();

        assertThat(due()).isEmpty();
        assertThat(published()).containsExactly("r1");
        assertThat(broadcasts().getFirst().text()).isEqualTo("Wheels on Saturday.");
        BroadcastDraft rest = stores.drafts().broadcasts().getFirst();
        assertThat(rest).returns("Bring your own. We have tea.", BroadcastDraft::text)
                .returns("Wet", BroadcastDraft::warning).returns(List.of(me.id()), BroadcastDraft::accountIds);

        outbox().enqueue(rest, List.of(new Part(me.id(), 0, rest.text(), "again")), at(2), at(2));
        assertThat(outbox().due(at(2))).extracting(item -> ((Attempt.OfPost) item.attempt()).parent())
                .containsExactly("r1");
        assertThat(stores.drafts().broadcasts()).isEmpty();
    }

    @Test
    void givingUpOnOneAccountLeavesTheOther() throws StoreException {
        publish(me, sky);
        arrives(sky, 0, "s1");

        giveUp(fails(me, 0));

        assertThat(due()).containsExactly(key(sky, 1));
        assertThat(parent(sky, 1)).isEqualTo("s1");
        assertThat(stores.drafts().broadcasts()).as("the text is with the other").isEmpty();
        arrives(sky, 1, "s2");
        giveUp(fails(sky, 2));
        assertThat(stores.drafts().broadcasts()).extracting(BroadcastDraft::text).containsExactly("We have tea.");
        assertThat(published()).containsExactly("s1", "s2");
    }

    @Test
    void noTextIsLostWhenBothAccountsAreGivenUp() throws StoreException {
        publish(me, sky);
        arrives(me, 0, "r1");
        giveUp(fails(me, 1));
        giveUp(fails(sky, 0));

        assertThat(outbox().waiting()).isEmpty();
        assertThat(published()).containsExactly("r1");
        assertThat(stores.drafts().broadcasts()).extracting(BroadcastDraft::text)
                .containsExactly("Bring your own. We have tea.");
    }

    @Test
    void whatStillWaitsItsTurnCannotBeGivenUpAlone() throws StoreException {
        publish(me);

        assertThat(giveUp(part(me, 1).id())).isFalse();
        assertThat(outbox().waiting()).hasSize(3);
    }

    @Test
    void afterAnUnknownPartArrivedTheRestWaitsForItsIdAndThenAnswersIt() throws StoreException {
        publish(me);
        arrives(me, 0, "r1");
        long lost = isLost(me, 1);
        assertThat(outbox().settled(OutboxItem.Kind.POST, lost)).isTrue();

        assertThat(due()).as("it would be a post of its own").isEmpty();
        assertThat(outbox().nextDue()).as("it wakes nobody").isEmpty();

        apply(echo("r2", "Bring your  own. 2/3", "r1", at(1)));
        assertThat(due()).containsExactly(key(me, 2));
        assertThat(parent(me, 2)).isEqualTo("r2");
        assertThat(published()).containsExactly("r1", "r2", "-");
    }

    @Test
    void anUnknownPartThatWasReadAlreadyIsThatOneOnceItIsSaidToHaveArrived() throws StoreException {
        publish(me);
        arrives(me, 0, "r1");
        long lost = isLost(me, 1);
        apply(echo("r0", "Bring your own. 2/3", null, at(1)), echo("r2", "Bring your own. 2/3", "r1", at(1)),
                echo("r9", "Something else", "r1", at(1)));

        outbox().settled(OutboxItem.Kind.POST, lost);

        assertThat(parent(me, 2)).isEqualTo("r2");
        assertThat(due()).containsExactly(key(me, 2));
        assertThat(published()).containsExactlyInAnyOrder("r1", "r2", "-", "r0", "r9");
    }

    @Test
    void anEchoOfAnUnknownPostIsNoSecondOne() throws StoreException {
        publish(me);
        isLost(me, 0);
        apply(echo("r1", "Wheels on Saturday. 1/3", null, at(0)));

        assertThat(published()).containsExactly("r1", "-", "-");
        assertThat(outbox().waiting()).extracting(item -> item.delivery().state())
                .doesNotContain(Delivery.State.UNKNOWN);
        assertThat(parent(me, 1)).isEqualTo("r1");
    }

    @Test
    void anOlderPostOfTheSameWordsIsNoEcho() throws StoreException {
        publish(me);
        isLost(me, 0);
        apply(echo("old", "Wheels on Saturday. 1/3", null, NOON.minusSeconds(3600)));

        assertThat(outbox().waiting()).extracting(item -> item.delivery().state()).contains(Delivery.State.UNKNOWN);
        assertThat(due()).isEmpty();
    }

    @Test
    void theRestCanBeGivenUpWhenTheEchoNeverComes() throws StoreException {
        publish(me);
        outbox().settled(OutboxItem.Kind.POST, isLost(me, 0));

        assertThat(giveUp(part(me, 1).id())).isTrue();

        assertThat(outbox().waiting()).isEmpty();
        assertThat(broadcasts()).hasSize(1);
        assertThat(stores.drafts().broadcasts()).singleElement()
                .returns("Bring your own. We have tea.", BroadcastDraft::text)
                .returns(null, BroadcastDraft::answers);
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComposerViewModelTest {
    private Workshop shop;
    private BroadcastsViewModel pane;
    private ComposerViewModel composer;

    @BeforeEach
    void openThePane() throws StoreException {
        shop = new Workshop();
        pane = shop.open();
        composer = pane.composer();
    }

    private void reopen() {
        pane.close();
        pane = shop.open();
        composer = pane.composer();
    }

    private void write(String text) {
        composer.textProperty().set(text);
        shop.delays.pass(DraftKeeper.KEEP_AFTER);
    }

    private void choose(Network... networks) {
        composer.targets().want(List.of(networks).stream().map(network -> shop.account(network).id()).toList());
        composer.textProperty().set(composer.textProperty().get());
    }

    private List<BroadcastDraft> drafts() throws StoreException {
        return shop.stores.drafts().broadcasts();
    }

    @Test
    void eachAccountCountsByItsOwnRule() {
        choose(Network.MASTODON, Network.BLUESKY);
        write(Workshop.WINTER);

        List<Share> shares = composer.shares().sharesProperty().get();

        assertThat(shares).extracting(Wording::note).containsExactly("172", "2 posts");
        assertThat(shares.getLast().parts()).extracting(Share.Part::left).containsExactly(65, 200);
        assertThat(shares.getLast().limit()).isEqualTo(300);
        assertThat(composer.canPublishProperty().get()).isTrue();
    }

    @Test
    void aDraftIsKeptOncePerPause() throws StoreException {
        composer.textProperty().set("Saturday");
        composer.textProperty().set("Saturday is for");
        assertThat(drafts()).isEmpty();
        assertThat(composer.keptProperty().get()).isFalse();

        shop.delays.pass(DraftKeeper.KEEP_AFTER);
        write("Saturday is for wheels.");

        assertThat(drafts()).extracting(BroadcastDraft::text).containsExactly("Saturday is for wheels.");
        assertThat(composer.keptProperty().get()).isTrue();
    }

    @Test
    void leavingKeepsWhatNoPauseKept() throws StoreException {
        composer.textProperty().set("Half a sent");
        pane.setOnScreen(false);

        assertThat(drafts()).extracting(BroadcastDraft::text).containsExactly("Half a sent");
    }

    @Test
    void theTextIsThereAgainAfterARestartAndNotMultiplied() throws StoreException {
        write("Saturday is for wheels.");
        reopen();
        assertThat(composer.textProperty().get()).isEqualTo("Saturday is for wheels.");

        shop.delays.pass(Duration.ofSeconds(5));
        reopen();
        write("Sunday is for rest.");

        assertThat(drafts()).extracting(BroadcastDraft::text).containsExactly("Sunday is for rest.");
    }

    @Test
    void anOlderDraftStaysAwayFromWhoBeganToWrite() throws StoreException {
        composer.textProperty().set("S");
        composer.textProperty().set("");
        shop.stores.drafts().keep(shop.draft("Read in a moment after the start", Network.MASTODON));

        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(pane.drafts().drafts()).hasSize(1);
    }

    @Test
    void anEmptiedTextIsNoDraftAnyMore() throws StoreException {
        write("Never mind");
        write("");

        assertThat(drafts()).isEmpty();
        assertThat(composer.keptProperty().get()).isFalse();
    }

    @Test
    void aDraftFromElsewhereKeepsTheOneThatIsThere() throws StoreException {
        composer.textProperty().set("Half written");
        pane.publish(shop.draft("Our winter service is open again.", Network.MASTODON));

        assertThat(composer.textProperty().get()).isEqualTo("Our winter service is open again.");
        assertThat(composer.targets().chosen()).containsExactly(shop.account(Network.MASTODON));
        assertThat(drafts()).extracting(BroadcastDraft::text)
                .containsExactlyInAnyOrder("Half written", "Our winter service is open again.");
        assertThat(pane.drafts().drafts()).hasSize(2);
    }

    @Test
    void aFullDiskIsSaidAndTheTextIsKeptWhenThereIsRoom() throws StoreException {
        shop.fakes.breakWith(new StoreException(StoreException.Reason.FULL, "test", null));
        write("Written on a full disk");
        assertThat(composer.noticeProperty().get()).isEqualTo(Notice.DRAFT_NOT_KEPT);
        composer.publish();
        assertThat(composer.noticeProperty().get()).isEqualTo(Notice.NOT_TAKEN);
        assertThat(composer.textProperty().get()).isEqualTo("Written on a full disk");

        shop.fakes.breakWith(null);
        shop.delays.pass(DraftKeeper.KEEP_AFTER);

        assertThat(drafts()).extracting(BroadcastDraft::text).containsExactly("Written on a full disk");
        assertThat(shop.stores.broadcasts().order(dev.aside.core.model.BroadcastSort.NEWEST)).isEmpty();
    }

    @Test
    void publishingEmptiesTheComposerAndUndoPutsTheTextBack() throws StoreException {
        choose(Network.MASTODON, Network.BLUESKY);
        composer.extras().visibilityProperty().set(Visibility.UNLISTED);
        write(Workshop.WINTER);

        composer.publish();

        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(drafts()).isEmpty();
        PublishingViewModel.Held held = composer.publishing().heldProperty().get();
        assertThat(held).isNotNull();
        assertThat(Duration.between(held.since(), held.due())).isEqualTo(Duration.ofSeconds(10));
        assertThat(pane.posts().rows()).hasSize(1);
        assertThat(shop.stores.broadcasts().broadcasts(new long[]{held.broadcastId()}).getFirst().posts())
                .extracting(Post::network)
                .containsExactly(Network.MASTODON, Network.BLUESKY, Network.BLUESKY);

        composer.undo(held.broadcastId());

        assertThat(composer.textProperty().get()).isEqualTo(Workshop.WINTER);
        assertThat(composer.extras().visibilityProperty().get()).isEqualTo(Visibility.UNLISTED);
        assertThat(composer.publishing().heldProperty().get()).isNull();
        assertThat(composer.keptProperty().get()).isTrue();
        assertThat(pane.posts().rows()).isEmpty();
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void undoKeepsWhatWasBegunMeanwhile() throws StoreException {
        write("First");
        composer.publish();
        composer.textProperty().set("Second");
        composer.undo(composer.publishing().heldProperty().get().broadcastId());

        assertThat(composer.textProperty().get()).isEqualTo("First");
        assertThat(drafts()).extracting(BroadcastDraft::text).containsExactlyInAnyOrder("First", "Second");
    }

    @Test
    void whatANetworkHasIsNotTakenBack() throws StoreException {
        write("Too late");
        composer.publish();
        long id = composer.publishing().heldProperty().get().broadcastId();
        shop.stores.outbox().attempting(shop.stores.outbox().waiting().getFirst());
        assertThat(composer.publishing().heldProperty().get()).isNull();

        composer.undo(id);

        assertThat(composer.noticeProperty().get()).isEqualTo(Notice.TOO_LATE);
        assertThat(composer.textProperty().get()).isEmpty();
    }

    @Test
    void theNextTextGoesWhereTheLastOneWent() {
        choose(Network.X);
        write("A short word");
        composer.publish();

        assertThat(composer.targets().chosen()).containsExactly(shop.account(Network.X));
        reopen();
        assertThat(composer.targets().chosen()).containsExactly(shop.account(Network.X));
    }

    @Test
    void withoutAnAccountOrATextThereIsNothingToPublish() {
        choose(Network.MASTODON);
        assertThat(composer.canPublishProperty().get()).isFalse();
        write("Text");
        assertThat(composer.canPublishProperty().get()).isTrue();

        composer.targets().remove(shop.account(Network.MASTODON));

        assertThat(composer.canPublishProperty().get()).isFalse();
        assertThat(composer.targets().addable()).hasSize(3);
    }

    @Test
    void onlyMastodonLetsOneChooseWhoSeesIt() {
        choose(Network.BLUESKY, Network.X);
        assertThat(composer.extras().haveVisibility()).isFalse();
        composer.targets().add(shop.account(Network.MASTODON));
        assertThat(composer.extras().haveVisibility()).isTrue();
    }

    @Test
    void aTextForOnePersonIsNoticedAtAPauseAndMoves() throws StoreException {
        long lea = shop.person(Network.BLUESKY, "lea", "lea.example", "Léa Marchand", null).id();
        long account = shop.account(Network.BLUESKY).id();
        shop.stores.drafts().keep(account, lea, "Bonjour", shop.clock.instant());
        choose(Network.MASTODON, Network.BLUESKY);
        composer.textProperty().set("Hi Léa, your wheel is ready.");
        assertThat(composer.mirror().onePersonProperty().get()).isNull();

        shop.delays.pass(MirrorViewModel.JUDGE_AFTER);
        assertThat(composer.mirror().onePersonProperty().get()).isNotNull();
        pane.sendPrivately();

        assertThat(shop.went).containsExactly("write " + account + " to " + lea);
        assertThat(shop.stores.drafts().draft(account, lea)).get()
                .extracting(dev.aside.core.model.PrivateDraft::text)
                .isEqualTo("Bonjour\n\nHi Léa, your wheel is ready.");
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(composer.mirror().onePersonProperty().get()).isNull();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void aDiscardedDraftCanBeHadBack() throws StoreException {
        write("Perhaps not");
        pane.drafts().discard(drafts().getFirst());
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(drafts()).isEmpty();

        pane.drafts().restore();

        assertThat(drafts()).extracting(BroadcastDraft::text).containsExactly("Perhaps not");
    }

    @Test
    void theStateOfAPostIsThatWhichNeedsThePersonMost() throws StoreException {
        choose(Network.MASTODON, Network.BLUESKY);
        write("Both");
        composer.publish();
        long id = pane.posts().rows().idAt(0);
        var outbox = shop.stores.outbox();
        assertThat(progress(id).stage()).isEqualTo(Progress.Stage.HELD);
        var first = outbox.waiting().getFirst();
        outbox.attempting(first);
        outbox.failed(first, dev.aside.core.model.Failure.of(dev.aside.core.model.Failure.Kind.REFUSED));

        assertThat(progress(id).stage()).isEqualTo(Progress.Stage.FAILED);
        assertThat(progress(id).network()).isEqualTo(Network.MASTODON);
        assertThat(progress(id).undoable()).isFalse();
        assertThat(Wording.say(progress(id), shop.ages)).isEqualTo("Not published. Mastodon refused it.");

        pane.posts().retry(shop.stores.broadcasts().broadcasts(new long[]{id}).getFirst());
        assertThat(outbox.waiting()).extracting(item -> item.delivery().state())
                .containsExactlyInAnyOrder(Delivery.State.QUEUED, Delivery.State.HELD);
    }

    private Progress progress(long id) throws StoreException {
        return Progress.of(shop.stores.broadcasts().broadcasts(new long[]{id}).getFirst());
    }
}

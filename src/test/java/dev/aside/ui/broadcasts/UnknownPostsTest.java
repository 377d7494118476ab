package dev.aside.ui.broadcasts;

import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.StoreException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A post of which nobody knows whether it arrived: the owner decides.
class UnknownPostsTest {
    private Workshop shop;
    private BroadcastsViewModel pane;
    private PostsViewModel posts;

    @BeforeEach
    void loseAnAnswer() throws StoreException {
        shop = new Workshop();
        pane = shop.open();
        posts = pane.posts();
        pane.composer().targets().want(List.of(shop.account(Network.X).id()));
        pane.composer().textProperty().set("Bells are in.");
        pane.composer().publish();
        lose();
    }

    private void lose() throws StoreException {
        OutboxItem item = shop.stores.outbox().waiting().getFirst();
        shop.stores.outbox().attempting(item);
        shop.stores.outbox().unknown(item);
    }

    private Broadcast broadcast() throws StoreException {
        return shop.stores.broadcasts().broadcasts(shop.stores.broadcasts().order(BroadcastSort.NEWEST)).getFirst();
    }

    @Test
    void itSaysSoWithBothChoices() throws StoreException {
        Progress progress = Progress.of(broadcast());
        assertThat(progress.stage()).isEqualTo(Progress.Stage.UNKNOWN);
        assertThat(Wording.say(progress, shop.ages)).isEqualTo("It is not known whether this arrived on X");
        assertThat(PostAction.of(broadcast(), posts)).extracting(PostAction::words)
                .containsExactly("It arrived", "Publish it again");
        assertThat(shop.stores.outbox().due(shop.clock.instant().plusSeconds(86_400))).isEmpty();
    }

    @Test
    void theOwnerSawThatItArrived() throws StoreException {
        posts.settle(broadcast());
        assertThat(Progress.of(broadcast()).stage()).isEqualTo(Progress.Stage.DONE);
    }

    @Test
    void theRestOfAThreadSaysThatItWaitsForThePartThatArrivedAndCanBeGivenUp() throws StoreException {
        posts.settle(broadcast());
        shop.clock.advance(java.time.Duration.ofMinutes(1));
        pane.composer().targets().want(List.of(shop.account(Network.X).id()));
        pane.composer().textProperty().set(Workshop.WINTER);
        pane.composer().publish();
        lose();
        posts.settle(broadcast());

        Progress progress = Progress.of(broadcast());
        assertThat(progress.stage()).isEqualTo(Progress.Stage.BEHIND_NAMELESS);
        assertThat(Wording.say(progress, shop.ages))
                .isEqualTo("The rest follows as soon as the part that arrived is read from X");
        assertThat(PostAction.of(broadcast(), posts)).extracting(PostAction::words)
                .containsExactly("Give up the rest");
        assertThat(shop.stores.outbox().due(shop.clock.instant().plusSeconds(86_400))).isEmpty();

        posts.giveUp(broadcast());

        assertThat(Progress.of(broadcast()).stage()).isEqualTo(Progress.Stage.DONE);
        assertThat(shop.stores.drafts().broadcasts()).extracting(BroadcastDraft::text).first().asString()
                .isNotEmpty().isNotEqualTo(Workshop.WINTER)
                .satisfies(rest -> assertThat(Workshop.WINTER).endsWith(rest));
    }

    @Test
    void theOwnerPublishesItAgain() throws StoreException {
        posts.retry(broadcast());
        assertThat(broadcast().posts()).extracting(post -> java.util.Objects.requireNonNull(post.delivery()).state())
                .containsExactly(Delivery.State.QUEUED);
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.model.Broadcast;
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
    private PostsViewModel posts;

    @BeforeEach
    void loseAnAnswer() throws StoreException {
        shop = new Workshop();
        BroadcastsViewModel pane = shop.open();
        posts = pane.posts();
        pane.composer().targets().want(List.of(shop.account(Network.X).id()));
        pane.composer().textProperty().set("Bells are in.");
        pane.composer().publish();
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
    void theOwnerPublishesItAgain() throws StoreException {
        posts.retry(broadcast());
        assertThat(broadcast().posts()).extracting(post -> java.util.Objects.requireNonNull(post.delivery()).state())
                .containsExactly(Delivery.State.QUEUED);
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeConnector;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeletingPostsTest {
    private Workshop shop;
    private BroadcastsViewModel pane;
    private PostsViewModel posts;

    @BeforeEach
    void publishSomething() throws StoreException {
        shop = new Workshop();
        pane = shop.open();
        posts = pane.posts();
        shop.published(Network.BLUESKY, "Bells are in.", Workshop.NOW.minusSeconds(60), Post.Counts.NONE, false);
    }

    private List<Broadcast> shown() throws StoreException {
        return shop.stores.broadcasts().broadcasts(shop.stores.broadcasts().order(BroadcastSort.NEWEST)).stream()
                .filter(broadcast -> !broadcast.posts().isEmpty()).toList();
    }

    private FakeConnector network() {
        return (FakeConnector) shop.connectors.of(shop.account(Network.BLUESKY).id()).orElseThrow();
    }

    @Test
    void deletingAsksFirst() throws StoreException {
        Broadcast bells = shown().getFirst();
        posts.askToDelete(bells);
        assertThat(posts.deletingProperty().get()).isEqualTo(bells);
        posts.dontDelete();

        assertThat(posts.deletingProperty().get()).isNull();
        assertThat(network().deleted()).isEmpty();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aDeletedPostIsGoneOnTheNetworkAndInTheList() throws StoreException {
        posts.askToDelete(shown().getFirst());
        posts.delete();

        assertThat(network().deleted()).hasSize(1);
        assertThat(shown()).isEmpty();
        assertThat(posts.notDeletedProperty().get()).isNull();
    }

    @Test
    void whatANetworkKeepsIsSaidAndStays() throws StoreException {
        network().down(new Failure(Failure.Kind.REFUSED, null, null, "Not yours."));
        posts.askToDelete(shown().getFirst());
        posts.delete();

        Removal kept = posts.notDeletedProperty().get();
        assertThat(Wording.say(kept)).isEqualTo("Not deleted. Bluesky says: Not yours.");
        assertThat(shown()).hasSize(1);

        network().down(null);
        posts.askToDelete(shown().getFirst());
        posts.delete();
        assertThat(posts.notDeletedProperty().get()).isNull();
        assertThat(shown()).isEmpty();
    }

    @Test
    void onlyWhatANetworkHasCanBeDeleted() throws StoreException {
        assertThat(PostAction.of(shown().getFirst(), posts)).extracting(PostAction::words).containsExactly("Delete");
        shop.connectors.remove(shop.account(Network.BLUESKY).id());
        assertThat(PostAction.of(shown().getFirst(), posts)).isEmpty();

        pane.composer().targets().want(List.of(shop.account(Network.MASTODON).id()));
        pane.composer().textProperty().set("Not there yet");
        pane.composer().publish();
        assertThat(shown().stream().filter(posts::canDelete)).isEmpty();
    }
}

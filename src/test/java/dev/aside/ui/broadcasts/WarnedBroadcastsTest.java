package dev.aside.ui.broadcasts;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Content warnings and who sees a post, on networks that have such a choice and on others.
class WarnedBroadcastsTest {
    private Workshop shop;
    private ComposerViewModel composer;

    @BeforeEach
    void openThePane() throws StoreException {
        shop = new Workshop();
        composer = shop.open().composer();
        composer.targets().want(List.of(shop.account(Network.MASTODON).id(), shop.account(Network.BLUESKY).id()));
    }

    private List<Attempt.OfPost> goingOut() throws StoreException {
        return shop.stores.outbox().waiting().stream().map(OutboxItem::attempt).map(Attempt.OfPost.class::cast)
                .toList();
    }

    @Test
    void aWarningGoesOutAndTakesItsRoomWhereThereAreWarnings() throws StoreException {
        composer.textProperty().set("x".repeat(290));
        composer.extras().warnedProperty().set(true);
        composer.extras().warningProperty().set("y".repeat(20));

        List<Share> shares = composer.shares().sharesProperty().get();
        assertThat(shares).extracting(Share::left).containsExactly(500 - 290 - 20, 10);
        assertThat(composer.extras().limitsProperty().get()).containsExactly(new Limit.Unwarned(Network.BLUESKY));
        composer.publish();
        assertThat(goingOut()).extracting(Attempt.OfPost::warning).containsOnly("y".repeat(20));
    }

    @Test
    void aWarningWithoutWordsIsNone() throws StoreException {
        composer.textProperty().set("Text");
        composer.extras().warnedProperty().set(true);
        composer.publish();

        assertThat(goingOut()).allSatisfy(post -> assertThat(post.warning()).isNull());
    }

    @Test
    void whereEverybodySeesItThatIsSaid() {
        composer.textProperty().set("Text");
        composer.extras().visibilityProperty().set(Visibility.FOLLOWERS);

        assertThat(composer.extras().limitsProperty().get()).containsExactly(new Limit.Open(Network.BLUESKY));
        assertThat(composer.canPublishProperty().get()).isTrue();
    }
}

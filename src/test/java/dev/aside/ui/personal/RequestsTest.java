package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestsTest {
    private PaneFixture fixture;

    @BeforeEach
    void aStrangerWrites() throws StoreException {
        fixture = new PaneFixture();
        fixture.shop.profile(Network.BLUESKY, "rory", "rory.example", "Rory", "", null, null);
        fixture.shop.request(Network.BLUESKY, "rory");
        fixture.shop.theirs(Network.BLUESKY, "rory", "Hello, do you mend unicycles?", fixture.shop.clock.instant());
        fixture.open(Network.BLUESKY, "rory");
    }

    private long[] requests() throws StoreException {
        return fixture.stores().conversations().order(ConversationTab.REQUESTS);
    }

    private Conversation conversation() {
        return Objects.requireNonNull(
                Objects.requireNonNull(fixture.pane.thread().openedProperty().get()).conversation());
    }

    @Test
    void aRequestOffersToBeAcceptedFirst() {
        assertThat(RowAction.of(conversation())).startsWith(RowAction.ACCEPT);
    }

    @Test
    void acceptingTellsTheNetwork() throws StoreException {
        assertThat(requests()).hasSize(1);
        fixture.pane.thread().act(RowAction.ACCEPT);

        assertThat(requests()).isEmpty();
        assertThat(Objects.requireNonNull(fixture.shop.networks.get(Network.BLUESKY)).accepted())
                .containsExactly("c-rory");
        assertThat(RowAction.of(conversation())).doesNotContain(RowAction.ACCEPT);
    }
}

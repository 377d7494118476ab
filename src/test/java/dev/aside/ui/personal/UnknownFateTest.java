package dev.aside.ui.personal;

import dev.aside.core.model.Delivery;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.StoreException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A message of which nobody knows whether it arrived: the owner decides.
class UnknownFateTest {
    private PaneFixture fixture;

    @BeforeEach
    void loseAnAnswer() throws StoreException {
        fixture = new PaneFixture();
        fixture.open(Network.MASTODON, "maya");
        fixture.type("Friday it is.");
        fixture.pane.composer().send();
        OutboxItem item = fixture.stores().outbox().waiting().getFirst();
        fixture.stores().outbox().attempting(item);
        fixture.stores().outbox().unknown(item);
    }

    private Delivery.State state() {
        return Objects.requireNonNull(fixture.last().delivery()).state();
    }

    @Test
    void itIsShownAsUnknownAndNotRepeatedByItself() throws StoreException {
        assertThat(state()).isEqualTo(Delivery.State.UNKNOWN);
        assertThat(fixture.stores().outbox().due(fixture.shop.clock.instant().plusSeconds(86_400))).isEmpty();
    }

    @Test
    void theOwnerSawThatItArrived() {
        fixture.pane.thread().deliveries().settle(fixture.last().id());
        assertThat(state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void theOwnerSendsItAgainUnderTheSameKey() throws StoreException {
        Message before = fixture.last();
        fixture.pane.thread().deliveries().retry(before.id());

        assertThat(state()).isEqualTo(Delivery.State.QUEUED);
        assertThat(Objects.requireNonNull(fixture.last().delivery()).attemptKey())
                .isEqualTo(Objects.requireNonNull(before.delivery()).attemptKey());
        assertThat(fixture.stores().outbox().due(fixture.shop.clock.instant())).hasSize(1);
    }
}

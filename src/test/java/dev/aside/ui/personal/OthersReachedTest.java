package dev.aside.ui.personal;

import dev.aside.core.model.Delivery;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// On Mastodon whoever is named in a private text gets it too.
class OthersReachedTest {
    private static final String TEXT = "Ask @jon@wheels.example whether he kept the old spokes.";
    private PaneFixture fixture;
    private ComposerViewModel composer;

    @BeforeEach
    void write() throws StoreException {
        fixture = new PaneFixture();
        composer = fixture.pane.composer();
        fixture.open(Network.MASTODON, "maya");
        fixture.type(TEXT);
    }

    private long sent() {
        return fixture.messages().stream().filter(message -> message.text().equals(TEXT)).count();
    }

    @Test
    void aTextThatReachesSomebodyElseAsksBeforeTheTimeToUndoBegins() throws StoreException {
        composer.send();

        assertThat(composer.attempt().othersProperty().get()).containsExactly("@jon@wheels.example");
        assertThat(sent()).isZero();
        assertThat(fixture.stores().outbox().waiting()).isEmpty();
        assertThat(Objects.requireNonNull(fixture.draft(Network.MASTODON, "maya")).text()).isEqualTo(TEXT);
    }

    @Test
    void sendAnywaySendsItOnceAndCanBeUndone() {
        composer.send();
        composer.attempt().sendToOthersToo();

        assertThat(sent()).isEqualTo(1);
        assertThat(Objects.requireNonNull(fixture.last().delivery()).state()).isEqualTo(Delivery.State.HELD);
        assertThat(composer.attempt().othersProperty().get()).isEmpty();
        assertThat(fixture.text()).isEmpty();
    }

    @Test
    void changingTheTextLeavesItInTheBoxAndAsksAgain() {
        composer.send();
        composer.attempt().changeText();
        assertThat(fixture.text()).isEqualTo(TEXT);
        assertThat(composer.attempt().busyProperty().get()).isFalse();

        composer.send();
        assertThat(composer.attempt().othersProperty().get()).hasSize(1);
        composer.attempt().changeText();
        fixture.type("Ask Jon whether he kept the old spokes.");
        composer.send();
        assertThat(composer.attempt().othersProperty().get()).isEmpty();
        assertThat(fixture.last().text()).isEqualTo("Ask Jon whether he kept the old spokes.");
    }
}

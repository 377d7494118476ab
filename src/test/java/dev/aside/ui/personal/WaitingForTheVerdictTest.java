package dev.aside.ui.personal;

import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.SteppedBackground;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// *Send* waits half a second for the verdict of exactly this text.
class WaitingForTheVerdictTest {
    static final String TEMPLATED = Workshop.TEMPLATE.formatted("Maya");
    private final SteppedBackground stepped = new SteppedBackground();
    private final PaneFixture fixture;

    WaitingForTheVerdictTest() throws StoreException {
        Background background = stepped.background();
        fixture = new PaneFixture(background);
        fixture.open(Network.MASTODON, "maya");
        stepped.finishReading();
        fixture.type(TEMPLATED);
    }

    @Test
    void aVerdictInTimeAsks() {
        fixture.pane.composer().send();
        stepped.finishReading();
        assertThat(fixture.pane.composer().attempt().busyProperty().get()).isTrue();
        fixture.delays.pass(Duration.ofMillis(300));
        stepped.finishComputing();

        assertThat(fixture.asked).hasSize(1);
    }

    @Test
    void aLateVerdictIsSaidBesideUndo() {
        fixture.pane.composer().send();
        stepped.finishReading();
        fixture.delays.pass(SendAttempt.AT_MOST);
        stepped.finishReading();
        assertThat(fixture.last().text()).isEqualTo(TEMPLATED);

        stepped.finishComputing();
        stepped.finishReading();
        assertThat(fixture.asked).isEmpty();
        ThreadItem.Said said = (ThreadItem.Said) fixture.pane.thread().items().getLast();
        assertThat(said.beside().late().people()).isEqualTo(14);
    }

    @Test
    void aSecondPressWhileWaitingSendsNothingTwice() {
        fixture.pane.composer().send();
        fixture.pane.composer().send();
        stepped.finishReading();
        fixture.delays.pass(SendAttempt.AT_MOST);
        fixture.pane.composer().send();
        stepped.finishReading();
        stepped.finishComputing();
        stepped.finishReading();

        assertThat(fixture.messages().stream().filter(message -> message.text().equals(TEMPLATED))).hasSize(1);
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.SteppedBackground;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What is typed between *Send* and the outbox's answer belongs to the next message, and never vanishes.
class TypingWhileSendingTest {
    private static final String TEXT = "The gulls say hello.";
    private final SteppedBackground stepped = new SteppedBackground();
    private final PaneFixture fixture;
    private final ComposerViewModel composer;

    TypingWhileSendingTest() throws StoreException {
        fixture = new PaneFixture(stepped.background());
        composer = fixture.pane.composer();
        fixture.open(Network.MASTODON, "maya");
        stepped.finishReading();
        fixture.type(TEXT);
        fixture.wait(DetectorLineViewModel.PAUSE);
        stepped.finishReading();
        stepped.finishComputing();
    }

    /** Presses *Send*, up to where the outbox has the text and has not answered. */
    private void press() {
        composer.send();
        stepped.readOnce();
    }

    @Test
    void whatIsTypedBehindTheTextStays() throws StoreException {
        press();
        fixture.type(TEXT + " And the cat.");
        stepped.finishReading();

        assertThat(fixture.last().text()).isEqualTo(TEXT);
        assertThat(fixture.text()).isEqualTo("And the cat.");
        assertThat(draft()).isEqualTo("And the cat.");
    }

    @Test
    void soDoesAnotherTextAlsoWhenItWasKeptMeanwhile() {
        press();
        fixture.type("Something else");
        fixture.wait(ComposerViewModel.KEEP_AFTER);
        stepped.finishReading();

        assertThat(fixture.last().text()).isEqualTo(TEXT);
        assertThat(fixture.text()).isEqualTo("Something else");
    }

    @Test
    void aSecondSendOfWhatIsBeingSentDoesNothing() {
        press();
        fixture.type(TEXT + "!");
        composer.send();
        stepped.finishReading();

        assertThat(fixture.messages()).filteredOn(message -> message.text().startsWith(TEXT)).hasSize(1);
        assertThat(fixture.text()).isEqualTo("!");
        composer.send();
        stepped.finishReading();
        fixture.delays.pass(SendAttempt.AT_MOST);
        stepped.finishReading();
        assertThat(fixture.last().text()).isEqualTo("!");
    }

    @Test
    void aTextTheOutboxDidNotTakeIsThereAgainAfterALookElsewhere() throws StoreException {
        press();
        fixture.open(Network.MASTODON, "jon");
        fixture.shop.fakes.breakWith(new StoreException(StoreException.Reason.FULL, "no room", null));
        stepped.finishReading();
        fixture.shop.fakes.breakWith(null);
        fixture.open(Network.MASTODON, "maya");
        stepped.finishReading();

        assertThat(fixture.text()).isEqualTo(TEXT);
    }

    @Test
    void typingBeforeTheVerdictSendsTheTextAsItWas() throws StoreException {
        composer.send();
        fixture.type(TEXT + " And the cat.");
        stepped.finishReading();
        stepped.finishComputing();
        stepped.finishReading();

        assertThat(fixture.last().text()).isEqualTo(TEXT);
        assertThat(fixture.text()).isEqualTo("And the cat.");
        assertThat(draft()).isEqualTo("And the cat.");
    }

    @Test
    void lookingElsewhereBeforeTheVerdictSendsIt() throws StoreException {
        composer.send();
        fixture.type(TEXT + " And the cat.");
        fixture.open(Network.MASTODON, "jon");
        stepped.finishReading();
        stepped.finishComputing();
        stepped.finishReading();
        assertThat(fixture.text()).isEmpty();
        fixture.open(Network.MASTODON, "maya");
        stepped.finishReading();

        assertThat(fixture.last().text()).isEqualTo(TEXT);
        assertThat(fixture.text()).isEqualTo("And the cat.");
    }

    @Test
    void aTemplateThatNobodyCanBeAskedAboutStaysADraftAndThatIsSaid() throws StoreException {
        fixture.type(WaitingForTheVerdictTest.TEMPLATED);
        stepped.finishReading();
        composer.send();
        fixture.open(Network.MASTODON, "jon");
        stepped.finishReading();
        stepped.finishComputing();
        stepped.finishReading();

        assertThat(fixture.asked).isEmpty();
        assertThat(fixture.text()).isEmpty();
        OpenThread waits = Objects.requireNonNull(composer.attempt().heldBackProperty().get());
        assertThat(waits.person().remoteId()).isEqualTo("maya");
        assertThat(draft()).isEqualTo(WaitingForTheVerdictTest.TEMPLATED);
        fixture.open(Network.MASTODON, "maya");
        stepped.finishReading();
        assertThat(fixture.messages()).noneMatch(message -> message.text().equals(WaitingForTheVerdictTest.TEMPLATED));
        assertThat(fixture.text()).isEqualTo(WaitingForTheVerdictTest.TEMPLATED);
    }

    private String draft() throws StoreException {
        return Objects.requireNonNull(fixture.draft(Network.MASTODON, "maya")).text();
    }
}

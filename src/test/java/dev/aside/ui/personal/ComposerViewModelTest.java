package dev.aside.ui.personal;

import dev.aside.core.model.Delivery;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.StoreException;
import dev.aside.ui.SendGate.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComposerViewModelTest {
    private static final String PERSONAL = "The gulls say hello. Which part of the coast path was the steepest?";
    private static final String TEMPLATED = Workshop.TEMPLATE.formatted("Maya");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private PaneFixture fixture;
    private ComposerViewModel composer;

    @BeforeEach
    void openMaya() throws StoreException {
        fixture = new PaneFixture();
        composer = fixture.pane.composer();
        fixture.open(Network.MASTODON, "maya");
    }

    @Test
    void sendingAPersonalTextPutsItIntoTheOutboxAndEmptiesTheBox() throws StoreException {
        fixture.type(PERSONAL);
        composer.send();

        assertThat(fixture.asked).isEmpty();
        assertThat(fixture.text()).isEmpty();
        assertThat(fixture.last().text()).isEqualTo(PERSONAL);
        assertThat(state(fixture.last())).isEqualTo(Delivery.State.HELD);
        assertThat(fixture.draft(Network.MASTODON, "maya")).isNull();
    }

    @Test
    void sendingATemplatedDraftAsksFirst() throws StoreException {
        int before = fixture.messages().size();
        fixture.type(TEMPLATED);
        composer.send();

        assertThat(fixture.asked).singleElement().satisfies(judgement -> {
            assertThat(judgement.verdict().templated()).isTrue();
            assertThat(judgement.verdict().peopleBefore()).isEqualTo(14);
        });
        assertThat(fixture.messages()).hasSize(before);
        assertThat(fixture.text()).isEqualTo(TEMPLATED);
        assertThat(fixture.draft(Network.MASTODON, "maya")).isNotNull();
    }

    @Test
    void sendAnywaySends() {
        fixture.type(TEMPLATED);
        composer.send();
        fixture.answer(Choice.SEND_ANYWAY);

        assertThat(fixture.last().text()).isEqualTo(TEMPLATED);
        assertThat(fixture.text()).isEmpty();
    }

    @Test
    void makeItPersonalLeadsBackToTheTextWithWhatToMend() {
        fixture.type(TEMPLATED);
        composer.send();
        fixture.answer(Choice.MAKE_PERSONAL);

        assertThat(fixture.text()).isEqualTo(TEMPLATED);
        assertThat(composer.attempt().toMendProperty().get()).isNotNull();
        assertThat(composer.attempt().busyProperty().get()).isFalse();
    }

    @Test
    void postPubliclyArrivesWithoutGreetingAndNameAndKeepsThePrivateDraft() throws StoreException {
        fixture.type(TEMPLATED);
        composer.send();
        fixture.answer(Choice.POST_PUBLICLY);

        assertThat(fixture.published).singleElement().satisfies(draft -> {
            assertThat(draft.text()).startsWith("Our winter service").doesNotContain("Maya").doesNotContain("utm_");
            assertThat(draft.accountIds()).containsExactly(fixture.shop.account(Network.MASTODON).id());
        });
        assertThat(fixture.draft(Network.MASTODON, "maya")).isNotNull();
    }

    @Test
    void aDraftIsKeptAtAPauseAndComesBack() throws StoreException {
        fixture.type("Half a tho");
        assertThat(fixture.draft(Network.MASTODON, "maya")).isNull();
        fixture.wait(PAUSE);
        assertThat(composer.keptProperty().get()).isTrue();

        fixture.open(Network.MASTODON, "jon");
        assertThat(fixture.text()).isEmpty();
        fixture.open(Network.MASTODON, "maya");
        assertThat(fixture.text()).isEqualTo("Half a tho");
    }

    @Test
    void leavingKeepsWhatWasJustTyped() throws StoreException {
        fixture.type("No pause after this");
        fixture.open(Network.MASTODON, "jon");

        PrivateDraft kept = Objects.requireNonNull(fixture.draft(Network.MASTODON, "maya"));
        assertThat(kept.text()).isEqualTo("No pause after this");
        assertThat(fixture.draft(Network.MASTODON, "jon")).isNull();
    }

    @Test
    void aDraftThatCannotBeKeptIsSaidAndStaysInTheBox() {
        fixture.shop.fakes.breakWith(new StoreException(StoreException.Reason.FULL, "no room", null));
        fixture.type("Precious");
        fixture.wait(PAUSE);

        assertThat(composer.failureProperty().get()).isNotNull();
        assertThat(composer.keptProperty().get()).isFalse();
        fixture.shop.fakes.breakWith(null);
        composer.flush();
        assertThat(composer.keptProperty().get()).isTrue();
        assertThat(fixture.text()).isEqualTo("Precious");
    }

    @Test
    void undoPutsTheTextBack() {
        fixture.type(PERSONAL);
        composer.send();
        fixture.pane.thread().deliveries().undo(fixture.last().id());

        assertThat(fixture.text()).isEqualTo(PERSONAL);
        assertThat(fixture.messages()).noneMatch(message -> message.text().equals(PERSONAL));
    }

    @Test
    void undoOffersTheTextAboveWhenAnotherOneIsBeingWritten() {
        fixture.type(PERSONAL);
        composer.send();
        fixture.type("Something new");
        fixture.pane.thread().deliveries().undo(fixture.last().id());

        assertThat(fixture.text()).isEqualTo("Something new");
        assertThat(composer.takenBackProperty().get()).isEqualTo(PERSONAL);
        composer.useTakenBack();
        assertThat(fixture.text()).isEqualTo(PERSONAL + "\n\nSomething new");
        assertThat(composer.takenBackProperty().get()).isEmpty();
    }

    @Test
    void aDraftThatCouldNotBeKeptIsThereAgainAfterALookElsewhere() throws StoreException {
        fixture.shop.fakes.breakWith(new StoreException(StoreException.Reason.FULL, "no room", null));
        fixture.type("Precious");
        fixture.open(Network.MASTODON, "jon");
        assertThat(fixture.text()).isEmpty();
        fixture.open(Network.MASTODON, "maya");
        assertThat(fixture.text()).isEqualTo("Precious");
        assertThat(composer.keptProperty().get()).isFalse();

        fixture.shop.fakes.breakWith(null);
        composer.flush();
        assertThat(Objects.requireNonNull(fixture.draft(Network.MASTODON, "maya")).text()).isEqualTo("Precious");
    }

    @Test
    void whatIsTooLongIsNotSent() {
        int before = fixture.messages().size();
        fixture.type("x".repeat(20_000));
        composer.send();

        assertThat(composer.leftProperty().get()).isNegative();
        assertThat(composer.isTooLong()).isTrue();
        assertThat(fixture.messages()).hasSize(before);
    }

    @Test
    void whoeverAskedToStopIsNotWrittenToWithoutAQuestion() throws StoreException {
        Instant since = Workshop.NOW.plusSeconds(1);
        fixture.stores().people().setOptedOut(fixture.person(Network.MASTODON, "maya").id(), since);
        int before = fixture.messages().size();
        fixture.type(PERSONAL);
        composer.send();
        assertThat(composer.attempt().optedOutProperty().get()).isEqualTo(since);
        assertThat(fixture.messages()).hasSize(before);

        composer.attempt().writeAnyway();
        assertThat(fixture.messages()).hasSize(before + 1);
        assertThat(composer.attempt().optedOutProperty().get()).isNull();
    }

    @Test
    void whoeverWroteAgainAfterwardsIsAnswered() throws StoreException {
        Instant before = Instant.parse("2026-11-20T00:00:00Z");
        fixture.stores().people().setOptedOut(fixture.person(Network.MASTODON, "maya").id(), before);
        fixture.type(PERSONAL);
        composer.send();

        assertThat(composer.attempt().optedOutProperty().get()).isNull();
        assertThat(fixture.last().text()).isEqualTo(PERSONAL);
    }

    @Test
    void theLineComesAtAPauseAndDoesNotFlicker() {
        DetectorLineViewModel line = composer.detector();
        fixture.type(TEMPLATED);
        assertThat(line.lineProperty().get()).isEqualTo(DetectorLine.NONE);
        fixture.wait(DetectorLineViewModel.PAUSE);
        assertThat(line.lineProperty().get().kind()).isEqualTo(DetectorLine.Kind.SAME_BUT_NAME);
        assertThat(line.lineProperty().get().people()).isEqualTo(14);

        fixture.type(PERSONAL);
        fixture.wait(DetectorLineViewModel.PAUSE);
        assertThat(line.lineProperty().get().kind()).isEqualTo(DetectorLine.Kind.SAME_BUT_NAME);
        fixture.wait(DetectorLineViewModel.PAUSE);
        assertThat(line.lineProperty().get()).isEqualTo(DetectorLine.NONE);
    }

    private static Delivery.State state(Message message) {
        Delivery delivery = message.delivery();
        return delivery == null ? Delivery.State.DELIVERED : delivery.state();
    }
}

package dev.aside.ui.accounts;

import dev.aside.core.model.Network;
import dev.aside.ui.fx.SteppedBackground;
import dev.aside.ui.fx.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What can be done while the browser has the network's page.
class BrowserAwayTest {
    private final SteppedBackground steps = new SteppedBackground();
    private final SignInFixture all = new SignInFixture(steps.background());

    @BeforeEach
    void open() {
        all.signIn.begin(Network.MASTODON);
        steps.finishReading();
        all.signIn.entries().serverProperty().set("wheels.example");
        all.signIn.submit();
        while (all.step() != SignInStep.BROWSER) {
            steps.readOnce();
        }
    }

    @Test
    void whatIsPastedCountsWhereTheBrowserStaysAway() throws Exception {
        all.mastodonPage.stayAway();
        all.signIn.paste("code");
        steps.finishReading();
        assertThat(all.fake.stores().accounts().accounts()).hasSize(1);
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
    }

    @Test
    void nonsenseIsNotTakenAndThePageIsStillWaitedFor() throws Exception {
        all.mastodonPage.stayAway();
        all.signIn.paste("nonsense");
        steps.finishReading();
        assertThat(all.signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.pasteFailed"));
        assertThat(all.step()).isEqualTo(SignInStep.BROWSER);
        all.signIn.paste("code");
        steps.finishReading();
        assertThat(all.fake.stores().accounts().accounts()).hasSize(1);
    }

    @Test
    void thePageIsOpenedAgainOnRequest() {
        all.signIn.openAgain();
        assertThat(all.browsed).hasSize(2);
    }

    @Test
    void nobodyComingBackIsSaidWhereTheServerWasNamed() {
        all.mastodonPage.stayAway();
        steps.finishReading();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        assertThat(all.signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.nobodyCameBack"));
    }

    @Test
    void cancellingEndsTheVisitAndAddsNothing() throws Exception {
        all.signIn.back();
        assertThat(all.mastodonPage.isClosed()).isTrue();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        steps.finishReading();
        assertThat(all.fake.stores().accounts().accounts()).isEmpty();
        assertThat(all.signIn.failureProperty().get()).isEmpty();
    }

    @Test
    void somebodyWhoTurnsToSomethingElseIsStillWaitedFor() throws Exception {
        all.signIn.leave();
        steps.finishReading();
        assertThat(all.fake.stores().accounts().accounts()).hasSize(1);
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
    }
}

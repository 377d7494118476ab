package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Failure;
import dev.aside.core.port.SecretException;
import dev.aside.testing.FakeConnector;
import dev.aside.ui.accounts.AccountNeeds.Need;
import dev.aside.ui.fx.Background;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// When the owner is asked for something, and how often.
class AccountNeedsTest {
    private final SignInFixture all = new SignInFixture(Background.immediate());
    private final AccountNeeds needs = new AccountNeeds();

    private Account added() throws Exception {
        all.signInToBluesky("kettle.test", "kettle");
        return all.fake.stores().accounts().accounts().getFirst();
    }

    private List<Need> now() {
        return needs.now(all.accounts.rows(), all.secrets.troubleProperty().get(), all.step() != SignInStep.ENDED);
    }

    private List<String> keys() {
        return now().stream().map(Need::key).toList();
    }

    private void signInAgain(Account account) {
        all.signIn.again(account);
        all.signIn.entries().passwordProperty().set("kettle");
        all.signIn.submit();
        all.sync.start(all.clock.instant(), () -> {});
    }

    private void leaveTheQuestion() {
        all.signIn.back();
        all.sync.start(all.clock.instant(), () -> {});
    }

    private void loseCredentials(Account account) throws Exception {
        all.connectors.remove(account.id());
        all.store.remove("BLUESKY did:plc:kettle.test");
        all.secrets.openAccounts();
    }

    @Test
    void anAccountWhoseQuestionIsOpenAndThatLosesItsCredentialsIsToldOf() throws Exception {
        Account account = added();
        leaveTheQuestion();
        assertThat(keys()).containsExactly("consent " + account.id());
        loseCredentials(account);
        assertThat(all.accounts.rows()).singleElement().returns(Consent.UNASKED, AccountRow::consent);
        assertThat(keys()).containsExactly("lost " + account.id());
        all.secrets.openAccounts();
        assertThat(keys()).as("also after the next start").containsExactly("lost " + account.id());
    }

    @Test
    void aClosedLineStaysClosedUntilItsAccountIsLostAgain() throws Exception {
        Account account = added();
        all.signIn.answer(true);
        FakeConnector first = Objects.requireNonNull(all.bluesky.opened(account.id()));
        first.down(Failure.of(Failure.Kind.SIGNED_OUT));
        all.sync.start(all.clock.instant(), () -> {});
        needs.close(now().getFirst());
        assertThat(now()).isEmpty();

        signInAgain(account);
        assertThat(now()).isEmpty();
        FakeConnector second = Objects.requireNonNull(all.bluesky.opened(account.id()));
        second.down(Failure.of(Failure.Kind.SIGNED_OUT));
        all.clock.advance(Duration.ofHours(1));
        all.sync.start(all.clock.instant(), () -> {});
        assertThat(keys()).containsExactly("lost " + account.id());
    }

    @Test
    void anAccountThatItsOwnerSignedOutNeedsNothing() throws Exception {
        Account account = added();
        all.signIn.answer(false);
        all.accounts.signOut(account);
        all.secrets.openAccounts();
        assertThat(now()).isEmpty();
    }

    @Test
    void lockedCredentialsAreSaidOnceForAllAndAClosedLossIsRememberedMeanwhile() throws Exception {
        Account account = added();
        all.signIn.answer(true);
        loseCredentials(account);
        needs.close(now().getFirst());
        all.store.breakWith(SecretException.Reason.LOCKED);
        all.secrets.openAccounts();
        assertThat(keys()).containsExactly("secrets");
        all.store.breakWith(null);
        all.secrets.openAccounts();
        assertThat(now()).isEmpty();
    }

    @Test
    void nothingIsAskedBesideThePageOnWhichItIsDone() throws Exception {
        Account account = added();
        assertThat(now()).isEmpty();
        leaveTheQuestion();
        assertThat(keys()).containsExactly("consent " + account.id());
    }
}

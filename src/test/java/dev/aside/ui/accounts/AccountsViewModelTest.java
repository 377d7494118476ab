package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.port.SecretException;
import dev.aside.testing.FakeConnector;
import dev.aside.ui.fx.Background;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountsViewModelTest {
    private final SignInFixture all = new SignInFixture(Background.immediate());

    private Account added(boolean keepMessages) throws Exception {
        all.signInToBluesky("kettle.test", "kettle");
        all.signIn.answer(keepMessages);
        return all.fake.stores().accounts().accounts().getFirst();
    }

    private AccountRow row() {
        assertThat(all.accounts.rows()).hasSize(1);
        return all.accounts.rows().getFirst();
    }

    @Test
    void anAccountIsListedWithWhatItsOwnerAllowed() throws Exception {
        added(true);
        assertThat(row().consent()).isEqualTo(Consent.GIVEN);
        assertThat(row().isLost()).isFalse();
        assertThat(row().isUnasked()).isFalse();
        all.accounts.withdrawConsent(row().account());
        assertThat(row().consent()).isEqualTo(Consent.REFUSED);
    }

    @Test
    void aQuestionThatWasNotAnsweredIsLeftOpen() {
        all.signInToBluesky("kettle.test", "kettle");
        all.signIn.back();
        all.sync.start(all.clock.instant(), () -> {});
        assertThat(all.step()).isEqualTo(SignInStep.ENDED);
        assertThat(row().isUnasked()).isTrue();
    }

    @Test
    void anAccountThatItsNetworkNoLongerTakesIsLostUntilItIsSignedInAgain() throws Exception {
        Account account = added(true);
        FakeConnector connector = Objects.requireNonNull(all.bluesky.opened(account.id()));
        connector.down(Failure.of(Failure.Kind.SIGNED_OUT));
        all.sync.start(all.clock.instant(), () -> {});
        assertThat(row().isLost()).isTrue();

        all.signIn.again(account);
        all.signIn.entries().passwordProperty().set("kettle");
        all.signIn.submit();
        all.sync.start(all.clock.instant(), () -> {});
        assertThat(all.step()).isEqualTo(SignInStep.ENDED);
        assertThat(row().isLost()).isFalse();
    }

    @Test
    void anAccountThatItsOwnerSignedOutIsNotLost() throws Exception {
        Account account = added(true);
        all.accounts.signOut(account);
        assertThat(row().account().signedIn()).isFalse();
        assertThat(row().isLost()).isFalse();
        assertThat(row().consent()).isEqualTo(Consent.UNASKED);
    }

    @Test
    void credentialsThatAreGoneMakeAnAccountLost() throws Exception {
        Account account = added(false);
        all.connectors.remove(account.id());
        all.store.remove("BLUESKY did:plc:kettle.test");
        all.secrets.openAccounts();
        assertThat(row().isLost()).isTrue();
    }

    @Test
    void aBrokenKeyringIsSaidOfAllAccountsTogether() throws Exception {
        Account account = added(true);
        all.connectors.remove(account.id());
        all.store.breakWith(SecretException.Reason.UNAVAILABLE);
        all.secrets.openAccounts();
        assertThat(all.secrets.troubleProperty().get()).contains(SecretException.Reason.UNAVAILABLE);
        all.store.breakWith(null);
        all.secrets.openAccounts();
        assertThat(all.secrets.troubleProperty().get()).isEmpty();
        assertThat(row().isLost()).isFalse();
    }

    @Test
    void aRemovedAccountIsGoneWithItsCredentials() throws Exception {
        Account account = added(true);
        all.accounts.remove(account);
        assertThat(all.accounts.rows()).isEmpty();
        assertThat(all.store.names()).isEmpty();
    }

    @Test
    void anAccountThatIsRemovedWhileItsCredentialsAreLockedIsGoneAndThatItStillSignsInIsSaid() throws Exception {
        Account account = added(true);
        all.store.breakWith(SecretException.Reason.LOCKED);
        all.accounts.remove(account);
        assertThat(all.accounts.rows()).isEmpty();
        assertThat(all.connectors.accountIds()).isEmpty();
        assertThat(all.accounts.failureProperty().get()).contains("Bluesky");
        assertThat(all.bluesky.revoked()).isEmpty();
    }

    @Test
    void whatWasSpentIsShown() throws Exception {
        all.fake.stores().spending().spend(Network.X, 1_230);
        added(true);
        assertThat(all.accounts.spentProperty().get()).isEqualTo(1_230);
    }
}

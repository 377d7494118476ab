package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Where the credentials of a sign-in go to, and ways out where the way to them is lost.
class SecretsFirstTest {
    private final SignInFixture all = new SignInFixture(Background.immediate());
    private final SignInViewModel signIn = all.signIn;

    private Account only() throws StoreException {
        List<Account> accounts = all.fake.stores().accounts().accounts();
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }

    @Test
    void aNewPassphraseIsChosenTwiceAlikeBeforeTheNetworkIsAsked() throws Exception {
        all.store.begin();
        all.signInToBluesky("kettle.test", "kettle");
        assertThat(all.step()).isEqualTo(SignInStep.PASSPHRASE);
        assertThat(all.fake.stores().accounts().accounts()).isEmpty();

        all.secrets.passphraseProperty().set("rain");
        all.secrets.repeatedProperty().set("snow");
        signIn.secretsFirst().submit();
        assertThat(all.secrets.failureProperty().get()).isEqualTo(Texts.of("accounts.passphrasesDiffer"));

        all.secrets.repeatedProperty().set("rain");
        signIn.secretsFirst().submit();
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
        assertThat(all.store.names()).hasSize(1);
        assertThat(all.secrets.passphraseProperty().get()).isEmpty();
    }

    @Test
    void credentialsThatCannotBeKeptAreSaidAndNothingIsAdded() throws Exception {
        all.store.breakWith(SecretException.Reason.UNAVAILABLE);
        all.signInToBluesky("kettle.test", "kettle");
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.secretsUnavailable"));
        assertThat(all.fake.stores().accounts().accounts()).isEmpty();
    }

    @Test
    void lockedCredentialsAreOpenedByThePassphraseAlone() throws Exception {
        all.signInToBluesky("kettle.test", "kettle");
        signIn.answer(true);
        all.connectors.remove(only().id());
        all.store.lock("rain");
        all.secrets.openAccounts();
        assertThat(all.secrets.troubleProperty().get()).contains(SecretException.Reason.LOCKED);
        assertThat(only().signedIn()).isFalse();

        signIn.unlock();
        all.secrets.passphraseProperty().set("snow");
        signIn.secretsFirst().submit();
        assertThat(all.secrets.failureProperty().get()).isEqualTo(Texts.of("accounts.wrongPassphrase"));
        all.secrets.passphraseProperty().set("rain");
        signIn.secretsFirst().submit();

        assertThat(all.step()).isEqualTo(SignInStep.ENDED);
        assertThat(all.secrets.troubleProperty().get()).isEmpty();
        assertThat(only().signedIn()).isTrue();
    }

    private void choose(String passphrase) {
        all.secrets.passphraseProperty().set(passphrase);
        all.secrets.repeatedProperty().set(passphrase);
        signIn.secretsFirst().submit();
    }

    private void addAndLock() throws Exception {
        all.signInToBluesky("kettle.test", "kettle");
        signIn.answer(true);
        all.connectors.remove(only().id());
        all.store.lock("rain");
        all.secrets.openAccounts();
    }

    @Test
    void aForgottenPassphraseIsGivenUpAndTheAccountSignsInAgain() throws Exception {
        addAndLock();
        signIn.unlock();
        signIn.secretsFirst().forgotten();
        assertThat(all.step()).isEqualTo(SignInStep.FORGOTTEN);
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.PASSPHRASE);
        signIn.secretsFirst().forgotten();
        signIn.secretsFirst().startOver();
        assertThat(all.step()).isEqualTo(SignInStep.PASSPHRASE);
        choose("snow");
        assertThat(all.step()).isEqualTo(SignInStep.ENDED);
        assertThat(all.secrets.troubleProperty().get()).isEmpty();
        assertThat(only().signedIn()).isFalse();

        signIn.again(only());
        signIn.entries().passwordProperty().set("kettle");
        signIn.submit();
        assertThat(only().signedIn()).isTrue();
    }

    @Test
    void aSignInGoesOnAfterTheForgottenPassphraseWasGivenUp() throws Exception {
        all.store.lock("rain");
        all.signInToBluesky("kettle.test", "kettle");
        assertThat(all.step()).isEqualTo(SignInStep.PASSPHRASE);
        signIn.secretsFirst().forgotten();
        signIn.secretsFirst().startOver();
        choose("snow");
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
        assertThat(only().signedIn()).isTrue();
    }

    @Test
    void aKeyringThatComesBackOpensTheAccounts() throws Exception {
        addAndLock();
        all.store.goAway(true);
        signIn.lookForKeyring();
        assertThat(all.step()).isEqualTo(SignInStep.KEYRING);
        assertThat(all.secrets.troubleProperty().get()).contains(SecretException.Reason.UNAVAILABLE);
        signIn.secretsFirst().tryAgain();
        assertThat(all.secrets.failureProperty().get()).isEqualTo(Texts.of("accounts.keyringStillAway"));
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.ENDED);

        all.store.goAway(false);
        all.store.breakWith(null);
        signIn.lookForKeyring();
        assertThat(all.step()).isEqualTo(SignInStep.ENDED);
        assertThat(all.secrets.troubleProperty().get()).isEmpty();
        assertThat(only().signedIn()).isTrue();
    }

    @Test
    void aKeyringThatIsGoneGivesWayToAFile() throws Exception {
        all.store.goAway(true);
        all.signInToBluesky("kettle.test", "kettle");
        assertThat(all.step()).isEqualTo(SignInStep.KEYRING);
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        signIn.submit();
        signIn.secretsFirst().startOver();
        choose("snow");
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
    }
}

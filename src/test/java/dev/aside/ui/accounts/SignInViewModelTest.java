package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkSettings;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeBrowserSignIn;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInViewModelTest {
    private final SignInFixture all = new SignInFixture(Background.immediate());
    private final SignInViewModel signIn = all.signIn;

    private Account only() throws StoreException {
        List<Account> accounts = all.fake.stores().accounts().accounts();
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }

    @Test
    void anAccountIsAddedAndThenItsMessagesAreAskedAbout() throws Exception {
        all.signInToBluesky("kettle.test", "kettle");
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
        assertThat(all.fake.stores().accounts().consent(only().id())).isEqualTo(Consent.UNASKED);
        assertThat(signIn.entries().passwordProperty().get()).isEmpty();

        signIn.answer(true);

        assertThat(all.step()).isEqualTo(SignInStep.ENDED);
        assertThat(all.fake.stores().accounts().consent(only().id())).isEqualTo(Consent.GIVEN);
    }

    @Test
    void aNoIsKeptToo() throws Exception {
        all.signInToBluesky("kettle.test", "kettle");
        signIn.answer(false);
        assertThat(all.fake.stores().accounts().consent(only().id())).isEqualTo(Consent.REFUSED);
    }

    @Test
    void aWrongPasswordIsSaidWhereItWasTyped() throws Exception {
        all.signInToBluesky("kettle.test", "wrong");
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.wrongPassword"));
        assertThat(all.fake.stores().accounts().accounts()).isEmpty();
    }

    @Test
    void nothingIsAskedOfTheNetworkBeforeAllIsFilledIn() {
        all.signInToBluesky("", "kettle");
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.nameMissing"));
    }

    @Test
    void aPasswordWithoutMessagesAddsTheAccountAndSaysSo() throws Exception {
        all.signInToBluesky("kettle.test", "plain");
        assertThat(all.step()).isEqualTo(SignInStep.WITHHELD);
        assertThat(only().signedIn()).isTrue();

        signIn.again(only());

        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        assertThat(signIn.entries().nameProperty().get()).isEqualTo("kettle.test");
        signIn.entries().passwordProperty().set("kettle");
        signIn.submit();
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
        assertThat(all.fake.stores().accounts().accounts()).hasSize(1);
    }

    @Test
    void aCodeIsAskedForWhenTheNetworkSentOne() throws Exception {
        all.password.wantCode("12345");
        all.signInToBluesky("kettle.test", "kettle");
        assertThat(signIn.entries().codeWantedProperty().get()).isTrue();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        signIn.entries().codeProperty().set("12345");
        signIn.submit();
        assertThat(only().signedIn()).isTrue();
    }

    @Test
    void aServersPageIsOpenedAndComesBack() throws Exception {
        signIn.begin(Network.MASTODON);
        signIn.entries().serverProperty().set(" wheels.example ");
        signIn.submit();
        assertThat(all.browsed).containsExactly(FakeBrowserSignIn.PAGE);
        assertThat(all.mastodonPage.entries().orElseThrow().server()).isEqualTo("wheels.example");
        assertThat(all.mastodonPage.entries().orElseThrow().page()).contains(Texts.of("accounts.returned"));
        assertThat(only().network()).isEqualTo(Network.MASTODON);
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
    }

    @Test
    void aServerOfAnotherKindIsNamedInTheSentence() {
        all.mastodonPage.refuse(Failure.Kind.NOT_FOUND);
        signIn.begin(Network.MASTODON);
        signIn.entries().serverProperty().set("shop.example");
        signIn.submit();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        assertThat(signIn.failureProperty().get()).contains("shop.example");
        all.mastodonPage.refuse(Failure.Kind.OFFLINE);
        signIn.submit();
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.unreachable", "shop.example"));
    }

    @Test
    void whatANetworkChargesIsReadFirstAndTheClientIdIsAskedOnce() throws Exception {
        signIn.choose();
        signIn.take(Network.X);
        assertThat(all.step()).isEqualTo(SignInStep.PRICES);
        signIn.goOn();
        signIn.entries().clientIdProperty().set("client");
        signIn.entries().portProperty().set("70000");
        signIn.submit();
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.portWrong"));
        signIn.entries().portProperty().set("9000");
        signIn.submit();
        assertThat(all.xPage.entries().orElseThrow().port()).isEqualTo(9000);
        assertThat(all.fake.stores().settings().networks())
                .isEqualTo(NetworkSettings.DEFAULT.withClient("client", 9000));
        signIn.begin(Network.X);
        assertThat(signIn.entries().clientIdProperty().get()).isEqualTo("client");
        assertThat(signIn.entries().portProperty().get()).isEqualTo("9000");
    }

    @Test
    void escLeadsBackStepByStep() {
        signIn.choose();
        signIn.take(Network.X);
        signIn.goOn();
        signIn.openServers();
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.PRICES);
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.NETWORKS);
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.ENDED);
    }
}

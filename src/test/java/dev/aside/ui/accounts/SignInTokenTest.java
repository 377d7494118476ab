package dev.aside.ui.accounts;

import dev.aside.core.model.Network;
import dev.aside.testing.FakeBrowserSignIn;
import dev.aside.testing.FakeTokenSignIn;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Signing in to a server for development, with a token or on its page.
class SignInTokenTest {
    private final SignInFixture all = new SignInFixture(Background.immediate());
    private final SignInViewModel signIn = all.signIn;

    @Test
    void aServerForDevelopmentLetsInByATokenWithoutAClientIdOrTheBrowser() throws Exception {
        all.x.token(new FakeTokenSignIn());
        signIn.begin(Network.X);
        signIn.goOn();
        signIn.entries().tokenProperty().set("wrong");
        signIn.submit();
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.tokenRefused"));
        signIn.entries().tokenProperty().set("kettle");
        signIn.submit();
        assertThat(all.fake.stores().accounts().accounts().getFirst().person().remoteId()).isEqualTo("0");
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
        assertThat(all.browsed).isEmpty();
        assertThat(signIn.entries().hasToken()).isFalse();
    }

    @Test
    void withoutATokenAServerForDevelopmentIsSignedInToOnItsPage() {
        all.x.token(new FakeTokenSignIn());
        signIn.begin(Network.X);
        signIn.goOn();
        signIn.submit();
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.clientIdMissing"));
        signIn.entries().clientIdProperty().set("client");
        signIn.submit();
        assertThat(all.browsed).containsExactly(FakeBrowserSignIn.PAGE);
    }
}

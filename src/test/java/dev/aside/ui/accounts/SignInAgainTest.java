package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeBrowserSignIn;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Signing in beside accounts that are known already, or as one of them.
class SignInAgainTest {
    private final SignInFixture all = new SignInFixture(Background.immediate());
    private final SignInViewModel signIn = all.signIn;

    private Account only() throws StoreException {
        List<Account> accounts = all.fake.stores().accounts().accounts();
        assertThat(accounts).hasSize(1);
        return accounts.getFirst();
    }

    @Test
    void anAccountKnownFromAnArchiveIsToldWhatIsChargedToo() throws Exception {
        Account archived = all.fake.stores().accounts().add(Network.X, person("7"), false);
        signIn.again(archived);
        assertThat(all.step()).isEqualTo(SignInStep.PRICES);
        signIn.goOn();
        signIn.back();
        assertThat(all.step()).isEqualTo(SignInStep.PRICES);
        signIn.goOn();
        signIn.entries().clientIdProperty().set("client");
        signIn.submit();
        signIn.answer(true);

        signIn.again(archived);
        assertThat(all.step()).as("whoever gave a client id has read it").isEqualTo(SignInStep.ENTRIES);
    }

    private static Upsert.PersonSeen person(String id) {
        return new Upsert.PersonSeen(id, id, "@lea@wheels.example", "Lea", "", null, null, null);
    }

    @Test
    void aPortThatIsTakenIsSaidWhereItIsFilledIn() {
        all.xPage.takePort();
        signIn.begin(Network.X);
        signIn.goOn();
        signIn.entries().clientIdProperty().set("client");
        signIn.submit();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        assertThat(signIn.failureProperty().get()).isEqualTo(Texts.of("accounts.portTaken", "8713"));
        assertThat(all.browsed).isEmpty();
    }

    private Account signOutLea() throws Exception {
        Account lea = all.fake.stores().accounts().add(Network.MASTODON, person("https://wheels.example/users/lea"),
                false);
        all.fake.stores().accounts().setSignedIn(lea.id(), false);
        return lea;
    }

    private BrowserSignIn.Entries askedOf(FakeBrowserSignIn page) {
        return page.entries().orElseThrow();
    }

    @Test
    void somebodyNewIsAskedForBesideTheKnownAndAKnownOneIsNot() throws Exception {
        Account lea = signOutLea();
        signIn.begin(Network.MASTODON);
        signIn.entries().serverProperty().set("wheels.example");
        signIn.submit();
        assertThat(askedOf(all.mastodonPage).known()).containsExactly("https://wheels.example/users/lea");
        signIn.again(lea);
        signIn.submit();
        assertThat(askedOf(all.mastodonPage).known()).isEmpty();
    }

    @Test
    void whoeverComesBackInsteadIsLetGoAndTheNextTryAsks() throws Exception {
        Account lea = signOutLea();
        signIn.again(lea);
        signIn.submit();
        assertThat(all.step()).isEqualTo(SignInStep.ANOTHER);
        assertThat(signIn.run().another().orElseThrow().handle()).isEqualTo("@me@wheels.example");
        assertThat(only().id()).isEqualTo(lea.id());

        signIn.refuseAnother();
        assertThat(all.step()).isEqualTo(SignInStep.ENTRIES);
        assertThat(all.mastodon.revoked()).hasSize(1);
        signIn.submit();
        assertThat(askedOf(all.mastodonPage).known()).isNotEmpty();
        signIn.leave();
        assertThat(all.mastodon.revoked()).hasSize(2);
        assertThat(only().id()).isEqualTo(lea.id());
    }

    @Test
    void whoeverComesBackInsteadCanBeTaken() throws Exception {
        signIn.again(signOutLea());
        signIn.submit();
        signIn.takeAnother();
        assertThat(all.step()).isEqualTo(SignInStep.CONSENT);
        assertThat(all.fake.stores().accounts().accounts()).hasSize(2);
        assertThat(all.mastodon.revoked()).isEmpty();
    }
}

package dev.aside.ui.accounts;

import dev.aside.core.Accounts;
import dev.aside.core.Connectors;
import dev.aside.core.SignIns;
import dev.aside.core.Sync;
import dev.aside.core.World;
import dev.aside.core.model.Network;
import dev.aside.core.model.Prices;
import dev.aside.core.port.BrowserSignIn.Field;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeBrowserSignIn;
import dev.aside.testing.FakeGateway;
import dev.aside.testing.FakePasswordSignIn;
import dev.aside.testing.FakeSecretStore;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import dev.aside.ui.fx.Background;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Three networks of fakes and the view models over them.
final class SignInFixture {
    final FakeStores fake = new FakeStores();
    final FakeSecretStore store = new FakeSecretStore();
    final FakePasswordSignIn password = new FakePasswordSignIn();
    final FakeBrowserSignIn mastodonPage = new FakeBrowserSignIn(Set.of(Field.SERVER));
    final FakeBrowserSignIn xPage = new FakeBrowserSignIn(Set.of(Field.CLIENT_ID, Field.PORT));
    final FakeGateway mastodon;
    final FakeGateway bluesky;
    final FakeGateway x;
    final Connectors connectors = new Connectors();
    final Sync sync;
    final SignIns signIns;
    final List<URI> browsed = new ArrayList<>();
    final SecretsViewModel secrets;
    final SignInViewModel signIn;
    final AccountsViewModel accounts;
    final MutableClock clock = new MutableClock();

    SignInFixture(Background background) {
        mastodon = new FakeGateway(Network.MASTODON, clock);
        mastodon.browser(mastodonPage);
        bluesky = new FakeGateway(Network.BLUESKY, clock);
        bluesky.password(password);
        x = new FakeGateway(Network.X, clock);
        x.browser(xPage);
        x.charge(new Prices(Map.of(Prices.Charge.POST, 15L), URI.create("https://prices.example")));
        sync = new Sync(fake.stores(), connectors, new TemplateDetector(DetectorSettings.defaults()), fake.changes(),
                World.immediate(clock, new Random(3)));
        signIns = new SignIns(List.of(mastodon, bluesky, x), fake.stores().accounts(), store,
                new Accounts(fake.stores().accounts(), connectors, sync), connectors, sync);
        secrets = new SecretsViewModel(signIns, background);
        signIn = new SignInViewModel(signIns, fake.stores(), background, secrets, browsed::add);
        accounts = new AccountsViewModel(signIns, fake.stores(), connectors, sync::state, background,
                fake.changes());
    }

    SignInStep step() {
        return signIn.stepProperty().get();
    }

    /// Signs an account of Bluesky in, up to the question about messages.
    void signInToBluesky(String name, String typed) {
        signIn.begin(Network.BLUESKY);
        signIn.entries().nameProperty().set(name);
        signIn.entries().passwordProperty().set(typed);
        signIn.submit();
    }
}

package dev.aside.ui.settings;

import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Settings;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.Fingerprint;
import dev.aside.testing.FakeStores;
import dev.aside.ui.fx.Background;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-26T14:16:00Z");

    private final FakeStores fake = new FakeStores();
    private final Stores stores = fake.stores();

    private SettingsViewModel viewModel() {
        return new SettingsViewModel(stores.settings(), stores.history(), stores.people(), Background.immediate(),
                fake.changes());
    }

    @Test
    void whatIsChosenIsKeptAndThereAtTheNextStart() throws StoreException {
        Settings chosen = new Settings(Settings.Appearance.DARK, 150, Duration.ofSeconds(20), false);

        viewModel().change(chosen);

        assertThat(stores.settings().settings()).isEqualTo(chosen);
        assertThat(viewModel().settingsProperty().get()).isEqualTo(chosen);
    }

    @Test
    void aFullDiskIsSaidAndWhatWasChosenHoldsMeanwhile() {
        SettingsViewModel viewModel = viewModel();
        fake.breakWith(new StoreException(StoreException.Reason.FULL, "full", null));
        Settings chosen = new Settings(Settings.Appearance.LIGHT, 100, Duration.ZERO, true);

        viewModel.change(chosen);

        assertThat(viewModel.settingsProperty().get()).isEqualTo(chosen);
        assertThat(viewModel.failureProperty().get()).isNotEmpty();
    }

    @Test
    void anAcceptedTextAppearsAndCanBeTakenBack() throws StoreException {
        SettingsViewModel viewModel = viewModel();
        stores.history().accept(
                new Fingerprint(Fingerprint.VERSION, 7, "we open at nine", true, Fingerprint.Occasion.ANSWER),
                "We open at nine", NOW);
        assertThat(viewModel.texts()).extracting(AcceptedText::text).containsExactly("We open at nine");

        viewModel.takeBack(viewModel.texts().getFirst());

        assertThat(viewModel.texts()).isEmpty();
        assertThat(stores.history().accepted()).isEmpty();
    }

    @Test
    void aPersonWithoutWarningsAppearsAndCanBeTakenBack() throws StoreException {
        Person maya = fake.person(Network.MASTODON, "Maya");
        SettingsViewModel viewModel = viewModel();
        stores.people().setDontWarn(maya.id(), true);
        assertThat(viewModel.people()).extracting(Person::id).containsExactly(maya.id());

        viewModel.takeBack(viewModel.people().getFirst());

        assertThat(viewModel.people()).isEmpty();
    }
}

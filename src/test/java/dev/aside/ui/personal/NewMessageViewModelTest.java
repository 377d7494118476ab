package dev.aside.ui.personal;

import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.ui.personal.NewMessageViewModel.Recipient;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewMessageViewModelTest {
    private PaneFixture fixture;
    private NewMessageViewModel viewModel;

    @BeforeEach
    void begin() throws StoreException {
        fixture = new PaneFixture();
        viewModel = fixture.pane.newMessage();
    }

    private List<String> from(String name) {
        viewModel.nameProperty().set(name);
        return viewModel.found().stream().map(Recipient::account).map(account -> account.person().displayName())
                .toList();
    }

    @Test
    void somebodyIsOfferedOnceWhereThereIsOneAccount() {
        assertThat(from("maya")).containsExactly("Kettle Lane");
        assertThat(viewModel.found()).noneMatch(Recipient::oneOfSeveral);
    }

    @Test
    void somebodyIsOfferedFromEachAccountTheOneThatKnowsThemFirst() throws StoreException {
        fixture.shop.fakes.account(Network.MASTODON, "Annex");

        assertThat(from("maya")).containsExactly("Kettle Lane", "Annex");
        assertThat(viewModel.found()).allMatch(Recipient::oneOfSeveral);
    }

    @Test
    void theThreadKnowsWhetherThereIsAChoiceOfAccounts() throws StoreException {
        Account annex = fixture.shop.fakes.account(Network.MASTODON, "Annex");
        fixture.pane.write(annex.id(), fixture.person(Network.MASTODON, "maya").id());

        OpenThread thread = Objects.requireNonNull(fixture.pane.composer().toProperty().get());
        assertThat(thread.account().id()).isEqualTo(annex.id());
        assertThat(thread.oneOfSeveral()).isTrue();

        fixture.open(Network.BLUESKY, "sam");
        assertThat(Objects.requireNonNull(fixture.pane.composer().toProperty().get()).oneOfSeveral()).isFalse();
    }
}

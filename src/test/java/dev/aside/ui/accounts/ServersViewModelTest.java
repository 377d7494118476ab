package dev.aside.ui.accounts;

import dev.aside.core.model.NetworkSettings;
import dev.aside.testing.FakeStores;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServersViewModelTest {
    private final FakeStores fake = new FakeStores();
    private final AtomicInteger kept = new AtomicInteger();
    private final ServersViewModel viewModel = new ServersViewModel(fake.stores().settings(), Background.immediate(),
            new ServerCheck() {
                @Override
                public boolean isAddress(String typed) {
                    return typed.startsWith("http");
                }

                @Override
                public boolean isIdentity(String typed) {
                    return typed.startsWith("did:");
                }
            });

    @Test
    void whatIsTypedIsKeptBesideTheClientId() throws Exception {
        fake.stores().settings().save(NetworkSettings.DEFAULT.withClient("client", 9000));
        viewModel.xApiProperty().set(" http://127.0.0.1:8080 ");
        viewModel.chatProperty().set("did:plc:chat");
        viewModel.save(kept::incrementAndGet);
        assertThat(kept).hasValue(1);
        assertThat(fake.stores().settings().networks())
                .isEqualTo(new NetworkSettings("client", 9000, "http://127.0.0.1:8080", "", "", "did:plc:chat"));
    }

    @Test
    void whatCannotBeAServerIsNotKept() throws Exception {
        viewModel.blueskyProperty().set("two words");
        viewModel.save(kept::incrementAndGet);
        assertThat(viewModel.failureProperty().get()).isEqualTo(Texts.of("accounts.addressWrong", "two words"));
        viewModel.blueskyProperty().set("");
        viewModel.chatProperty().set("chat.example");
        viewModel.save(kept::incrementAndGet);
        assertThat(viewModel.failureProperty().get()).isEqualTo(Texts.of("accounts.identityWrong", "chat.example"));
        assertThat(kept).hasValue(0);
        assertThat(fake.stores().settings().networks()).isEqualTo(NetworkSettings.DEFAULT);
    }
}

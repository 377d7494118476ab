package dev.aside.app;

import dev.aside.cli.ExitStatus;
import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.cli.ServerOptions;
import dev.aside.network.bluesky.BlueskyServers;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ServersTest {
    private static LaunchOptions options(String xApi) {
        return options(Optional.of(xApi), Optional.empty(), Optional.empty());
    }

    private static LaunchOptions options(Optional<String> xApi, Optional<String> bluesky, Optional<String> chat) {
        return new LaunchOptions(Optional.empty(), false,
                new ServerOptions(xApi, bluesky, Optional.empty(), chat));
    }

    @Test
    void aServerForDevelopmentTakesThePlaceOfTheNetworksOwn() throws RefusedException {
        assertThat(Servers.of(LaunchOptions.DEFAULTS)).isEqualTo(Servers.USUAL);
        Servers servers = Servers.of(options("http://127.0.0.1:9876/"));
        assertThat(servers.x().api()).isEqualTo(URI.create("http://127.0.0.1:9876"));
        assertThat(servers.bluesky()).isEqualTo(Servers.USUAL.bluesky());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x.example", "", "two words", "ftp://127.0.0.1", "https://me@x.example"})
    void whatIsNoSafeAddressIsRefusedWithASentence(String address) {
        Refusal refusal = catchThrowableOfType(RefusedException.class, () -> Servers.of(options(address))).refusal();
        assertThat(refusal).isEqualTo(new Refusal.NoServer("--x-api-base", address));
        assertThat(refusal.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void blueskysMessagesCanBeAnotherServices() throws RefusedException {
        LaunchOptions local = options(Optional.empty(), Optional.of("http://127.0.0.1:2583"),
                Optional.of("did:plc:chat"));
        assertThat(Servers.of(local).bluesky())
                .isEqualTo(new BlueskyServers(URI.create("http://127.0.0.1:2583"), null, "did:plc:chat"));
        LaunchOptions wrong = options(Optional.empty(), Optional.empty(), Optional.of("chat.example"));
        assertThat(catchThrowableOfType(RefusedException.class, () -> Servers.of(wrong)).refusal())
                .isEqualTo(new Refusal.NoServer("--bluesky-chat", "chat.example"));
    }
}

package dev.aside.app;

import dev.aside.cli.ExitStatus;
import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.cli.ServerOptions;
import dev.aside.core.model.NetworkSettings;
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

    @Test
    void theSettingsCountWhereTheCommandLineSaysNothing() throws RefusedException {
        NetworkSettings kept = new NetworkSettings("", 1, "http://127.0.0.1:1", "http://127.0.0.1:2", "",
                "did:plc:kept");
        Servers both = Servers.of(options("http://127.0.0.1:9876")).or(kept);
        assertThat(both.x().api()).isEqualTo(URI.create("http://127.0.0.1:9876"));
        assertThat(both.bluesky())
                .isEqualTo(new BlueskyServers(URI.create("http://127.0.0.1:2"), null, "did:plc:kept"));
        assertThat(Servers.USUAL.or(NetworkSettings.DEFAULT)).isEqualTo(Servers.USUAL);
    }

    @Test
    void whatCannotBeAServerInTheSettingsIsAsIfNotSaid() {
        NetworkSettings wrong = new NetworkSettings("", 1, "http://x.example", "two words", "", "chat.example");
        assertThat(Servers.USUAL.or(wrong)).isEqualTo(Servers.USUAL);
        Servers.Check check = new Servers.Check();
        assertThat(check.isAddress("http://x.example")).isFalse();
        assertThat(check.isAddress("http://localhost:8080")).isTrue();
        assertThat(check.isIdentity("chat.example")).isFalse();
        assertThat(check.isIdentity("did:web:chat.example")).isTrue();
    }
}

package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.core.SignIns;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkSettings;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.SecretStore;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// A profile of real accounts, with servers that its owner chose.
class ChosenServersTest {
    @TempDir
    Path folder = Path.of("");

    private static String pageOf(SignIns signIns) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        BrowserSignIn way = signIns.gateway(Network.X).orElseThrow().browser().orElseThrow();
        try (BrowserSignIn.Visit visit = way.begin(new BrowserSignIn.Entries("", "client", port, ""))) {
            return visit.address().getAuthority();
        }
    }

    @Test
    void theyCountForTheNextSignInWithoutANewStart() throws Exception {
        AppPaths paths = AppPaths.of(new LaunchOptions(Optional.of(folder), false));
        Surroundings surroundings = new Surroundings(InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")),
                ZoneOffset.UTC, Locale.ENGLISH, new Random(7), UUID::randomUUID);
        try (Session session = Session.open(paths, surroundings)) {
            SignIns signIns = session.signIns().orElseThrow();
            assertThat(pageOf(signIns)).isEqualTo("x.com");
            session.engine().stores().settings()
                    .save(new NetworkSettings("client", 1, "http://127.0.0.1:7777", "", "", ""));
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> pageOf(signIns).equals("127.0.0.1:7777"));
        }
    }

    @Test
    void withoutAKeyringCredentialsAreKeptInAFile() throws Exception {
        AppPaths paths = AppPaths.of(new LaunchOptions(Optional.of(folder), false));
        Surroundings surroundings = new Surroundings(InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")),
                ZoneOffset.UTC, Locale.ENGLISH, new Random(7), UUID::randomUUID);
        try (Session session = Session.open(paths, surroundings)) {
            SecretStore secrets = session.signIns().orElseThrow().secrets();
            assertThat(secrets.kind()).isEqualTo(SecretStore.Kind.FILE);
            assertThat(secrets.state()).isEqualTo(SecretStore.State.NEW);
            assertThat(session.signIns().orElseThrow().openAll()).isEmpty();
        }
    }
}

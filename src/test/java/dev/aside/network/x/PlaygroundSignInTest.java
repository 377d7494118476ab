package dev.aside.network.x;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A server for development lets in by a token, or by a code whose page somebody else shows.
class PlaygroundSignInTest {
    private final MutableClock clock = new MutableClock();
    private final FaultyServer server = FaultyServer.start(new FakePlayground(clock), clock);
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private final List<Credentials> kept = new ArrayList<>();
    private final XGateway gateway = new XGateway(web, XServers.at(server.base()), spent -> {}, Path::of, clock);

    @AfterEach
    void close() {
        server.close();
        web.close();
    }

    private Connector open(Credentials credentials) throws NetworkException {
        return gateway.open(new Account(1, Network.X, Fixture.person(FakePlayground.ME), false, true), credentials,
                kept::add);
    }

    @Test
    void aTokenThatTheServerTakesIsEnoughAndOpensAll() throws NetworkException {
        SignedIn signedIn = gateway.token().orElseThrow().signIn(" test ");
        assertThat(signedIn.profile().remoteId()).isEqualTo("0");
        assertThat(signedIn.profile().handle()).isEqualTo("@playground_user");
        assertThat(signedIn.withheld()).isEmpty();
        Connector connector = open(signedIn.credentials());
        assertThat(connector.messages()).isPresent();
        assertThat(connector.followers()).isPresent();
        assertThat(connector.broadcasts().orElseThrow().rules().mostMedia()).isEqualTo(4);
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> gateway.token().orElseThrow().signIn("no token\n"))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.SIGNED_OUT));
    }

    @Test
    void xItselfIsNotSignedInToWithATokenOfWhateverOrigin() {
        assertThat(new XGateway(web, XServers.LIVE, spent -> {}, Path::of, clock).token()).isEmpty();
    }

    @Test
    void theCodesWayInOpensAllTooWhateverTheServerSaysOfIt() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        BrowserSignIn.Entries entries = new BrowserSignIn.Entries("", "anything", port, "<p>Done</p>");
        try (BrowserSignIn.Visit visit = gateway.browser().orElseThrow().begin(entries)) {
            Map<String, String> asked = AnswerCatcher.parameters(visit.address().getRawQuery());
            SignedIn signedIn = visit.paste(asked.get("redirect_uri") + "?code=any&state=" + asked.get("state"));
            assertThat(signedIn.withheld()).isEmpty();
            clock.advance(Duration.ofHours(2));
            open(signedIn.credentials()).messages().orElseThrow().messages(null);
            assertThat(open(kept.getLast()).messages()).isPresent();
        }
    }
}

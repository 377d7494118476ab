package dev.aside.network.x;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PortTakenException;
import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.Portal;
import dev.aside.network.http.TwoCalls;
import dev.aside.testing.HeardLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XSignInTest {
    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private BrowserSignIn.Visit visit() throws NetworkException, PortTakenException, IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return fixture.gateway().browser().orElseThrow()
                .begin(new BrowserSignIn.Entries("", FakeTokens.CLIENT, port, "<p>Done</p>"));
    }

    private Map<String, String> asked(BrowserSignIn.Visit visit) {
        Map<String, String> asked = AnswerCatcher.parameters(visit.address().getRawQuery());
        fixture.x.tokens.challenge = asked.getOrDefault("code_challenge", "");
        return asked;
    }

    private static URI back(Map<String, String> asked, String state) {
        return URI.create(asked.get("redirect_uri") + "?code=code-1&state=" + state);
    }

    @Test
    void theBrowserComesBackAndTheAccountIsIn() throws Exception {
        try (BrowserSignIn.Visit visit = visit(); HttpClient browser = HttpClient.newHttpClient()) {
            Map<String, String> asked = asked(visit);
            assertThat(asked).containsEntry("code_challenge_method", "S256").containsEntry("response_type", "code");
            assertThat(asked.get("scope")).contains("offline.access").contains("dm.write");
            var answer = browser.sendAsync(HttpRequest.newBuilder(back(asked, asked.getOrDefault("state", ""))).build(),
                    HttpResponse.BodyHandlers.ofString());
            SignedIn signedIn = visit.await(Duration.ofSeconds(20));
            assertThat(answer.get().body()).isEqualTo("<p>Done</p>");
            assertThat(signedIn.profile().handle()).isEqualTo("@kettlelane");
            assertThat(signedIn.withheld()).isEmpty();
            assertThat(open(signedIn.credentials()).messages().orElseThrow().messages(null).more()).isFalse();
        }
    }

    private Connector open(Credentials credentials) throws NetworkException {
        Account account = new Account(1, Network.X, Fixture.person(FakeX.ME), false, true);
        return fixture.gateway().open(account, credentials, fixture.kept::add);
    }

    @Test
    void nobodyIsSentToAPortThatAnotherProgramHas() throws IOException {
        BrowserSignIn way = fixture.gateway().browser().orElseThrow();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> way.begin(new BrowserSignIn.Entries("", FakeTokens.CLIENT, port, "<p>Done</p>")))
                    .satisfies(e -> assertThat(e.port()).isEqualTo(port));
        }
    }

    @Test
    void aPastedAddressCountsOnlyWithTheStateThatWasGivenOut() throws Exception {
        fixture.x.tokens.scope = "tweet.read users.read follows.read offline.access";
        try (BrowserSignIn.Visit visit = visit()) {
            Map<String, String> asked = asked(visit);
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> visit.paste(back(asked, "another").toString()))
                    .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.REFUSED));
            SignedIn signedIn = visit.paste(back(asked, asked.getOrDefault("state", "")).toString());
            assertThat(signedIn.withheld()).containsExactly(Feed.MESSAGES);
            assertThat(open(signedIn.credentials()).messages()).isEmpty();
        }
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedAndToldToNobody() throws Exception {
        fixture.x.tokens.suffix = "\\nof kettle";
        try (BrowserSignIn.Visit visit = visit(); HeardLog log = new HeardLog()) {
            Map<String, String> asked = asked(visit);
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> visit.paste(back(asked, asked.getOrDefault("state", "")).toString()))
                    .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.UNREADABLE))
                    .satisfies(e -> assertThat(e).hasNoCause());
            assertThat(log.text()).contains("/2/oauth2/token").doesNotContain("of kettle");
        }
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> open(new XTokens(fixture.server.base(), FakeTokens.CLIENT, FakeX.ME,
                        "kettle\nlane", "refresh", Instant.EPOCH, "").credentials()))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.SIGNED_OUT));
    }

    @Test
    void anEndedTokenIsRenewedAndTheNextOnesAreKeptFirst() throws NetworkException {
        Connector connector = fixture.connector();
        fixture.x.tokens.expire();
        connector.broadcasts().orElseThrow().posts(null);
        fixture.clock.advance(Duration.ofHours(2));
        connector.broadcasts().orElseThrow().posts(null);
        assertThat(fixture.kept).hasSize(2);
        assertThat(fixture.kept.getLast().secret()).contains(fixture.x.tokens.refresh());
        assertThat(fixture.kept.getLast()).hasToString("Credentials");
    }

    @Test
    void whoseRefreshTokenIsTakenBackIsSignedOut() {
        Connector connector = fixture.connector();
        fixture.x.tokens.expire();
        fixture.x.tokens.expire();
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> connector.broadcasts().orElseThrow().posts(null))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.SIGNED_OUT));
        assertThat(fixture.kept).isEmpty();
    }

    @Test
    void callsThatFindOutAtTheSameTimeRenewTheTokenOnce() throws Exception {
        Connector connector = fixture.connector();
        fixture.x.tokens.expire();
        TwoCalls.atOnce(fixture.server, () -> connector.broadcasts().orElseThrow().posts(null),
                () -> connector.messages().orElseThrow().messages(null));
        assertThat(fixture.kept).hasSize(1);
    }

    @Test
    void aPageForPeopleInPlaceOfANewTokenIsNoSigningOut() {
        for (int status : List.of(200, 302, 400, 401, 503)) {
            Connector connector = fixture.connector();
            fixture.clock.advance(Duration.ofHours(2));
            fixture.server.change(_ -> Portal.page(status));
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> connector.broadcasts().orElseThrow().posts(null))
                    .satisfies(e -> assertThat(e.failure().kind()).isNotEqualTo(Failure.Kind.SIGNED_OUT));
        }
        assertThat(fixture.kept).isEmpty();
    }

    @Test
    void whatIsStoredStillWorksWhenTheProgramIsEndedBeforeTheRenewedTokenIsKept() throws NetworkException {
        Credentials stored = fixture.credentials(fixture.server.base(), fixture.x.tokens.refresh());
        Account account = new Account(1, Network.X, Fixture.person(FakeX.ME), false, true);
        Connector connector = fixture.gateway().open(account, stored, _ -> {
            throw new IllegalStateException("killed");
        });
        fixture.clock.advance(Duration.ofHours(2));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> connector.broadcasts().orElseThrow().posts(null));
        Connector next = fixture.gateway().open(account, stored, fixture.kept::add);
        assertThat(next.broadcasts().orElseThrow().posts(null)).isNotNull();
        assertThat(fixture.kept).hasSize(1);
    }

    @Test
    void signingOutTakesBothTokensBack() throws NetworkException {
        fixture.gateway().revoke(fixture.credentials(fixture.server.base(), "secret-token-refresh-1"));
        assertThat(fixture.x.tokens.revoked).containsExactly("secret-token-refresh-1", "secret-token-1");
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThat(XServers.of("http://api.wheels.example")).isEmpty();
        assertThat(XServers.of("http://127.0.0.1:8080")).isPresent();
        assertThat(fixture.gateway().browser().orElseThrow().register(8713).orElseThrow())
                .hasToString("http://127.0.0.1:8713/signed-in");
    }
}

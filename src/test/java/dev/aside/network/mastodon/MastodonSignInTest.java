package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PortTakenException;
import dev.aside.network.Specification;
import dev.aside.network.http.Call;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Site;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.HeardLog;
import dev.aside.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MastodonSignInTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final MutableClock clock = new MutableClock();
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private final MastodonGateway gateway = new MastodonGateway(web, Path::of, clock);
    private FakeMastodon server = new FakeMastodon(FakeMastodon.Kind.MASTODON, clock, null);

    @AfterEach
    void hangUp() {
        web.close();
        server.close();
    }

    private BrowserSignIn.Visit begin(String... known) throws NetworkException, PortTakenException {
        return gateway.browser().orElseThrow().begin(
                new BrowserSignIn.Entries(server.base().toString(), "", 0, "<p>Welcome back.</p>", Set.of(known)));
    }

    /// With a browser that goes where it is sent, and comes back.
    private SignedIn signIn() throws NetworkException, PortTakenException {
        try (BrowserSignIn.Visit visit = begin()) {
            assertThat(visit.comesBack()).isTrue();
            Thread browser = Thread.ofVirtual().start(() -> {
                try {
                    new Site(web, server.base(), Site.Manners.STRANGER)
                            .exchange(Call.get("the page").at(visit.address()).bytes(10_000));
                } catch (NetworkException _) {
                    // The last page is HTML, which a program takes for no answer; whether it came, the visit knows.
                }
            });
            SignedIn signedIn = visit.await(A_MINUTE);
            browser.interrupt();
            return signedIn;
        }
    }

    private static Failure.Kind kindOf(NetworkException e) {
        return e.failure().kind();
    }

    @Test
    void theBrowserComesBackAndTheAccountIsOpen() throws NetworkException, PortTakenException {
        SignedIn signedIn = signIn();
        assertThat(signedIn.profile().remoteId()).isEqualTo("https://kettle.example/users/lea");
        assertThat(signedIn.profile().handle()).isEqualTo("@lea@kettle.example");
        assertThat(signedIn.profile().bio()).isEqualTo("Bells & wheels (https://bells.example/shop?x=1)");
        try (Connector connector = gateway.open(MastodonWorld.account(), signedIn.credentials(), _ -> {})) {
            assertThat(connector.followers().orElseThrow().followers(null).upserts()).isEmpty();
            assertThat(connector.postLength().limit()).isEqualTo(500);
            assertThat(connector.rule()).hasValueSatisfying(rule -> {
                assertThat(rule.quote()).isEqualTo("No unsolicited automated messages.");
                assertThat(rule.number()).isEqualTo(2);
                assertThat(rule.host()).isEqualTo("kettle.example");
            });
        }
    }

    @Test
    void onlyWhatIsNeededIsAskedForWhereTheServerKnowsSoFineAChoice() throws NetworkException, PortTakenException {
        try (BrowserSignIn.Visit visit = begin()) {
            Map<String, String> asked = FakeSignIn.parameters(visit.address());
            assertThat(asked.get("scope")).contains("write:statuses").doesNotContain("push");
            assertThat(asked).containsEntry("code_challenge_method", "S256").containsKeys("state", "code_challenge");
        }
        server.close();
        server = new FakeMastodon(FakeMastodon.Kind.GOTOSOCIAL, clock, null);
        try (BrowserSignIn.Visit visit = begin()) {
            assertThat(FakeSignIn.parameters(visit.address())).containsEntry("scope", "read write");
        }
        assertThat(signIn().profile().handle()).isEqualTo("@lea@kettle.example");
    }

    @Test
    void theBrowserIsAskedWhoItIsWhereSomebodyOfThatServerIsKnown() throws NetworkException, PortTakenException {
        try (BrowserSignIn.Visit visit = begin("https://elsewhere.example/users/lea")) {
            assertThat(FakeSignIn.parameters(visit.address())).doesNotContainKey("force_login");
        }
        try (BrowserSignIn.Visit visit = begin("https://elsewhere.example/users/lea",
                "https://kettle.example/users/lea")) {
            assertThat(FakeSignIn.parameters(visit.address())).containsEntry("force_login", "true")
                    .containsEntry("response_type", "code");
        }
    }

    @Test
    void aPastedAddressOrCodeIsAsGood() throws NetworkException, PortTakenException {
        try (BrowserSignIn.Visit visit = begin()) {
            String state = FakeSignIn.parameters(visit.address()).get("state");
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> visit.paste("http://127.0.0.1/signed-in?code=" + FakeSignIn.CODE + "&state=x"))
                    .satisfies(e -> assertThat(kindOf(e)).isEqualTo(Failure.Kind.REFUSED));
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> visit.paste("wrong"))
                    .satisfies(e -> assertThat(kindOf(e)).isEqualTo(Failure.Kind.REFUSED));
            server.answer(new Request("GET", visit.address().getRawPath() + "?" + visit.address().getRawQuery(),
                    Map.of(), ""));
            assertThat(visit.paste("http://127.0.0.1/signed-in?code=" + FakeSignIn.CODE + "&state=" + state)
                    .profile().idAtServer()).isEqualTo("1");
        }
    }

    @Test
    void whoGoesAwayAgainIsToldSo() throws NetworkException, PortTakenException {
        try (BrowserSignIn.Visit visit = begin()) {
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> visit.await(Duration.ofMillis(1)))
                    .satisfies(e -> assertThat(kindOf(e)).isEqualTo(Failure.Kind.CANCELLED));
        }
    }

    @Test
    void aServerThatTellsOnlyItsOwnPeopleIsAskedAgainByOne() throws NetworkException, PortTakenException {
        server.town.closed = true;
        SignedIn signedIn = signIn();
        assertThat(signedIn.profile().handle()).isEqualTo("@lea@kettle.example");
        try (Connector connector = gateway.open(MastodonWorld.account(), signedIn.credentials(), _ -> {})) {
            assertThat(connector.rule()).isPresent();
        }
    }

    @Test
    void aNameLeadsToItsServerWhereverThatIs() throws NetworkException, PortTakenException {
        String links = "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.0\",\"href\":\""
                + server.base() + "/nodeinfo/2.0\"}]}";
        FaultyServer front = FaultyServer.start(request -> request.path().equals("/.well-known/nodeinfo")
                ? Reply.json(links)
                : new Reply(404, Map.of("Content-Type", "text/html"), "<p>Bells</p>"), clock);
        try (BrowserSignIn.Visit visit = gateway.browser().orElseThrow()
                .begin(new BrowserSignIn.Entries(front.base().toString(), "", 0, ""))) {
            assertThat(visit.address().toString()).startsWith(server.base() + "/oauth/authorize?");
        } finally {
            front.close();
        }
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedAndToldToNobody() throws NetworkException, PortTakenException {
        server.signIn().token = "kettle\nlane";
        try (BrowserSignIn.Visit visit = begin(); HeardLog log = new HeardLog()) {
            server.answer(new Request("GET", visit.address().getRawPath() + "?" + visit.address().getRawQuery(),
                    Map.of(), ""));
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> visit.paste(FakeSignIn.CODE))
                    .satisfies(e -> assertThat(kindOf(e)).isEqualTo(Failure.Kind.UNREADABLE))
                    .satisfies(e -> assertThat(e).hasNoCause());
            assertThat(log.text()).contains("/oauth/token").doesNotContain("kettle\nlane");
        }
    }

    @Test
    void signingOutTakesTheTokenBack() throws NetworkException, PortTakenException {
        gateway.revoke(signIn().credentials());
        assertThat(server.http().requests().getLast()).satisfies(request -> {
            assertThat(request.path()).isEqualTo("/oauth/revoke");
            assertThat(Routes.form(request)).containsEntry("token", FakeMastodon.TOKEN).containsKey("client_secret");
        });
    }

    @Test
    void whatIsAskedIsAsMastodonDescribesIt() throws NetworkException, PortTakenException {
        server.close();
        server = new FakeMastodon(FakeMastodon.Kind.MASTODON, clock, Specification.of("mastodon/schema.json"));
        gateway.revoke(signIn().credentials());
        assertThat(server.problems()).isEmpty();
    }
}

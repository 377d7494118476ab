package dev.aside.network.bluesky;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn.Outcome;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.Portal;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.TwoCalls;
import dev.aside.network.http.Web;
import dev.aside.testing.HeardLog;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SigningInTest {
    private final MutableClock clock = new MutableClock();
    private final FakePds pds = new FakePds(clock);
    private final FaultyServer server = FaultyServer.start(pds, clock);
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private final BlueskyGateway gateway = new BlueskyGateway(web,
            new BlueskyServers(server.base(), server.base(), "did:web:chat.test"), Path::of, clock);
    private final List<Credentials> kept = new ArrayList<>();

    @BeforeEach
    void open() {
        pds.isAt(server::base);
    }

    @AfterEach
    void close() {
        server.close();
        web.close();
        assertThat(pds.faults()).isEmpty();
    }

    private Outcome signIn(String where, String name, String password, String code) throws NetworkException {
        return gateway.password().orElseThrow().signIn(where, name, password, code);
    }

    private SignedIn signedIn(String name, String password) throws NetworkException {
        return ((Outcome.Done) signIn("", name, password, "")).signedIn();
    }

    private Connector connector(Credentials credentials) throws NetworkException {
        return gateway.open(account(), credentials, kept::add);
    }

    private static Account account() {
        Person me = new Person(1, Network.BLUESKY, FakePds.ME, FakePds.HANDLE, null, "", null, null, null);
        return new Account(1, Network.BLUESKY, me, false, true);
    }

    private static void fails(Failure.Kind kind, Throwing call) {
        assertThatExceptionOfType(NetworkException.class).isThrownBy(call::run)
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(kind));
    }

    private interface Throwing {
        void run() throws NetworkException;
    }

    @Test
    void aHandleLeadsToItsServer() throws NetworkException {
        SignedIn in = signedIn("@" + FakePds.HANDLE, FakePds.PASSWORD);
        assertThat(in.profile().remoteId()).isEqualTo(FakePds.ME);
        assertThat(in.profile().handle()).isEqualTo(FakePds.HANDLE);
        assertThat(in.withheld()).isEmpty();
        assertThat(server.requests()).extracting(request -> request.path().replaceFirst("/xrpc/", ""))
                .startsWith("com.atproto.identity.resolveHandle", "/" + FakePds.ME.replace(":", "%3A"),
                        "com.atproto.server.createSession");
        assertThat(connector(in.credentials()).messages()).isPresent();
    }

    @Test
    void aDidAndANamedServerDoToo() throws NetworkException {
        assertThat(signedIn(FakePds.ME, FakePds.PASSWORD).profile().remoteId()).isEqualTo(FakePds.ME);
        assertThat(signIn(server.base().toString(), FakePds.HANDLE, FakePds.PASSWORD, ""))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aServerForDevelopmentIsAskedItself() throws NetworkException {
        BlueskyServers own = BlueskyServers
                .of(Optional.of(server.base()), Optional.empty(), Optional.of("did:web:chat.test"))
                .orElseThrow();
        assertThat(new BlueskyGateway(web, own, Path::of, clock).password().orElseThrow().signIn("", FakePds.HANDLE,
                FakePds.PASSWORD, "")).isInstanceOf(Outcome.Done.class);
        assertThat(server.requests().getFirst().path()).isEqualTo("/xrpc/com.atproto.server.createSession");
    }

    @Test
    void aPasswordWithoutAccessToMessagesSignsInWithoutThem() throws NetworkException {
        SignedIn in = signedIn(FakePds.HANDLE, FakePds.PLAIN_PASSWORD);
        assertThat(in.withheld()).containsExactly(Feed.MESSAGES);
        Connector connector = connector(in.credentials());
        assertThat(connector.messages()).isEmpty();
        assertThat(connector.broadcasts().orElseThrow().posts(null).upserts()).isEmpty();
    }

    @Test
    void anAccountThatTheViewDoesNotKnowYetSignsInByItsHandle() throws NetworkException {
        pds.isNew();
        SignedIn in = signedIn(FakePds.HANDLE, FakePds.PASSWORD);
        assertThat(in.profile().remoteId()).isEqualTo(FakePds.ME);
        assertThat(in.profile().handle()).isEqualTo(FakePds.HANDLE);
        assertThat(in.withheld()).isEmpty();
        assertThat(pds.isEnded()).isFalse();
    }

    @Test
    void aSessionIsNotLeftOpenWhenWhatFollowsFails() {
        pds.loseView();
        fails(Failure.Kind.SERVER, () -> signIn("", FakePds.HANDLE, FakePds.PASSWORD, ""));
        assertThat(pds.isEnded()).isTrue();
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedAndToldToNobody() {
        pds.giveAccess("kettle\nlane");
        try (HeardLog log = new HeardLog()) {
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> signIn("", FakePds.HANDLE, FakePds.PASSWORD, ""))
                    .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.UNREADABLE))
                    .satisfies(e -> assertThat(e).hasStackTraceContaining("UNREADABLE"))
                    .satisfies(e -> assertThat(e).hasNoCause());
            assertThat(log.text()).contains("createSession").doesNotContain("kettle\nlane");
        }
        fails(Failure.Kind.SIGNED_OUT, () -> connector(pds.tokens().credentials()));
    }

    @Test
    void whatIsWrongIsSaidByItsKind() {
        fails(Failure.Kind.SIGNED_OUT, () -> signIn("", FakePds.HANDLE, "wrong", ""));
        fails(Failure.Kind.NOT_FOUND, () -> signIn("", "nobody.test", FakePds.PASSWORD, ""));
        fails(Failure.Kind.NOT_FOUND, () -> signIn("", "no handle", FakePds.PASSWORD, ""));
        fails(Failure.Kind.NOT_FOUND, () -> signIn("http://far.example", FakePds.HANDLE, FakePds.PASSWORD, ""));
    }

    @Test
    void aSecondFactorIsAskedFor() throws NetworkException {
        pds.wantsCode();
        assertThat(signIn("", FakePds.HANDLE, FakePds.PASSWORD, "")).isInstanceOf(Outcome.CodeWanted.class);
        assertThat(signIn("", FakePds.HANDLE, FakePds.PASSWORD, " ABCDE-FGHIJ ")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anExpiredSessionIsRenewedAndTheNewOneIsKeptFirst() throws NetworkException {
        Connector connector = connector(signedIn(FakePds.HANDLE, FakePds.PASSWORD).credentials());
        pds.expire();
        connector.broadcasts().orElseThrow().posts(null);
        assertThat(kept).hasSize(1);
        assertThat(Tokens.of(kept.getFirst())).isEqualTo(pds.tokens());
        pds.expire();
        connector.messages().orElseThrow().messages(null);
        assertThat(kept).hasSize(2);
        assertThat(connector(kept.getLast()).broadcasts().orElseThrow().posts(null).more()).isFalse();
        assertThat(kept).hasSize(2);
    }

    @Test
    void aRevokedSessionIsSignedOut() throws NetworkException {
        Credentials credentials = signedIn(FakePds.HANDLE, FakePds.PASSWORD).credentials();
        gateway.revoke(credentials);
        fails(Failure.Kind.SIGNED_OUT, () -> connector(credentials).broadcasts().orElseThrow().posts(null));
        gateway.revoke(credentials);
        assertThat(kept).isEmpty();
    }

    @Test
    void callsThatFindOutAtTheSameTimeRenewTheSessionOnce() throws Exception {
        Connector connector = connector(signedIn(FakePds.HANDLE, FakePds.PASSWORD).credentials());
        pds.expire();
        TwoCalls.atOnce(server, () -> connector.broadcasts().orElseThrow().posts(null),
                () -> connector.messages().orElseThrow().messages(null));
        assertThat(kept).hasSize(1);
        assertThat(server.requests()).filteredOn(request -> request.path().endsWith("refreshSession")).hasSize(1);
    }

    @Test
    void aProgramThatIsEndedBeforeTheRenewedSessionIsKeptIsSignedOutAtTheNextStart() throws NetworkException {
        Credentials stored = signedIn(FakePds.HANDLE, FakePds.PASSWORD).credentials();
        Connector connector = gateway.open(account(), stored, _ -> {
            throw new IllegalStateException("killed");
        });
        pds.expire();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> connector.broadcasts().orElseThrow().posts(null));
        fails(Failure.Kind.SIGNED_OUT, () -> connector(stored).broadcasts().orElseThrow().posts(null));
    }

    @Test
    void aPageForPeopleInPlaceOfARenewedSessionIsNoSigningOut() throws NetworkException {
        for (int status : List.of(200, 302, 400, 401, 403, 503)) {
            server.change(reply -> reply);
            Connector connector = connector(signedIn(FakePds.HANDLE, FakePds.PASSWORD).credentials());
            pds.expire();
            server.change(reply -> reply.body().contains("Jwt") ? Portal.page(status) : reply);
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> connector.broadcasts().orElseThrow().posts(null))
                    .satisfies(e -> assertThat(e.failure().kind()).isNotEqualTo(Failure.Kind.SIGNED_OUT));
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void anAccountThatMovedIsLookedForAtItsNewServer() throws NetworkException {
        Connector connector = connector(signedIn(FakePds.HANDLE, FakePds.PASSWORD).credentials());
        pds.expire();
        URI there = URI.create("https://new.example");
        pds.isAt(() -> there);
        connector.broadcasts().orElseThrow().posts(null);
        assertThat(Tokens.of(kept.getLast()).server()).isEqualTo(there);
        pds.expire();
        pds.isAt(() -> URI.create("http://plain.example"));
        connector.broadcasts().orElseThrow().posts(null);
        assertThat(Tokens.of(kept.getLast()).server()).as("never without encryption").isEqualTo(there);
    }

    @Test
    void credentialsOfAnotherKindAreNone() {
        fails(Failure.Kind.SIGNED_OUT, () -> connector(new Credentials("secret-token")));
        fails(Failure.Kind.SIGNED_OUT, () -> connector(new Credentials("{\"access\":\"secret-token\"}")));
    }

    @Test
    void tokensAreInNoText() throws NetworkException {
        assertThat(pds.tokens().toString()).doesNotContain("secret-token");
        assertThat(pds.tokens().credentials().toString()).doesNotContain("secret-token");
    }
}

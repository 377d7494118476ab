package dev.aside.network.bluesky;

import dev.aside.core.model.Account;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.Connector;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn.Outcome;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A real network that runs on this machine: Bluesky's own server, view and directory, with a stand-in for private
/// messages behind them.
final class LocalNetwork implements AutoCloseable {
    private static final int CHAT_PORT = 2590;
    private static final String PASSWORD = "a password for one test";
    /// With which the servers of such a network sign their tokens.
    private static final String SECRET = "jwt-secret";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    final Clock clock = Clock.systemUTC();
    final ChatStandIn chat = new ChatStandIn(clock);
    final ChatServer chatServer;
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private final Site site;
    private final BlueskyServers servers;
    private final MediaFiles files;

    /// @param ready what the network said of itself when it was up
    LocalNetwork(Json ready, MediaFiles files) throws IOException {
        URI pds = Addresses.base(ready.text("pds", "")).orElseThrow();
        this.files = files;
        servers = new BlueskyServers(pds, Addresses.base(ready.text("plc", "")).orElseThrow(),
                ready.text("chatDid", ""));
        site = new Site(web, pds, Site.Manners.STRANGER);
        chatServer = new ChatServer(chat, servers.chat(), CHAT_PORT, clock);
    }

    /// Somebody with an account, and an own session beside the connector's.
    record Citizen(String did, String handle, String access) {
        Person person() {
            return new Person(1, Network.BLUESKY, did, handle, null, "", null, null, null);
        }
    }

    /// Somebody new, whom the view knows as well as the server.
    Citizen citizen(String name) throws NetworkException {
        String handle = name + PEOPLE.incrementAndGet() + ".test";
        Json account = site.send(Xrpc.procedure("com.atproto.server.createAccount", Map.of("handle", handle, "email",
                handle + "@mail.test", "password", PASSWORD))).json();
        Citizen citizen = new Citizen(account.requireId("did"), handle, account.requireId("accessJwt"));
        chat.knows(citizen.did, handle);
        Call profile = signed(citizen, Xrpc.query("app.bsky.actor.getProfile").query("actor", citizen.did));
        Pages.until(() -> site.exchange(profile).isSuccess());
        return citizen;
    }

    BlueskyGateway gateway() {
        return new BlueskyGateway(web, servers, files, clock);
    }

    Outcome signIn(String name, String password) throws NetworkException {
        return gateway().password().orElseThrow().signIn("", name, password, "");
    }

    /// Signs in with an app password made for it.
    SignedIn signIn(Citizen who, boolean privileged) throws NetworkException {
        Json made = site.send(signed(who, Xrpc.procedure("com.atproto.server.createAppPassword",
                Map.of("name", "Aside", "privileged", privileged)))).json();
        return ((Outcome.Done) signIn(who.handle, made.text("password", ""))).signedIn();
    }

    Connector open(Citizen who, Credentials credentials, CredentialsKeeper keeper) throws NetworkException {
        return gateway().open(new Account(1, Network.BLUESKY, who.person(), false, true), credentials, keeper);
    }

    Connector connector(Citizen who) throws NetworkException {
        return open(who, signIn(who, true).credentials(), _ -> {});
    }

    private static Call signed(Citizen who, Call call) {
        return call.header("Authorization", "Bearer " + who.access);
    }

    /// Somebody writes a record by other means.
    AtUri writes(Citizen who, String collection, Map<String, ?> content) throws NetworkException {
        Map<String, Object> record = new LinkedHashMap<>(content);
        record.put("$type", collection);
        record.put("createdAt", clock.instant().toString());
        return AtUri.required(site.send(signed(who, Xrpc.procedure("com.atproto.repo.createRecord",
                Map.of("repo", who.did, "collection", collection, "record", record)))).json().text("uri", ""));
    }

    void erases(Citizen who, AtUri record) throws NetworkException {
        site.send(signed(who, Xrpc.procedure("com.atproto.repo.deleteRecord",
                Map.of("repo", who.did, "collection", record.collection(), "rkey", record.key()))));
    }

    /// The record of a post as the server keeps it, with its `cid`.
    Json post(String uri) throws NetworkException {
        return site.send(Records.get(AtUri.required(uri))).json();
    }

    /// The same session as its access token will be after its two hours.
    Credentials expired(Credentials credentials) throws NetworkException {
        Tokens tokens = Tokens.of(credentials);
        String[] parts = tokens.access().split("\\.", -1);
        Map<String, Object> says = new LinkedHashMap<>();
        Json.parse(Base64.getUrlDecoder().decode(parts[1])).fields()
                .forEach(field -> says.put(field.getKey(), field.getValue().tree()));
        Instant end = clock.instant().minusSeconds(60);
        says.put("iat", end.minusSeconds(7200).getEpochSecond());
        says.put("exp", end.getEpochSecond());
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String text = parts[0] + "." + base64.encodeToString(Json.from(says).write().getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            String access = text + "." + base64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
            return new Tokens(tokens.server(), tokens.did(), access, tokens.refresh(), tokens.messages()).credentials();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        chatServer.close();
        web.close();
    }
}

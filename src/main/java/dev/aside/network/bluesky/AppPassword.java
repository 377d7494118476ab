package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in with an app password. Safe for use by any thread.
final class AppPassword implements PasswordSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(AppPassword.class);

    private final Web web;
    private final BlueskyServers servers;

    AppPassword(Web web, BlueskyServers servers) {
        this.web = web;
        this.servers = servers;
    }

    /// {@inheritDoc}
    ///
    /// A password that does not open private messages signs in all the same; they are withheld then.
    @Override
    public Outcome signIn(String server, String name, String password, String code) throws NetworkException {
        String identifier = identifier(name);
        URI base = base(server, identifier);
        Answer answer = new Site(web, base, new Site.Manners(null, new Refusals(), null)).exchange(
                Xrpc.procedure("com.atproto.server.createSession", input(identifier, password, code)));
        if (answer.refusal().text("error", "").equals("AuthFactorTokenRequired")) {
            return new Outcome.CodeWanted();
        }
        Json session = Xrpc.read(answer);
        Tokens tokens = tokens(session, base);
        Session authorization = new Session(web, tokens, _ -> {});
        try {
            return new Outcome.Done(signedIn(tokens, authorization, session));
        } catch (NetworkException e) {
            end(authorization);
            throw e;
        }
    }

    private SignedIn signedIn(Tokens tokens, Session authorization, Json session) throws NetworkException {
        Site own = new Site(web, tokens.server(), new Site.Manners(authorization, new Refusals(), null));
        Xrpc xrpc = new Xrpc(own, tokens.did(), servers.chat());
        Upsert.PersonSeen profile = profile(xrpc, session);
        boolean messages = opensMessages(xrpc);
        Tokens known = new Tokens(tokens.server(), tokens.did(), tokens.access(), tokens.refresh(), messages);
        return new SignedIn(profile, known.credentials(), messages ? Set.of() : Set.of(Feed.MESSAGES));
    }

    /// A view of the network learns of a new account only some seconds later; until then the session says who it is.
    private static Upsert.PersonSeen profile(Xrpc xrpc, Json session) throws NetworkException {
        try {
            return Profiles.person(xrpc.ask(Xrpc.query("app.bsky.actor.getProfile").query("actor", xrpc.did())));
        } catch (NetworkException e) {
            Failure.Kind kind = e.failure().kind();
            if (kind == Failure.Kind.REFUSED || kind == Failure.Kind.NOT_FOUND) {
                return Profiles.person(session);
            }
            throw e;
        }
    }

    /// A session that nobody keeps should open nothing.
    private static void end(Session session) {
        try {
            session.end();
        } catch (NetworkException e) {
            LOG.info("A session that was not kept could not be ended: {}", e.failure().kind());
        }
    }

    /// As people copy it: with an `@` in front, or with marks of direction that nobody sees.
    private static String identifier(String name) throws NetworkException {
        String plain = name.replaceAll("[\\p{Cf}\\s]", "").replaceFirst("^@", "");
        boolean known = Syntax.isDid(plain) || Syntax.isHandle(plain) || plain.contains("@");
        if (!known) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        return plain;
    }

    private URI base(String server, String identifier) throws NetworkException {
        if (!server.isBlank()) {
            return Addresses.base(server)
                    .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.NOT_FOUND)));
        }
        URI directory = servers.directory();
        if (directory == null) {
            return servers.entry();
        }
        Identities identities = new Identities(web, directory);
        if (Syntax.isDid(identifier)) {
            return identities.server(identifier);
        }
        return Syntax.isHandle(identifier)
                ? identities.server(identities.did(servers.entry(), identifier))
                : servers.entry();
    }

    private static Map<String, String> input(String identifier, String password, String code) {
        Map<String, String> input = new LinkedHashMap<>();
        input.put("identifier", identifier);
        input.put("password", password);
        if (!code.isBlank()) {
            input.put("authFactorToken", code.strip());
        }
        return input;
    }

    /// The session's answer may name another server than the one that was asked, such as behind a common entry.
    private static Tokens tokens(Json session, URI base) throws NetworkException {
        String did = session.requireId("did");
        if (!Syntax.isDid(did)) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        Json document = session.at("didDoc");
        URI server = document.isObject() ? Identities.server(document, base) : base;
        return new Tokens(server, did, session.requireToken("accessJwt"), session.requireToken("refreshJwt"), true);
    }

    /// A service that is out of order does not say; reading the messages will.
    private static boolean opensMessages(Xrpc xrpc) throws NetworkException {
        try {
            return !Refusals.lacksAccess(
                    xrpc.exchangeChat(Xrpc.query("chat.bsky.convo.listConvos").query("limit", 1)));
        } catch (NetworkException e) {
            if (e.failure().kind() == Failure.Kind.CANCELLED) {
                throw e;
            }
            return true;
        }
    }
}

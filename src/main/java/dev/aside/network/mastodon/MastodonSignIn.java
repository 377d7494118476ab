package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Answer;
import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.CodeVisit;
import dev.aside.network.http.Json;
import dev.aside.network.http.Proof;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signing in on a server's own page (OAuth 2.0, RFC 6749, with PKCE where the server knows it). The program registers
/// itself with each server anew, for the port of this one visit.
final class MastodonSignIn implements BrowserSignIn {
    static final String SHOWN = "urn:ietf:wg:oauth:2.0:oob";
    private static final String NAME = "Aside";

    private final Web web;

    MastodonSignIn(Web web) {
        this.web = web;
    }

    @Override
    public Set<Field> fields() {
        return Set.of(Field.SERVER);
    }

    @Override
    public Visit begin(Entries entries) throws NetworkException {
        // People know their own name better than their server's: `@maya@wheels.example` names it too.
        String typed = entries.server().strip();
        boolean name = typed.contains("@") && !typed.contains("/");
        URI base = Addresses.base(name ? typed.replaceFirst(".*@", "") : typed.replaceFirst("/@.*", ""))
                .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.REFUSED)));
        Server server = server(base);
        Site site = server.site();
        ServerFacts facts = server.facts();
        Proof proof = Proof.make();
        AnswerCatcher catcher = catcher(proof, entries.page());
        try {
            String redirect = catcher == null ? SHOWN : catcher.redirect().toString();
            Json app = site.send(Call.post("/api/v1/apps").body(Body.form(Map.of("client_name", NAME,
                    "redirect_uris", redirect, "scopes", facts.scopes())))).json();
            MastodonCode.App registered = new MastodonCode.App(app.requireId("client_id"),
                    app.requireId("client_secret"), redirect);
            return new CodeVisit(
                    new CodeVisit.Question(page(site, facts, entries.known()), registered.id(), redirect,
                            facts.scopes()),
                    proof, catcher, new MastodonCode(web, site, facts, registered));
        } catch (NetworkException e) {
            if (catcher != null) {
                catcher.close();
            }
            throw e;
        }
    }

    /// A server and what it says of itself.
    private record Server(Site site, ServerFacts facts) {}

    private Server server(URI base) throws NetworkException {
        Site site = Api.stranger(web, base);
        try {
            return new Server(site, Known.ask(site));
        } catch (NetworkException e) {
            Failure.Kind kind = e.failure().kind();
            if (kind == Failure.Kind.SIGNED_OUT || kind == Failure.Kind.REFUSED) {
                // It tells its own people, and they are about to sign in.
                return new Server(site, ServerFacts.unknown(base.getRawAuthority()));
            }
            boolean another = kind == Failure.Kind.NOT_FOUND || kind == Failure.Kind.UNREADABLE;
            URI elsewhere = another ? elsewhere(site) : null;
            if (elsewhere == null) {
                throw e;
            }
            Site other = Api.stranger(web, elsewhere);
            return new Server(other, Known.ask(other));
        }
    }

    /// Names of people need not end with the address of their server, but what a name ends with tells where that is
    /// (the NodeInfo protocol). Null when it doesn't.
    private static @Nullable URI elsewhere(Site site) throws NetworkException {
        Answer answer = site.exchange(Call.get("/.well-known/nodeinfo"));
        if (!answer.isSuccess()) {
            return null;
        }
        URI base = site.base();
        return answer.json().list("links").stream()
                .flatMap(link -> Addresses.base(link.text("href", "")).stream())
                .filter(found -> !found.equals(base) && (!Addresses.isLoopback(found) || Addresses.isLoopback(base)))
                .findFirst().orElse(null);
    }

    /// Where somebody of this server signed in before, the browser still is, and would bring them back unasked.
    private static String page(Site site, ServerFacts facts, Set<String> known) {
        List<String> hosts = List.of(String.valueOf(site.base().getHost()), facts.domain());
        boolean another = known.stream().flatMap(id -> Addresses.base(id).stream())
                .anyMatch(server -> hosts.contains(server.getHost()));
        return site.base() + "/oauth/authorize" + (another ? "?force_login=true" : "");
    }

    /// Null where this machine gives no port: then the server's page shows the code.
    private static @Nullable AnswerCatcher catcher(Proof proof, String page) {
        try {
            return AnswerCatcher.open(proof.state(), page);
        } catch (IOException e) {
            return null;
        }
    }
}

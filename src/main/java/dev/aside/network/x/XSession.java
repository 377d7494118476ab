package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Authorization;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// An account's tokens, renewed when they are old. A refresh token works once, so the next one is kept before anything
/// is done with it. Safe for use by any thread.
final class XSession implements Authorization {
    private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);

    private final Site site;
    private final CredentialsKeeper keeper;
    private final InstantSource clock;
    private XTokens tokens;

    XSession(Web web, XTokens tokens, CredentialsKeeper keeper, InstantSource clock) {
        this.site = tokenSite(web, tokens);
        this.tokens = tokens;
        this.keeper = keeper;
        this.clock = clock;
    }

    /// Whatever the server has against a token or a client, only a new sign-in helps. A page for people is not its
    /// word: somebody stands in between.
    private static Site tokenSite(Web web, XTokens tokens) {
        return new Site(web, tokens.api(), new Site.Manners(null, XSession::failure, null));
    }

    private static Failure failure(Answer refusal) {
        boolean ofToken = refusal.status() == 400 || refusal.status() == 401;
        if (!ofToken) {
            return refusal.failure();
        }
        return refusal.refusal().isObject()
                ? refusal.failure(Failure.Kind.SIGNED_OUT, refusal.failure().said())
                : Failure.of(Failure.Kind.UNREADABLE);
    }

    private static String header(XTokens tokens) {
        return "Bearer " + tokens.access();
    }

    @Override
    public synchronized String header() throws NetworkException {
        if (!tokens.refresh().isEmpty() && !clock.instant().isBefore(tokens.until().minus(BEFORE_THE_END))) {
            renew();
        }
        return header(tokens);
    }

    @Override
    public synchronized boolean renewed(String used, Answer refusal) throws NetworkException {
        if (refusal.status() != 401) {
            return false;
        }
        if (used.equals(header(tokens))) {
            if (tokens.refresh().isEmpty()) {
                return false;
            }
            renew();
        }
        return true;
    }

    private void renew() throws NetworkException {
        Answer answer = site.send(Call.post("/2/oauth2/token").body(Body.form(Map.of("grant_type", "refresh_token",
                "refresh_token", tokens.refresh(), "client_id", tokens.client()))));
        // What is renewed opens what it opened before (RFC 6749, section 6).
        XTokens next = tokens.with(answer.json(), answer.receivedAt()).opening(tokens.scopes());
        keeper.keep(next.credentials());
        tokens = next;
    }

    /// Takes the tokens back, the lasting one first.
    static void revoke(Web web, XTokens tokens) throws NetworkException {
        Site site = tokenSite(web, tokens);
        for (String token : List.of(tokens.refresh(), tokens.access())) {
            if (!token.isEmpty()) {
                site.send(Call.post("/2/oauth2/revoke").body(Body.form(Map.of("token", token, "client_id",
                        tokens.client()))));
            }
        }
    }
}

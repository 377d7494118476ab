package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Proof;
import dev.aside.network.http.Said;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One visit of the browser to a server's page.
final class MastodonVisit implements BrowserSignIn.Visit {
    private final Web web;
    private final Site site;
    private final ServerFacts facts;
    private final App app;
    private final Proof proof;
    private final @Nullable AnswerCatcher catcher;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param catcher null where the browser can't come back
    MastodonVisit(Web web, Site site, ServerFacts facts, App app, Proof proof, @Nullable AnswerCatcher catcher) {
        this.web = web;
        this.site = site;
        this.facts = facts;
        this.app = app;
        this.proof = proof;
        this.catcher = catcher;
    }

    /// What the server knows this program as.
    record App(String id, String secret, String redirect) {
        /// Tells nothing.
        @Override
        public String toString() {
            return "App";
        }
    }

    @Override
    public URI address() {
        return MastodonSignIn.address(site.base(), app, facts, proof);
    }

    @Override
    public boolean comesBack() {
        return catcher != null;
    }

    @Override
    public SignedIn await(Duration atMost) throws NetworkException {
        if (catcher != null) {
            return exchanged(catcher.await(atMost));
        }
        try {
            // Without a way back only a pasted code or the end of the visit can end this.
            boolean _ = closed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
    }

    @Override
    public SignedIn paste(String text) throws NetworkException {
        String typed = text.strip();
        int query = typed.indexOf('?');
        Map<String, String> answer = new LinkedHashMap<>(typed.contains("=")
                ? AnswerCatcher.parameters(typed.substring(query + 1).replaceFirst("#.*", ""))
                : Map.of("code", typed));
        if (typed.isEmpty() || (answer.containsKey("state")
                && !AnswerCatcher.isSame(proof.state(), answer.get("state")))) {
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        }
        return exchanged(answer);
    }

    private SignedIn exchanged(Map<String, String> answer) throws NetworkException {
        String code = answer.get("code");
        if (code == null || code.isBlank()) {
            throw new NetworkException(new Failure(Failure.Kind.REFUSED, null, null,
                    Said.fit(answer.get("error_description"))));
        }
        if (!answered.compareAndSet(false, true)) {
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
        }
        try {
            return signedIn(code);
        } catch (NetworkException e) {
            // A code that did not work may have been typed wrong: another one may be tried.
            answered.set(false);
            boolean refused = e.failure().kind() == Failure.Kind.SIGNED_OUT;
            throw refused ? new NetworkException(Failure.of(Failure.Kind.REFUSED), e) : e;
        } finally {
            if (answered.get()) {
                close();
            }
        }
    }

    private SignedIn signedIn(String code) throws NetworkException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("client_id", app.id());
        form.put("client_secret", app.secret());
        form.put("redirect_uri", app.redirect());
        form.put("scope", facts.scopes());
        form.put("code_verifier", proof.verifier());
        Json token = site.send(Call.post("/oauth/token").body(Body.form(form))).json();
        Keys keys = new Keys(site.base(), app.id(), app.secret(), token.requireId("access_token"), "", "", facts);
        Json account = Api.of(web, keys).site().send(Api.get("/api/v1/accounts/verify_credentials")).json();
        Upsert.PersonSeen profile = new Profiles(facts.domain()).person(account);
        Keys whole = new Keys(keys.base(), keys.clientId(), keys.clientSecret(), keys.token(), profile.idAtServer(),
                account.text("username", ""), facts);
        return new SignedIn(profile, whole.credentials(), Set.of());
    }

    @Override
    public void close() {
        closed.countDown();
        if (catcher != null) {
            catcher.close();
        }
    }
}

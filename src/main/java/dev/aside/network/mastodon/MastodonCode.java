package dev.aside.network.mastodon;

import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.CodeVisit;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What a code of one server is worth.
final class MastodonCode implements CodeVisit.Exchange {
    private final Web web;
    private final Site site;
    private final ServerFacts facts;
    private final App app;

    MastodonCode(Web web, Site site, ServerFacts facts, App app) {
        this.web = web;
        this.site = site;
        this.facts = facts;
        this.app = app;
    }

    @Override
    public SignedIn of(String code, String verifier) throws NetworkException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("client_id", app.id());
        form.put("client_secret", app.secret());
        form.put("redirect_uri", app.redirect());
        form.put("scope", facts.scopes());
        form.put("code_verifier", verifier);
        Json token = site.send(Call.post("/oauth/token").body(Body.form(form))).json();
        Keys keys = new Keys(site.base(), app.id(), app.secret(), token.requireToken("access_token"), "", "", facts);
        Site own = Api.of(web, keys).site();
        Json account = own.send(Api.get("/api/v1/accounts/verify_credentials")).json();
        ServerFacts known = facts.isKnown() ? facts : Known.ask(own);
        Upsert.PersonSeen profile = new Profiles(known.domain()).person(whole(own, account));
        Keys whole = new Keys(keys.base(), keys.clientId(), keys.clientSecret(), keys.token(), profile.idAtServer(),
                account.text("username", ""), known);
        return new SignedIn(profile, whole.credentials(), Set.of());
    }

    /// Snac tells an actor's address of everybody but of who asks.
    private static Json whole(Site own, Json account) throws NetworkException {
        if (account.text("uri") != null) {
            return account;
        }
        Answer answer = own.exchange(Api.get("/api/v1/accounts/{id}", account.requireId("id")));
        return answer.isSuccess() && answer.json().isObject() ? answer.json() : account;
    }

    /// What the server knows this program as.
    record App(String id, String secret, String redirect) {
        /// Tells nothing.
        @Override
        public String toString() {
            return "App";
        }
    }
}

package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Answer;
import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Proof;
import dev.aside.network.http.Said;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One visit of the browser to X's page. Safe for use by several threads.
final class XVisit implements BrowserSignIn.Visit {
    static final String SCOPES = "tweet.read tweet.write users.read follows.read dm.read dm.write media.write"
            + " offline.access";
    /// A code is good for 30 seconds.
    private static final Duration CODE_IS_GOOD = Duration.ofSeconds(25);

    private final Web web;
    private final Way way;
    private final Proof proof;
    private final @Nullable AnswerCatcher catcher;
    private final Spending spending;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// From where to where.
    ///
    /// @param client the owner's client id
    record Way(XServers servers, String client, URI redirect) {}

    /// @param catcher null where the browser can't come back
    XVisit(Web web, Way way, Proof proof, @Nullable AnswerCatcher catcher, Spending spending) {
        this.web = web;
        this.way = way;
        this.proof = proof;
        this.catcher = catcher;
        this.spending = spending;
    }

    @Override
    public URI address() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", way.client());
        query.put("redirect_uri", way.redirect().toString());
        query.put("scope", SCOPES);
        query.put("state", proof.state());
        query.put("code_challenge", proof.challenge());
        query.put("code_challenge_method", "S256");
        StringBuilder address = new StringBuilder(way.servers().page() + "/i/oauth2/authorize");
        query.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=')
                .append(Addresses.encoded(value)));
        return URI.create(address.toString());
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
            // Without a way back only a pasted address or the end of the visit can end this.
            boolean _ = closed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
    }

    @Override
    public SignedIn paste(String text) throws NetworkException {
        String typed = text.strip();
        boolean whole = typed.contains("?");
        Map<String, String> answer = whole
                ? AnswerCatcher.parameters(typed.substring(typed.indexOf('?') + 1).replaceFirst("#.*", ""))
                : Map.of("code", typed);
        if (typed.isEmpty() || (whole && !AnswerCatcher.isSame(proof.state(), answer.get("state")))) {
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
            SignedIn signedIn = signedIn(tokens(code));
            close();
            return signedIn;
        } catch (NetworkException e) {
            // A code that did not work may have been pasted wrong: another one may be tried.
            answered.set(false);
            boolean refused = e.failure().kind() == Failure.Kind.SIGNED_OUT;
            throw refused
                    ? new NetworkException(new Failure(Failure.Kind.REFUSED, null, null, e.failure().said()), e)
                    : e;
        }
    }

    private XTokens tokens(String code) throws NetworkException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("client_id", way.client());
        form.put("redirect_uri", way.redirect().toString());
        form.put("code_verifier", proof.verifier());
        Site site = new Site(web, way.servers().api(), Site.Manners.STRANGER);
        Answer answer = site.send(Call.post("/2/oauth2/token").body(Body.form(form)).within(CODE_IS_GOOD));
        return new XTokens(way.servers().api(), way.client(), "", "", "", Instant.EPOCH, "").with(answer.json(),
                answer.receivedAt());
    }

    private SignedIn signedIn(XTokens tokens) throws NetworkException {
        Site site = new Site(web, tokens.api(), Site.Manners.STRANGER);
        Api api = new Api(site, "", spending);
        Upsert.PersonSeen profile = People.person(api.ask(People.me().header("Authorization", "Bearer "
                + tokens.access())).json().at("data"));
        spending.read(Price.PERSON_READ, List.of(profile.remoteId()));
        Set<Feed> withheld = EnumSet.noneOf(Feed.class);
        if (!tokens.opens("dm.read")) {
            withheld.add(Feed.MESSAGES);
        }
        if (!tokens.opens("follows.read")) {
            withheld.add(Feed.FOLLOWERS);
        }
        return new SignedIn(profile, tokens.of(profile.remoteId()).credentials(), withheld);
    }

    @Override
    public void close() {
        closed.countDown();
        if (catcher != null) {
            catcher.close();
        }
    }
}

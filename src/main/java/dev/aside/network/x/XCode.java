package dev.aside.network.x;

import dev.aside.core.model.SignedIn;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.CodeVisit;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a code of X's is worth.
///
/// @param client the owner's client id
record XCode(Web web, XServers servers, String client, URI redirect, Spending spending) implements CodeVisit.Exchange {
    static final String SCOPES = "tweet.read tweet.write users.read follows.read dm.read dm.write media.write"
            + " offline.access";
    /// A code is good for 30 seconds.
    private static final Duration CODE_IS_GOOD = Duration.ofSeconds(25);

    @Override
    public SignedIn of(String code, String verifier) throws NetworkException {
        return Arrival.of(web, servers, tokens(code, verifier), spending);
    }

    private XTokens tokens(String code, String verifier) throws NetworkException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("client_id", client);
        form.put("redirect_uri", redirect.toString());
        form.put("code_verifier", verifier);
        Site site = new Site(web, servers.api(), Site.Manners.STRANGER);
        Answer answer = site.send(Call.post("/2/oauth2/token").body(Body.form(form)).within(CODE_IS_GOOD));
        XTokens tokens = new XTokens(servers.api(), client, "", "", "", Instant.EPOCH, "").with(answer.json(),
                answer.receivedAt());
        // A server for development says the same of all its tokens, whatever they open.
        return servers.development() ? tokens.opening("") : tokens;
    }
}

package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.TokenSignIn;
import dev.aside.network.http.Web;
import java.time.InstantSource;
import java.util.regex.Pattern;

/// Signing in to a server for development with a token that it takes. It is good until the server says otherwise.
record XTokenSignIn(Web web, XServers servers, Spending spending, InstantSource clock) implements TokenSignIn {
    /// What a header can carry (RFC 6750).
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9\\-._~+/]{1,2000}=*");

    @Override
    public SignedIn signIn(String token) throws NetworkException {
        String typed = token.strip().replaceFirst("(?i)^bearer\\s+", "");
        if (!TOKEN.matcher(typed).matches()) {
            throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
        }
        return Arrival.of(web, servers, new XTokens(servers.api(), "", "", typed, "", clock.instant(), ""), spending);
    }
}

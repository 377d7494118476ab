package dev.aside.network.x;

import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Authorization;
import dev.aside.network.http.Json;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What lets one account in, as it is kept among the secrets.
///
/// @param api the server it is for
/// @param client the owner's client id
/// @param me id of the account; empty until that is known
/// @param access for about two hours
/// @param refresh gets the next two tokens, once; empty when there is none
/// @param until when the access token ends
/// @param scopes what it opens, with blanks between
record XTokens(URI api, String client, String me, String access, String refresh, Instant until, String scopes) {
    /// @throws NetworkException SIGNED_OUT when the credentials are not of this network
    static XTokens of(Credentials credentials) throws NetworkException {
        try {
            Json json = Json.parse(credentials.secret());
            URI api = Addresses.base(json.text("api", "")).orElse(null);
            if (api != null && json.text("me") != null && Authorization.isToken(json.text("access", ""))) {
                return new XTokens(api, json.text("client", ""), json.text("me", ""), json.text("access", ""),
                        json.text("refresh", ""), Instant.ofEpochSecond(json.number("until", 0)),
                        json.text("scopes", ""));
            }
        } catch (NetworkException e) {
            // Not JSON at all: nothing of it may be told.
            throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
        }
        throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
    }

    Credentials credentials() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("api", api.toString());
        tree.put("client", client);
        tree.put("me", me);
        tree.put("access", access);
        tree.put("refresh", refresh);
        tree.put("until", until.getEpochSecond());
        tree.put("scopes", scopes);
        return new Credentials(Json.from(tree).write());
    }

    /// With what the token endpoint answered; what it does not say stays.
    ///
    /// @throws NetworkException UNREADABLE when it gave no token
    XTokens with(Json answer, Instant receivedAt) throws NetworkException {
        String next = answer.text("refresh_token") == null ? refresh : answer.requireToken("refresh_token");
        long seconds = Math.clamp(answer.number("expires_in", 7200), 0, Integer.MAX_VALUE);
        return new XTokens(api, client, me, answer.requireToken("access_token"), next,
                receivedAt.plusSeconds(seconds), answer.text("scope", scopes));
    }

    XTokens of(String account) {
        return new XTokens(api, client, account, access, refresh, until, scopes);
    }

    /// The same, opening this.
    ///
    /// @param what with blanks between; blank for everything
    XTokens opening(String what) {
        return new XTokens(api, client, me, access, refresh, until, what);
    }

    /// Whether something is opened; so it is taken to be where the network did not say what is.
    boolean opens(String scope) {
        return scopes.isBlank() || List.of(scopes.split(" ")).contains(scope);
    }

    /// Tells nothing that lets anybody in.
    @Override
    public String toString() {
        return "XTokens of " + me;
    }
}

package dev.aside.network.bluesky;

import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Authorization;
import dev.aside.network.http.Json;
import java.net.URI;
import java.util.Map;

/// A session, as it is kept among the secrets.
///
/// @param server the account's own server (its PDS)
/// @param did whose it is
/// @param access lets calls in, for two hours
/// @param refresh gets the next two tokens, once
/// @param messages whether it opens private messages
record Tokens(URI server, String did, String access, String refresh, boolean messages) {
    /// @throws NetworkException SIGNED_OUT when the credentials are not a session of this network
    static Tokens of(Credentials credentials) throws NetworkException {
        try {
            Json json = Json.parse(credentials.secret());
            URI server = Addresses.base(json.text("server", "")).orElse(null);
            String did = json.text("did", "");
            String access = json.text("access", "");
            String refresh = json.text("refresh", "");
            if (server != null && Syntax.isDid(did) && Authorization.isToken(access)
                    && Authorization.isToken(refresh)) {
                return new Tokens(server, did, access, refresh, json.flag("messages", true));
            }
        } catch (NetworkException e) {
            // Not JSON at all: nothing of it may be told.
            throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
        }
        throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
    }

    Credentials credentials() {
        return new Credentials(Json.from(Map.of("server", server.toString(), "did", did, "access", access, "refresh",
                refresh, "messages", messages)).write());
    }

    /// The same session with what a refreshing brought: an account that moved to another server is looked for there
    /// from the next opening on.
    ///
    /// @throws NetworkException UNREADABLE when the answer lacks a token or is of somebody else
    Tokens renewed(Json answer) throws NetworkException {
        if (!answer.text("did", did).equals(did)) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        return new Tokens(server(answer), did, answer.requireToken("accessJwt"),
                answer.requireToken("refreshJwt"), messages);
    }

    /// A document that names none that may be talked to says nothing.
    private URI server(Json answer) {
        Json document = answer.at("didDoc");
        try {
            return document.isObject() && did.equals(document.text("id"))
                    ? Identities.server(document, server)
                    : server;
        } catch (NetworkException e) {
            return server;
        }
    }

    /// Tells nothing that lets anybody in.
    @Override
    public String toString() {
        return "Tokens of " + did;
    }
}

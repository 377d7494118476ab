package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Authorization;
import dev.aside.network.http.Call;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;

/// Keeps one account's session fresh. The refresh token works once, so the new tokens are kept before they are used.
/// Safe for use by any thread.
final class Session implements Authorization {
    private static final String REFRESH = "com.atproto.server.refreshSession";
    private static final String DELETE = "com.atproto.server.deleteSession";

    private final Site server;
    private final CredentialsKeeper keeper;
    private final Object refreshing = new Object();
    private volatile Tokens tokens;

    Session(Web web, Tokens tokens, CredentialsKeeper keeper) {
        this.server = new Site(web, tokens.server(), new Site.Manners(null, new Refusals(), null));
        this.keeper = keeper;
        this.tokens = tokens;
    }

    @Override
    public String header() {
        return "Bearer " + tokens.access();
    }

    @Override
    public boolean renewed(String used, Answer refusal) throws NetworkException {
        if (!Refusals.isExpired(refusal)) {
            return false;
        }
        synchronized (refreshing) {
            if (header().equals(used)) {
                Tokens next = tokens.renewed(server.send(withRefreshToken(REFRESH)).json());
                keeper.keep(next.credentials());
                tokens = next;
            }
        }
        return true;
    }

    /// Ends the session on the server. One that is over already is ended.
    void end() throws NetworkException {
        Answer answer = server.exchange(withRefreshToken(DELETE));
        if (!answer.isSuccess()) {
            Failure failure = new Refusals().failure(answer);
            if (failure.kind() != Failure.Kind.SIGNED_OUT) {
                throw new NetworkException(failure);
            }
        }
    }

    private Call withRefreshToken(String method) {
        return Call.post("/xrpc/" + method).header("Authorization", "Bearer " + tokens.refresh());
    }
}

package dev.aside.network.bluesky;

import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import java.util.Map;

/// The account's own server and, through it, the services that it passes calls on to. Safe for use by any thread.
///
/// @param own the server
/// @param did whose account it is
/// @param chat DID of the service for private messages
record Xrpc(Site own, String did, String chat) {
    /// A question.
    ///
    /// @param method such as `app.bsky.feed.getPosts`
    static Call query(String method) {
        return Call.get("/xrpc/" + method);
    }

    /// An order.
    static Call procedure(String method, Map<String, ?> input) {
        return Call.post("/xrpc/" + method).body(Body.json(input));
    }

    /// Makes the call and reads its answer.
    Json ask(Call call) throws NetworkException {
        return own.send(call).json();
    }

    /// The same, of the service for private messages.
    Json askChat(Call call) throws NetworkException {
        return ask(toChat(call));
    }

    /// Makes a call to the service for private messages and gives its answer, also when it is a refusal.
    Answer exchangeChat(Call call) throws NetworkException {
        return own.exchange(toChat(call));
    }

    /// Reads an answer that may be a refusal.
    static Json read(Answer answer) throws NetworkException {
        if (!answer.isSuccess()) {
            throw new NetworkException(new Refusals().failure(answer));
        }
        return answer.json();
    }

    /// Makes a call to it whose answer, if it has any, says nothing of interest.
    void tellChat(Call call) throws NetworkException {
        own.send(toChat(call));
    }

    private Call toChat(Call call) {
        return call.header("atproto-proxy", chat + "#bsky_chat");
    }
}

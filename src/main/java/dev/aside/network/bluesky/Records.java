package dev.aside.network.bluesky;

import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.Map;
import java.util.Optional;

/// The account's repository of records, which its own server keeps.
///
/// @param xrpc the server
record Records(Xrpc xrpc) {
    static Call get(AtUri record) {
        return Xrpc.query("com.atproto.repo.getRecord").query("repo", record.authority())
                .query("collection", record.collection()).query("rkey", record.key());
    }

    AtUri post(String key) {
        return new AtUri(xrpc.did(), Posts.COLLECTION, key);
    }

    /// Reads a record; empty when there is none.
    Optional<Json> read(AtUri record) throws NetworkException {
        Answer answer = xrpc.own().exchange(get(record));
        if (answer.isSuccess()) {
            Json json = answer.json();
            json.requireId("uri");
            return Optional.of(json);
        }
        if (answer.refusal().text("error", "").equals("RecordNotFound")) {
            return Optional.empty();
        }
        throw new NetworkException(new Refusals().failure(answer));
    }

    /// Makes a record under a key of one's own choosing. Where there is one already, that is the one: a server answers
    /// that with a broken status, so it is asked.
    void create(AtUri address, Map<String, ?> record) throws NetworkException {
        Answer answer = xrpc.own().exchange(Xrpc.procedure("com.atproto.repo.createRecord", Map.of("repo",
                address.authority(), "collection", address.collection(), "rkey", address.key(), "record", record)));
        if (answer.isSuccess()) {
            answer.json().requireId("uri");
            return;
        }
        NetworkException refused = new NetworkException(new Refusals().failure(answer));
        if (answer.status() != 400 && answer.status() != 409 && answer.status() != 500) {
            throw refused;
        }
        try {
            if (read(address).isPresent()) {
                return;
            }
        } catch (NetworkException e) {
            refused.addSuppressed(e);
        }
        throw refused;
    }

    /// Deletes a record; one that is gone already is deleted.
    void delete(AtUri record) throws NetworkException {
        xrpc.ask(Xrpc.procedure("com.atproto.repo.deleteRecord", Map.of("repo", record.authority(), "collection",
                record.collection(), "rkey", record.key())));
    }
}

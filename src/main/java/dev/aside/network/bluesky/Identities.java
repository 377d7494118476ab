package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Addresses;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.util.Locale;

/// Finds the server of an account: from its handle its DID, from that its document, which names the server
/// (https://atproto.com/specs/did).
///
/// @param web the way out
/// @param directory keeps the documents of `did:plc`
record Identities(Web web, URI directory) {
    private static final String PLC = "did:plc:";
    private static final String WEB = "did:web:";

    /// Whose a handle is, as a server knows it.
    ///
    /// @throws NetworkException NOT_FOUND when it is nobody's
    String did(URI entry, String handle) throws NetworkException {
        String did = site(entry).send(Xrpc.query("com.atproto.identity.resolveHandle")
                .query("handle", handle.toLowerCase(Locale.ROOT))).json().text("did", "");
        if (!Syntax.isDid(did)) {
            throw failure(Failure.Kind.UNREADABLE);
        }
        return did;
    }

    /// The address of an identity's server.
    ///
    /// @throws NetworkException NOT_FOUND when there is no such identity, or it has no server
    URI server(String did) throws NetworkException {
        Json document = document(did);
        if (!did.equals(document.text("id"))) {
            throw failure(Failure.Kind.UNREADABLE);
        }
        return server(document, directory);
    }

    /// The server that a document names.
    ///
    /// @param asked whom the document is from; only a server on this machine can lead to one on this machine
    static URI server(Json document, URI asked) throws NetworkException {
        for (Json service : document.list("service")) {
            boolean server = service.text("id", "").endsWith("#atproto_pds")
                    && service.text("type", "").equals("AtprotoPersonalDataServer");
            if (server) {
                return Addresses.base(service.text("serviceEndpoint", ""))
                        .filter(found -> !Addresses.isLoopback(found) || Addresses.isLoopback(asked))
                        .orElseThrow(() -> failure(Failure.Kind.NOT_FOUND));
            }
        }
        throw failure(Failure.Kind.NOT_FOUND);
    }

    private Json document(String did) throws NetworkException {
        if (did.startsWith(PLC)) {
            return site(directory).send(Call.get("/{did}", did)).json();
        }
        if (did.startsWith(WEB)) {
            String host = did.substring(WEB.length()).replace("%3A", ":");
            URI base = Addresses.base("https://" + host).filter(found -> !Addresses.isLoopback(found))
                    .orElseThrow(() -> failure(Failure.Kind.NOT_FOUND));
            return site(base).send(Call.get("/.well-known/did.json")).json();
        }
        throw failure(Failure.Kind.NOT_FOUND);
    }

    private Site site(URI base) {
        return new Site(web, base, new Site.Manners(null, new Refusals(), null));
    }

    private static NetworkException failure(Failure.Kind kind) {
        return new NetworkException(Failure.of(kind));
    }
}

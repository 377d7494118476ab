package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says where in a text the links, names and tags are, with the names' identities.
///
/// @param xrpc knows whose a handle is
record RichText(Xrpc xrpc) {
    private static final String FACET = "app.bsky.richtext.facet";

    /// Names that nobody has stay plain text.
    ///
    /// @throws NetworkException when the network could not be asked about a name
    List<Map<String, Object>> facets(String text) throws NetworkException {
        List<Map<String, Object>> facets = new ArrayList<>();
        for (Facets.Place place : Facets.in(text)) {
            Optional<Map<String, Object>> feature = feature(place);
            feature.ifPresent(found -> facets.add(place.facet(found)));
        }
        return facets;
    }

    private Optional<Map<String, Object>> feature(Facets.Place place) throws NetworkException {
        return switch (place.kind()) {
            case LINK -> Optional.of(Map.of("$type", FACET + "#link", "uri", place.value()));
            case TAG -> Optional.of(Map.of("$type", FACET + "#tag", "tag", place.value()));
            case NAME -> did(place.value()).map(did -> Map.of("$type", FACET + "#mention", "did", did));
        };
    }

    private Optional<String> did(String handle) throws NetworkException {
        try {
            return xrpc.ask(Xrpc.query("com.atproto.identity.resolveHandle")
                    .query("handle", handle.toLowerCase(Locale.ROOT))).at("did").text();
        } catch (NetworkException e) {
            Failure.Kind kind = e.failure().kind();
            if (kind == Failure.Kind.NOT_FOUND || kind == Failure.Kind.REFUSED) {
                return Optional.empty();
            }
            throw e;
        }
    }
}

package dev.aside.network.bluesky;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where Bluesky's shared services are. Everything but the chat service is a base address without a path.
///
/// @param entry where a sign-in begins when the owner names no server
/// @param directory knows the documents of `did:plc` identities; null where all accounts are on the entry itself
/// @param chat DID of the service that keeps private messages, reached through the account's own server
public record BlueskyServers(URI entry, @Nullable URI directory, String chat) {
    /// The public network's.
    public static final BlueskyServers PUBLIC = new BlueskyServers(URI.create("https://bsky.social"),
            URI.create("https://plc.directory"), "did:web:api.bsky.chat");

    public BlueskyServers {
        if (!Syntax.isDid(chat)) {
            throw new IllegalArgumentException("the chat service's DID is none");
        }
    }

    /// A sign-in that begins elsewhere; what is not given is as on the public network. A server for development that
    /// comes without a directory is all there is of its network.
    ///
    /// @return empty when the chat service's DID can't be one
    public static Optional<BlueskyServers> of(Optional<URI> entry, Optional<URI> directory, Optional<String> chat) {
        String service = chat.orElse(PUBLIC.chat);
        URI begin = entry.orElse(PUBLIC.entry);
        URI usual = begin.equals(PUBLIC.entry) ? PUBLIC.directory : null;
        return Syntax.isDid(service)
                ? Optional.of(new BlueskyServers(begin, directory.orElse(usual), service))
                : Optional.empty();
    }
}

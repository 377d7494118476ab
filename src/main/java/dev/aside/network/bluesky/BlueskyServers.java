package dev.aside.network.bluesky;

import java.net.URI;

/// Where Bluesky's shared services are. Everything but the chat service is a base address without a path.
///
/// @param entry finds accounts by their handles, where the owner names no server
/// @param directory knows the documents of `did:plc` identities
/// @param chat DID of the service that keeps private messages, reached through the account's own server
public record BlueskyServers(URI entry, URI directory, String chat) {
    /// The public network's.
    public static final BlueskyServers PUBLIC = new BlueskyServers(URI.create("https://bsky.social"),
            URI.create("https://plc.directory"), "did:web:api.bsky.chat");

    public BlueskyServers {
        if (!Syntax.isDid(chat)) {
            throw new IllegalArgumentException("the chat service's DID is none");
        }
    }
}

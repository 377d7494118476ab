package dev.aside.cli;

import java.util.Optional;

/**
 * Servers for development in the place of the networks' own, as they were typed.
 *
 * @param xApi what speaks X's API
 * @param bluesky where a sign-in to Bluesky begins
 * @param blueskyDirectory the directory of identities that belongs to it
 * @param blueskyChat the identity of the service that keeps its private messages
 */
public record ServerOptions(Optional<String> xApi, Optional<String> bluesky, Optional<String> blueskyDirectory,
        Optional<String> blueskyChat) {
    public static final ServerOptions NONE = new ServerOptions(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}

package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.network.http.Addresses;
import java.net.URI;
import java.util.Optional;

/// Where the networks are spoken to, unless an account says otherwise: their own servers, or others for development.
///
/// @param xApi X's API
/// @param bluesky where a sign-in to Bluesky begins
record Servers(URI xApi, URI bluesky) {
    static final Servers USUAL = new Servers(URI.create("https://api.x.com"), URI.create("https://bsky.social"));

    /// @throws RefusedException with the sentence to say when an address can't be used
    static Servers of(LaunchOptions options) throws RefusedException {
        return new Servers(address("--x-api-base", options.xApiBase(), USUAL.xApi),
                address("--bluesky-base", options.blueskyBase(), USUAL.bluesky));
    }

    private static URI address(String option, Optional<String> given, URI usual) throws RefusedException {
        if (given.isEmpty()) {
            return usual;
        }
        return Addresses.base(given.get())
                .orElseThrow(() -> new RefusedException(new Refusal.NoServer(option, given.get())));
    }
}

package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.cli.ServerOptions;
import dev.aside.network.bluesky.BlueskyServers;
import dev.aside.network.http.Addresses;
import dev.aside.network.x.XServers;
import java.net.URI;
import java.util.Optional;

/// Where the networks are spoken to, unless an account says otherwise: their own servers, or others for development.
record Servers(XServers x, BlueskyServers bluesky) {
    static final Servers USUAL = new Servers(XServers.LIVE, BlueskyServers.PUBLIC);

    /// @throws RefusedException with the sentence to say when an address can't be used
    static Servers of(LaunchOptions options) throws RefusedException {
        ServerOptions given = options.servers();
        Optional<URI> x = address("--x-api-base", given.xApi());
        BlueskyServers bluesky = BlueskyServers
                .of(address("--bluesky-base", given.bluesky()),
                        address("--bluesky-directory", given.blueskyDirectory()), given.blueskyChat())
                .orElseThrow(() -> refused("--bluesky-chat", given.blueskyChat().orElse("")));
        return new Servers(x.map(base -> new XServers(base, base)).orElse(USUAL.x), bluesky);
    }

    private static Optional<URI> address(String option, Optional<String> given) throws RefusedException {
        Optional<URI> address = given.flatMap(Addresses::base);
        if (given.isPresent() && address.isEmpty()) {
            throw refused(option, given.get());
        }
        return address;
    }

    private static RefusedException refused(String option, String given) {
        return new RefusedException(new Refusal.NoServer(option, given));
    }
}

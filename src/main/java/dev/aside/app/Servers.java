package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.cli.ServerOptions;
import dev.aside.core.model.NetworkSettings;
import dev.aside.network.bluesky.BlueskyServers;
import dev.aside.network.http.Addresses;
import dev.aside.network.x.XServers;
import dev.aside.ui.accounts.ServerCheck;
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
        return new Servers(x.map(XServers::at).orElse(USUAL.x), bluesky);
    }

    /// The same where the command line says nothing and the settings do; what can't be used there is as if not said.
    Servers or(NetworkSettings kept) {
        XServers keptX = Addresses.base(kept.xApi()).map(XServers::at).orElse(x);
        BlueskyServers keptBluesky = BlueskyServers.of(Addresses.base(kept.bluesky()),
                Addresses.base(kept.blueskyDirectory()),
                Optional.of(kept.blueskyChat()).filter(chat -> !chat.isBlank())).orElse(bluesky);
        return new Servers(x.equals(USUAL.x) ? keptX : x, bluesky.equals(USUAL.bluesky) ? keptBluesky : bluesky);
    }

    /// Knows what can be a server.
    static final class Check implements ServerCheck {
        @Override
        public boolean isAddress(String typed) {
            return Addresses.base(typed).isPresent();
        }

        @Override
        public boolean isIdentity(String typed) {
            return BlueskyServers.of(Optional.empty(), Optional.empty(), Optional.of(typed)).isPresent();
        }
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

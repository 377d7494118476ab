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
import java.util.regex.Pattern;

/// Where the networks are spoken to, unless an account says otherwise: their own servers, or others for development.
record Servers(XServers x, BlueskyServers bluesky) {
    private static final Pattern DID = Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]");
    static final Servers USUAL = new Servers(XServers.LIVE, BlueskyServers.PUBLIC);

    /// @throws RefusedException with the sentence to say when an address can't be used
    static Servers of(LaunchOptions options) throws RefusedException {
        ServerOptions given = options.servers();
        BlueskyServers usual = USUAL.bluesky;
        URI entry = address("--bluesky-base", given.bluesky()).orElse(usual.entry());
        URI directory = address("--bluesky-directory", given.blueskyDirectory()).orElse(usual.directory());
        return new Servers(address("--x-api-base", given.xApi()).map(base -> new XServers(base, base)).orElse(USUAL.x),
                new BlueskyServers(entry, directory, chat(given).orElse(usual.chat())));
    }

    private static Optional<String> chat(ServerOptions given) throws RefusedException {
        Optional<String> chat = given.blueskyChat();
        if (chat.isPresent() && !DID.matcher(chat.get()).matches()) {
            throw new RefusedException(new Refusal.NoServer("--bluesky-chat", chat.get()));
        }
        return chat;
    }

    private static Optional<URI> address(String option, Optional<String> given) throws RefusedException {
        Optional<URI> address = given.flatMap(Addresses::base);
        if (given.isPresent() && address.isEmpty()) {
            throw new RefusedException(new Refusal.NoServer(option, given.get()));
        }
        return address;
    }
}

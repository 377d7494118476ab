package dev.aside.network.x;

import dev.aside.network.http.Addresses;
import java.net.URI;
import java.util.Optional;

/// Where X is.
///
/// @param api what programs talk to
/// @param page where people sign in
/// @param development whether this is not X itself: such a server may have no page to sign in on, and need not say
///        what its tokens open
public record XServers(URI api, URI page, boolean development) {
    public static final XServers LIVE = new XServers(URI.create("https://api.x.com"), URI.create("https://x.com"),
            false);

    /// A server for development that is both.
    ///
    /// @param base as [Addresses#base] gives it
    public static XServers at(URI base) {
        return base.equals(LIVE.api) ? LIVE : new XServers(base, base, true);
    }

    /// The same of an address as somebody typed it; empty when it can't be one, such as plain HTTP to another machine.
    public static Optional<XServers> of(String base) {
        return Addresses.base(base).map(XServers::at);
    }
}

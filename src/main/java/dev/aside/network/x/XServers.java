package dev.aside.network.x;

import dev.aside.network.http.Addresses;
import java.net.URI;
import java.util.Optional;

/// Where X is.
///
/// @param api what programs talk to
/// @param page where people sign in
public record XServers(URI api, URI page) {
    public static final XServers LIVE = new XServers(URI.create("https://api.x.com"), URI.create("https://x.com"));

    /// A server for development that is both; empty when the address can't be one, such as plain HTTP to another
    /// machine.
    public static Optional<XServers> of(String base) {
        return Addresses.base(base).map(at -> new XServers(at, at));
    }
}

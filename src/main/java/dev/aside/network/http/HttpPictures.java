package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PictureSource;
import java.net.URI;
import java.net.URISyntaxException;

/// Pictures by their address, from whichever server they lie on, without credentials. Servers of the public network
/// can't send it to this machine. Safe for use by any thread.
public final class HttpPictures implements PictureSource {
    private final Web web;
    private final URI home;

    /// @param home the account's server: pictures on this machine are read only if it is on this machine too
    public HttpPictures(Web web, URI home) {
        this.web = web;
        this.home = home;
    }

    @Override
    public byte[] read(String source, int maxBytes) throws NetworkException {
        URI address = address(source);
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        URI base = Addresses.base(address.getScheme() + "://" + address.getRawAuthority()).orElseThrow();
        Site site = new Site(web, base, Site.Manners.STRANGER);
        return site.send(Call.get("a picture").at(URI.create(path)).bytes(maxBytes)).bytes();
    }

    private URI address(String source) throws NetworkException {
        try {
            URI address = new URI(source);
            boolean ours = !Addresses.isLoopback(address) || Addresses.isLoopback(home);
            boolean whole = address.getHost() != null && address.getRawUserInfo() == null;
            if (whole && ours && Addresses.isAllowed(address) && address.getScheme().startsWith("http")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND), e);
        }
        throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
    }
}

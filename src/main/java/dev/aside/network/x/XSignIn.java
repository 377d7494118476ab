package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.CostMeter;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PortTakenException;
import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.CodeVisit;
import dev.aside.network.http.Proof;
import dev.aside.network.http.Web;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Signing in on X's own page (OAuth 2.0, RFC 6749, with PKCE) by the client id that the owner registered as a
/// developer. The address to come back to must be registered there too, letter by letter.
final class XSignIn implements BrowserSignIn {
    private static final String PATH = "/signed-in";
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_\\-.~:=]{1,200}");
    private static final int MOST_PORT = 65_535;

    private final Web web;
    private final XServers servers;
    private final CostMeter meter;
    private final InstantSource clock;

    XSignIn(Web web, XServers servers, CostMeter meter, InstantSource clock) {
        this.web = web;
        this.servers = servers;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public Set<Field> fields() {
        return Set.of(Field.CLIENT_ID, Field.PORT);
    }

    @Override
    public Optional<URI> register(int port) {
        return Optional.of(redirect(port));
    }

    static URI redirect(int port) {
        return URI.create("http://127.0.0.1:" + port + PATH);
    }

    @Override
    public Visit begin(Entries entries) throws NetworkException, PortTakenException {
        String client = entries.clientId().strip();
        if (!CLIENT_ID.matcher(client).matches() || entries.port() < 1 || entries.port() > MOST_PORT) {
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        }
        Proof proof = Proof.make();
        AnswerCatcher catcher = catcher(entries.port(), proof, entries.page());
        URI redirect = redirect(entries.port());
        return new CodeVisit(
                new CodeVisit.Question(servers.page() + "/i/oauth2/authorize", client, redirect.toString(),
                        XCode.SCOPES),
                proof, catcher, new XCode(web, servers, client, redirect, new Spending(meter, clock)));
    }

    private static AnswerCatcher catcher(int port, Proof proof, String page) throws PortTakenException {
        try {
            return AnswerCatcher.open(port, PATH, proof.state(), page);
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }
}

package dev.aside.testing;

import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn;
import java.util.Set;

/// Signs everybody in whose password is `kettle`, which opens all, or `plain`, which does not open messages. Safe for
/// use by any thread.
public final class FakePasswordSignIn implements PasswordSignIn {
    private String wanted = "";
    private String server = "";

    /// From now on a code is wanted too.
    public synchronized void wantCode(String code) {
        wanted = code;
    }

    /// The server that was named last.
    public synchronized String server() {
        return server;
    }

    @Override
    public synchronized Outcome signIn(String named, String name, String password, String code)
            throws NetworkException {
        server = named;
        if (!Set.of("kettle", "plain").contains(password)) {
            throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
        }
        if (!wanted.equals(code)) {
            return new Outcome.CodeWanted();
        }
        return new Outcome.Done(new SignedIn(
                new Upsert.PersonSeen("did:plc:" + name, "did:plc:" + name, name, "Kettle Lane", "", null, null, null),
                new Credentials("token of " + name), password.equals("plain") ? Set.of(Feed.MESSAGES) : Set.of()));
    }
}

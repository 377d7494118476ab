package dev.aside.testing;

import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.TokenSignIn;
import java.util.Set;

/// Signs everybody in whose token is `kettle`. Safe for use by any thread.
public final class FakeTokenSignIn implements TokenSignIn {
    @Override
    public SignedIn signIn(String token) throws NetworkException {
        if (!token.equals("kettle")) {
            throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
        }
        return new SignedIn(new Upsert.PersonSeen("0", "0", "@kettlelane", "Kettle Lane", "", null, null, null),
                new Credentials("token of 0"), Set.of());
    }
}

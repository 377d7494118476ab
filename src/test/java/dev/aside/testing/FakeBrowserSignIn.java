package dev.aside.testing;

import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PortTakenException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page that answers what the test laid out. Safe for use by any thread.
public final class FakeBrowserSignIn implements BrowserSignIn {
    public static final URI PAGE = URI.create("https://wheels.example/oauth/authorize?state=7");

    private final Set<Field> fields;
    private @Nullable Entries entries;
    private Failure.@Nullable Kind refusing;
    private boolean closed;
    private boolean away;
    private boolean portTaken;

    public FakeBrowserSignIn(Set<Field> fields) {
        this.fields = Set.copyOf(fields);
    }

    /// No visit begins; null mends it.
    public synchronized void refuse(Failure.@Nullable Kind kind) {
        refusing = kind;
    }

    /// Another program has the port.
    public synchronized void takePort() {
        portTaken = true;
    }

    /// The browser does not come back.
    public synchronized void stayAway() {
        away = true;
    }

    /// What was filled in for the last visit.
    public synchronized Optional<Entries> entries() {
        return Optional.ofNullable(entries);
    }

    /// Whether the last visit has ended.
    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public Set<Field> fields() {
        return fields;
    }

    @Override
    public Optional<URI> register(int port) {
        return fields.contains(Field.PORT) ? Optional.of(URI.create("http://127.0.0.1:" + port)) : Optional.empty();
    }

    @Override
    public synchronized Visit begin(Entries filledIn) throws NetworkException, PortTakenException {
        entries = filledIn;
        if (refusing != null) {
            throw new NetworkException(Failure.of(refusing));
        }
        if (portTaken) {
            throw new PortTakenException(filledIn.port(), new IOException("Address already in use"));
        }
        closed = false;
        return new OneVisit();
    }

    private synchronized void close() {
        closed = true;
    }

    private static SignedIn signedIn() {
        return new SignedIn(new Upsert.PersonSeen("7", "7", "@me@wheels.example", "Me", "", null, null, null),
                new Credentials("token"), Set.of());
    }

    private final class OneVisit implements Visit {
        @Override
        public URI address() {
            return PAGE;
        }

        @Override
        public boolean comesBack() {
            return true;
        }

        @Override
        public SignedIn await(Duration atMost) throws NetworkException {
            if (isClosed() || away) {
                throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
            }
            return signedIn();
        }

        @Override
        public SignedIn paste(String text) throws NetworkException {
            if (!text.equals("code")) {
                throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
            }
            close();
            return signedIn();
        }

        @Override
        public void close() {
            FakeBrowserSignIn.this.close();
        }
    }
}

package dev.aside.core.port;

import dev.aside.core.model.SignedIn;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Signing in on a network's own page, in the system's browser.
public interface BrowserSignIn {
    /// What has to be known first.
    Set<Field> fields();

    /// What the owner has to register with the network as the address to come back to; empty where the program
    /// registers itself.
    ///
    /// @param port of this machine
    default Optional<URI> register(int port) {
        return Optional.empty();
    }

    /// Prepares the visit: registers the program where needed, and listens for the browser's return. Blocks.
    ///
    /// @throws NetworkException OFFLINE, NOT_FOUND when there is no such server, REFUSED when it does not take this
    ///         program or an entry can't be one
    /// @throws PortTakenException when the browser could not come back to where it would be sent
    Visit begin(Entries entries) throws NetworkException, PortTakenException;

    /// What the owner has to fill in. SERVER: name or address of a server. CLIENT_ID: of their own registration as a
    /// developer. PORT: of this machine, as they registered it there.
    enum Field {
        SERVER, CLIENT_ID, PORT
    }

    /// What the owner filled in.
    ///
    /// @param server empty where it is not asked for
    /// @param clientId empty where it is not asked for
    /// @param port 0 where it is not asked for
    /// @param page the HTML page that the browser shows when it has come back, in the owner's language
    /// @param known remote ids of accounts that somebody else is to be signed in beside: where the browser may still be
    ///        signed in as one of them, the page is told to ask who it is. Empty where that is wanted, as when one of
    ///        them signs in again
    record Entries(String server, String clientId, int port, String page, Set<String> known) {
        public Entries {
            known = Set.copyOf(known);
        }

        /// Nobody is known.
        public Entries(String server, String clientId, int port, String page) {
            this(server, clientId, port, page, Set.of());
        }

        /// The same beside others.
        public Entries beside(Set<String> others) {
            return new Entries(server, clientId, port, page, others);
        }
    }

    /// One visit of the browser to the network's page. It is used once: by one [#await] beside one [#paste], of which
    /// the first counts. Safe for use by several threads.
    interface Visit extends AutoCloseable {
        /// What to open in the browser.
        URI address();

        /// Whether the browser can come back by itself; if not, the owner has to paste what the page shows.
        boolean comesBack();

        /// Waits for the browser and exchanges what it brings. Blocks; an interrupt ends it.
        ///
        /// @throws NetworkException CANCELLED when nobody came in time or the visit was closed, REFUSED when the owner
        ///         or the network refused, or when the answer is not to what was asked
        SignedIn await(Duration atMost) throws NetworkException;

        /// Exchanges what the owner pasted: the code alone, or the whole address that the browser ended at.
        ///
        /// @throws NetworkException REFUSED when it is not an answer to what was asked
        SignedIn paste(String text) throws NetworkException;

        /// Stops listening.
        @Override
        void close();
    }
}

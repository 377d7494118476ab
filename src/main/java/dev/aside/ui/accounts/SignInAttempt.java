package dev.aside.ui.accounts;

import dev.aside.core.SignIns;
import dev.aside.core.model.Account;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PasswordSignIn;
import dev.aside.core.port.TokenSignIn;
import dev.aside.ui.fx.Background;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One try to sign in, from the press to the account. What comes after [#cancel] is let go of. FX thread only.
final class SignInAttempt {
    /// How long somebody may take on the network's page.
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(SignInAttempt.class);

    private final SignIns signIns;
    private final Gateway gateway;
    private final Background background;
    private final Listener listener;
    private final @Nullable Account wanted;
    private BrowserSignIn.@Nullable Visit visit;
    private @Nullable SignedIn another;
    private boolean pasting;
    private boolean ended;

    /// What an attempt comes to.
    interface Listener {
        /// The network's page is ready to be opened.
        void visit(BrowserSignIn.Visit begun);

        /// The network sent a code and wants it.
        void codeWanted();

        /// Somebody else came back than the one that was wanted; nothing is kept of them yet.
        void another();

        /// The account is there.
        void accepted(Account account, Set<Feed> withheld);

        /// Nothing came of it.
        void failed(Exception reason);

        /// What was pasted is no answer; the page is still waited for.
        void pasteFailed(Exception reason);
    }

    /// @param wanted who is signed in again; null for somebody new
    SignInAttempt(SignIns signIns, Network network, @Nullable Account wanted, Background background,
            Listener listener) {
        this.wanted = wanted;
        this.signIns = signIns;
        this.gateway = signIns.gateway(network).orElseThrow();
        this.background = background;
        this.listener = listener;
    }

    /// Whether there is a visit of the browser that comes back by itself.
    boolean comesBack() {
        return visit != null && visit.comesBack();
    }

    /// What the browser shows; empty while it shows nothing.
    Optional<URI> pageAddress() {
        return Optional.ofNullable(visit).map(BrowserSignIn.Visit::address);
    }

    /// Goes the way that the network has and the owner chose.
    ///
    /// @param known see [BrowserSignIn.Entries#known()]
    void begin(SignInEntries entries, Callable<Set<String>> known) {
        Optional<PasswordSignIn> password = gateway.password();
        Optional<TokenSignIn> token = gateway.token().filter(way -> entries.hasToken());
        if (password.isPresent()) {
            byPassword(password.get(), entries.forPassword());
        } else if (token.isPresent()) {
            byToken(token.get(), entries.tokenProperty().get());
        } else {
            byBrowser(gateway.browser().orElseThrow(), entries.forBrowser(), known);
        }
    }

    private void byPassword(PasswordSignIn way, PasswordEntries entries) {
        run(() -> way.signIn(entries.server(), entries.name(), entries.password(), entries.code()), outcome -> {
            switch (outcome) {
                case PasswordSignIn.Outcome.Done done -> accept(done.signedIn());
                case PasswordSignIn.Outcome.CodeWanted _ -> {
                    ended = true;
                    listener.codeWanted();
                }
            }
        }, late -> {
            if (late instanceof PasswordSignIn.Outcome.Done done) {
                letGo(done.signedIn());
            }
        }, this::fail);
    }

    /// What signing in with a password asks.
    record PasswordEntries(String server, String name, String password, String code) {
        /// Tells nothing.
        @Override
        public String toString() {
            return "PasswordEntries";
        }
    }

    private void byToken(TokenSignIn way, String token) {
        run(() -> way.signIn(token), this::accept, this::letGo, this::fail);
    }

    private void byBrowser(BrowserSignIn way, BrowserSignIn.Entries entries, Callable<Set<String>> known) {
        run(() -> way.begin(entries.beside(known.call())), begun -> {
            visit = begun;
            listener.visit(begun);
            run(() -> begun.await(PATIENCE), this::accept, this::letGo, this::browserFailed);
        }, BrowserSignIn.Visit::close, this::fail);
    }

    /// When what was pasted is being exchanged, that is the answer.
    private void browserFailed(Exception reason) {
        boolean beaten = pasting && reason instanceof NetworkException;
        if (!beaten) {
            fail(reason);
        }
    }

    /// Exchanges what the owner copied from the browser.
    void paste(String text) {
        BrowserSignIn.Visit open = visit;
        if (open == null || pasting) {
            return;
        }
        pasting = true;
        run(() -> open.paste(text), this::accept, this::letGo, reason -> {
            pasting = false;
            listener.pasteFailed(reason);
        });
    }

    private record Accepted(Account account, Set<Feed> withheld) {}

    private void accept(SignedIn signedIn) {
        ended = true;
        if (wanted != null && !wanted.person().remoteId().equals(signedIn.profile().remoteId())) {
            another = signedIn;
            close();
            listener.another();
        } else {
            keep(signedIn);
        }
    }

    /// Who signed in instead of the one that was wanted.
    Optional<Upsert.PersonSeen> another() {
        return Optional.ofNullable(another).map(SignedIn::profile);
    }

    /// They are as welcome.
    void takeAnother() {
        SignedIn taken = another;
        another = null;
        if (taken != null) {
            keep(taken);
        }
    }

    private void keep(SignedIn signedIn) {
        background.runLong(() -> new Accepted(signIns.accept(gateway.network(), signedIn), signedIn.withheld()),
                accepted -> listener.accepted(accepted.account, accepted.withheld), listener::failed);
    }

    private void fail(Exception reason) {
        ended = true;
        close();
        listener.failed(reason);
    }

    private <T> void run(Callable<? extends T> work, Consumer<T> then, Consumer<T> tooLate,
            Consumer<Exception> onFailure) {
        background.runLong(work, (T result) -> {
            if (ended) {
                tooLate.accept(result);
            } else {
                then.accept(result);
            }
        }, reason -> {
            if (!ended) {
                onFailure.accept(reason);
            }
        });
    }

    /// Ends it, unless the account is there already.
    void cancel() {
        ended = true;
        close();
        Optional.ofNullable(another).ifPresent(this::letGo);
        another = null;
    }

    private void close() {
        Optional.ofNullable(visit).ifPresent(BrowserSignIn.Visit::close);
    }

    /// Nobody waits for this sign-in any more, so it should open nothing.
    private void letGo(SignedIn signedIn) {
        background.runLong(() -> {
            gateway.revoke(signedIn.credentials());
            return true;
        }, done -> LOG.info("A sign-in that came too late was taken back"),
                reason -> LOG.info("A sign-in that came too late could not be taken back"));
    }
}

package dev.aside.ui.accounts;

import dev.aside.core.SignIns;
import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Background;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tries to sign in, one after the other. FX thread only.
final class SignInRun {
    private final SignIns signIns;
    private final Stores stores;
    private final Background background;
    private @Nullable SignInAttempt attempt;
    private boolean insists;

    SignInRun(SignIns signIns, Stores stores, Background background) {
        this.signIns = signIns;
        this.stores = stores;
        this.background = background;
    }

    /// Begins the next try.
    ///
    /// @param wanted who is signed in again; null for somebody new
    void begin(Network network, @Nullable Account wanted, SignInEntries entries, SignInAttempt.Listener listener) {
        end();
        SignInAttempt begun = new SignInAttempt(signIns, network, wanted, background, listener);
        attempt = begun;
        if (network == Network.X && !entries.hasToken()) {
            entries.keepClient(stores.settings(), background);
        }
        boolean beside = wanted == null || insists;
        begun.begin(entries, () -> beside ? known(network) : Set.of());
    }

    private Set<String> known(Network network) throws StoreException {
        return stores.accounts().accounts().stream()
                .filter(account -> account.network() == network && !account.demo())
                .map(account -> account.person().remoteId()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the browser can come back by itself.
    boolean comesBack() {
        return attempt != null && attempt.comesBack();
    }

    Optional<URI> pageAddress() {
        return Optional.ofNullable(attempt).flatMap(SignInAttempt::pageAddress);
    }

    /// Takes what the owner copied from the browser.
    void paste(String text) {
        Optional.ofNullable(attempt).ifPresent(now -> now.paste(text));
    }

    /// Who signed in instead of the one that was wanted.
    Optional<Upsert.PersonSeen> another() {
        return Optional.ofNullable(attempt).flatMap(SignInAttempt::another);
    }

    /// They are as welcome.
    void takeAnother() {
        Optional.ofNullable(attempt).ifPresent(SignInAttempt::takeAnother);
    }

    /// From the next try on the network's page should ask who it is.
    void insist(boolean now) {
        insists = now;
    }

    void end() {
        Optional.ofNullable(attempt).ifPresent(SignInAttempt::cancel);
        attempt = null;
    }
}

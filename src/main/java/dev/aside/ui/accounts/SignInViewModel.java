package dev.aside.ui.accounts;

import dev.aside.core.SignIns;
import dev.aside.core.model.Account;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.Prices;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way into an account, step by step: the network, what it charges, what it has to know, the passphrase where one
/// is needed, the browser, and the question whether private messages may be stored. FX thread only.
public final class SignInViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignInViewModel.class);

    private final SignIns signIns;
    private final Stores stores;
    private final Background background;
    private final SecretsViewModel secrets;
    private final Consumer<URI> browse;
    private final SignInPath path = new SignInPath();
    private final SecretsFirst secretsFirst;
    private final ConsentQuestion consent;
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final SignInEntries entries = new SignInEntries();
    private Network network = Network.BLUESKY;
    private @Nullable Account account;
    private @Nullable SignInAttempt attempt;

    /// @param browse opens an address in the system's browser
    public SignInViewModel(SignIns signIns, Stores stores, Background background, SecretsViewModel secrets,
            Consumer<URI> browse) {
        this.signIns = signIns;
        this.stores = stores;
        this.background = background;
        this.secrets = secrets;
        this.browse = browse;
        secretsFirst = new SecretsFirst(secrets, path);
        consent = new ConsentQuestion(signIns, stores.accounts(), background, path);
    }

    public ReadOnlyObjectProperty<SignInStep> stepProperty() {
        return path.stepProperty();
    }

    /// A sentence about what stood in the way; empty while nothing does.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    SignInEntries entries() {
        return entries;
    }

    SecretsViewModel secrets() {
        return secrets;
    }

    /// The network signed in to.
    Network network() {
        return network;
    }

    Gateway gateway() {
        return signIns.gateway(network).orElseThrow();
    }

    List<Gateway> gateways() {
        return signIns.gateways();
    }

    /// Whose private messages are decided on, or that is signed in again; null for a new one.
    @Nullable
    Account account() {
        return account;
    }

    /// Whether the browser can come back by itself.
    boolean comesBack() {
        return attempt != null && attempt.comesBack();
    }

    Optional<URI> pageAddress() {
        return Optional.ofNullable(attempt).flatMap(SignInAttempt::pageAddress);
    }

    /// What stands between the owner and the credentials.
    SecretsFirst secretsFirst() {
        return secretsFirst;
    }

    /// Whether the passphrase was all that was asked for.
    boolean isUnlockAlone() {
        return path.beganAt(SignInStep.PASSPHRASE) || isKeyringAlone();
    }

    /// Whether the keyring was all that was looked for.
    boolean isKeyringAlone() {
        return path.beganAt(SignInStep.KEYRING);
    }

    /// Begins with the choice of a network.
    public void choose() {
        start(null);
        path.start(SignInStep.NETWORKS);
    }

    /// Begins at a network.
    public void begin(Network chosen) {
        enter(chosen, null, false);
    }

    /// Signs an account in again.
    public void again(Account known) {
        enter(known.network(), known, false);
    }

    /// Asks whether an account's private messages may be stored.
    public void askConsent(Account whose) {
        network = whose.network();
        start(whose);
        path.start(SignInStep.CONSENT);
    }

    /// Asks for the passphrase, and for nothing else.
    public void unlock() {
        start(null);
        secretsFirst.unlock();
    }

    /// Looks anew for a keyring that did not answer.
    void lookForKeyring() {
        start(null);
        secretsFirst.lookForKeyring();
    }

    private void start(@Nullable Account whose) {
        end();
        secrets.clear();
        account = whose;
        failure.set("");
    }

    /// Takes one of the offered networks.
    void take(Network chosen) {
        enter(chosen, null, true);
    }

    private void enter(Network chosen, @Nullable Account whose, boolean fromTheChoice) {
        network = chosen;
        entries.clear();
        Optional.ofNullable(whose).ifPresent(entries::fillIn);
        start(whose);
        SignInStep opening = isPriced() ? SignInStep.PRICES : SignInStep.ENTRIES;
        path.start(opening, fromTheChoice ? SignInStep.NETWORKS : opening);
        secrets.ask(found -> {});
        background.run(() -> stores.settings().networks(), entries::take,
                problem -> LOG.warn("What was told about the networks can't be read", problem));
    }

    /// Who signs in again has read them.
    private boolean isPriced() {
        return account == null && prices().isPresent();
    }

    Optional<Prices> prices() {
        return gateway().prices();
    }

    /// The prices were read.
    void goOn() {
        path.go(SignInStep.ENTRIES);
    }

    /// Goes to the servers for development.
    void openServers() {
        path.go(SignInStep.SERVERS);
    }

    /// One step back, or out; what is under way ends.
    public void back() {
        failure.set("");
        end();
        path.back(isPriced());
    }

    /// Somebody turned to something else: only what waits for a network or the browser goes on.
    void leave() {
        if (!path.isAt(SignInStep.WORKING) && !path.isAt(SignInStep.BROWSER)) {
            path.go(SignInStep.ENDED);
        }
    }

    /// Signs in with what was filled in, after the passphrase where one is needed.
    void submit() {
        String missing = entries.missing(gateway());
        failure.set(missing);
        if (!missing.isEmpty()) {
            return;
        }
        secretsFirst.before(this::signIn);
    }

    private void signIn() {
        SignInAttempt begun = new SignInAttempt(signIns, network, background, new Progress());
        attempt = begun;
        if (network == Network.X && !entries.hasToken()) {
            entries.keepClient(stores.settings(), background);
        }
        begun.begin(entries);
    }

    /// Opens the network's page again.
    void openAgain() {
        pageAddress().ifPresent(browse);
    }

    /// Takes what the owner copied from the browser.
    void paste(String text) {
        failure.set("");
        Optional.ofNullable(attempt).ifPresent(now -> now.paste(text));
    }

    private void end() {
        Optional.ofNullable(attempt).ifPresent(SignInAttempt::cancel);
        attempt = null;
    }

    /// Whether the account's private messages may be stored.
    void answer(boolean mayStore) {
        Account whose = account;
        if (whose != null) {
            consent.answer(whose, mayStore, failure::set);
        }
    }

    @Override
    public void close() {
        end();
    }

    /// What the running attempt tells.
    private final class Progress implements SignInAttempt.Listener {
        @Override
        public void visit(BrowserSignIn.Visit begun) {
            path.go(SignInStep.BROWSER);
            browse.accept(begun.address());
        }

        @Override
        public void codeWanted() {
            entries.wantCode();
            path.go(SignInStep.ENTRIES);
        }

        @Override
        public void accepted(Account added, Set<Feed> withheld) {
            account = added;
            attempt = null;
            entries.forgetSecrets();
            consent.follow(added, withheld);
        }

        @Override
        public void failed(Exception reason) {
            LOG.info("A sign-in to {} failed", network, reason);
            failure.set(entries.hasToken()
                    ? SignInWords.tokenFailure(reason, network)
                    : SignInWords.failure(reason, network, entries.askedServer(network)));
            path.go(SignInStep.ENTRIES);
        }

        @Override
        public void pasteFailed(Exception reason) {
            LOG.info("What was pasted for {} is no answer", network, reason);
            failure.set(Texts.of("accounts.pasteFailed"));
        }
    }
}

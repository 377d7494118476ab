package dev.aside.ui.accounts;

import dev.aside.core.SignIns;
import dev.aside.core.model.Account;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Background;
import java.net.URI;
import java.util.List;
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
    private final SignInRun run;
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final SignInEntries entries = new SignInEntries();
    private Network network = Network.BLUESKY;
    private @Nullable Account account;
    private boolean priced;

    /// @param browse opens an address in the system's browser
    public SignInViewModel(SignIns signIns, Stores stores, Background background, SecretsViewModel secrets,
            Consumer<URI> browse) {
        this.signIns = signIns;
        this.stores = stores;
        this.background = background;
        this.secrets = secrets;
        this.browse = browse;
        secretsFirst = new SecretsFirst(secrets, path);
        run = new SignInRun(signIns, stores, background);
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

    /// The try to sign in that is under way.
    SignInRun run() {
        return run;
    }

    /// What stands between the owner and the credentials.
    SecretsFirst secretsFirst() {
        return secretsFirst;
    }

    /// Whether the passphrase, or the keyring, was all that was asked for.
    boolean isUnlockAlone() {
        return path.beganAt(SignInStep.PASSPHRASE) || path.beganAt(SignInStep.KEYRING);
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
        run.end();
        run.insist(false);
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
        if (whose != null) {
            entries.fillIn(whose);
        }
        start(whose);
        // Whoever entered a client id has read what it is charged; an account from an archive alone says nothing of it.
        boolean prices = gateway().prices().isPresent();
        boolean depends = whose != null && prices;
        if (!depends) {
            open(prices, fromTheChoice);
        }
        secrets.ask(found -> {});
        entries.read(stores.settings(), background, client -> {
            if (depends) {
                open(!client, fromTheChoice);
            }
        });
    }

    private void open(boolean withPrices, boolean fromTheChoice) {
        priced = withPrices;
        SignInStep opening = withPrices ? SignInStep.PRICES : SignInStep.ENTRIES;
        path.start(opening, fromTheChoice ? SignInStep.NETWORKS : opening);
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
        run.end();
        path.back(priced);
    }

    /// Somebody turned to something else: only what waits for a network or the browser goes on.
    void leave() {
        if (!path.isAt(SignInStep.WORKING) && !path.isAt(SignInStep.BROWSER)) {
            run.end();
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
        run.begin(network, account, entries, new Progress());
    }

    /// Whoever signed in instead of the one that was wanted is taken.
    void takeAnother() {
        path.go(SignInStep.WORKING);
        run.takeAnother();
    }

    /// Whoever signed in instead of the one that was wanted is let go.
    void refuseAnother() {
        run.end();
        run.insist(true);
        path.go(SignInStep.ENTRIES);
    }

    /// Opens the network's page again.
    void openAgain() {
        run.pageAddress().ifPresent(browse);
    }

    /// Takes what the owner copied from the browser.
    void paste(String text) {
        failure.set("");
        run.paste(text);
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
        run.end();
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
        public void another() {
            entries.forgetSecrets();
            path.go(SignInStep.ANOTHER);
        }

        @Override
        public void accepted(Account added, Set<Feed> withheld) {
            account = added;
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
            failure.set(SignInWords.pasted(reason, network, entries.askedServer(network)));
        }
    }
}

package dev.aside.ui.accounts;

import dev.aside.core.Changes;
import dev.aside.core.Connectors;
import dev.aside.core.SignIns;
import dev.aside.core.model.Account;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.SyncState;
import dev.aside.core.port.Connector;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The own accounts: which can be reached, what each needs of its owner, and what X charged. FX thread only.
public final class AccountsViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsViewModel.class);

    private final SignIns signIns;
    private final Stores stores;
    private final Connectors connectors;
    private final LongFunction<SyncState> states;
    private final Background background;
    private final Latest listing;
    private final ObservableList<AccountRow> rows = FXCollections.observableArrayList();
    /// Held, because a view that nobody holds stops listening to its list.
    private final ObservableList<AccountRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyLongWrapper spent = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Changes.Subscription subscription;

    /// @param states how reading each account goes
    public AccountsViewModel(SignIns signIns, Stores stores, Connectors connectors, LongFunction<SyncState> states,
            Background background, Changes changes) {
        this.signIns = signIns;
        this.stores = stores;
        this.connectors = connectors;
        this.states = states;
        this.background = background;
        listing = new Latest(background);
        subscription = changes.subscribe(changed -> background.onScreen(() -> refresh(changed)));
        list();
    }

    /// In the order they were added; the demo's are not among them.
    public ObservableList<AccountRow> rows() {
        return rowsView;
    }

    /// What X charged until now, in thousandths of a US dollar.
    public ReadOnlyLongProperty spentProperty() {
        return spent.getReadOnlyProperty();
    }

    /// A sentence about what could not be done; empty while all is well.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void refresh(List<Changes.Change> changed) {
        if (changed.stream().map(Changes.Change::kind).anyMatch(kind -> kind == Changes.Kind.ACCOUNTS
                || kind == Changes.Kind.SYNC || kind == Changes.Kind.PEOPLE)) {
            list();
        }
    }

    private record Listed(List<AccountRow> rows, long spent) {}

    /// Reads the list anew, as after the accounts were opened.
    void list() {
        listing.run(this::read, found -> {
            if (!rows.equals(found.rows)) {
                rows.setAll(found.rows);
            }
            spent.set(found.spent);
        }, problem -> LOG.warn("The accounts can't be read", problem));
    }

    private Listed read() throws StoreException {
        List<AccountRow> found = new ArrayList<>();
        for (Account account : stores.accounts().accounts()) {
            if (!account.demo()) {
                found.add(new AccountRow(account, stores.accounts().consent(account.id()),
                        connectors.of(account.id()).flatMap(Connector::messages).isPresent(),
                        stores.accounts().isLost(account.id()),
                        states.apply(account.id()).failure()
                                .filter(last -> last.kind() == Failure.Kind.SIGNED_OUT).isPresent()));
            }
        }
        return new Listed(found, stores.spending().spent(Network.X));
    }

    /// Forgets an account's credentials; everything stays readable.
    void signOut(Account account) {
        background.runLong(() -> {
            signIns.signOut(account);
            return account;
        }, done -> failure.set(""), problem -> fail(problem, "accounts.signOutFailed"));
    }

    /// Deletes everything that is kept of an account.
    void remove(Account account) {
        background.runLong(() -> signIns.remove(account),
                left -> failure.set(left.isEmpty()
                        ? ""
                        : Texts.of("accounts.removedButSignedIn", SignInWords.network(account.network()))),
                problem -> fail(problem, "accounts.removeFailed"));
    }

    /// No longer reads an account's private messages; those that are here stay.
    void withdrawConsent(Account account) {
        background.run(() -> {
            signIns.agree(account.id(), false);
            return account;
        }, done -> failure.set(""), problem -> fail(problem, "accounts.notWritten"));
    }

    private void fail(Exception problem, String key) {
        LOG.warn("An account could not be changed", problem);
        failure.set(Texts.of(key));
    }

    @Override
    public void close() {
        subscription.close();
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.Changes;
import dev.aside.core.Connectors;
import dev.aside.core.model.Account;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Post;
import dev.aside.core.port.AccountStore;
import dev.aside.core.port.BroadcastStore;
import dev.aside.core.port.Connector;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which own accounts a broadcast goes to. A draft may want accounts that can't publish now: they stay wanted, and are
/// chosen as soon as
/// they can. FX thread only.
public final class TargetsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TargetsViewModel.class);
    /** How many of the newest broadcasts are looked at for where one usually publishes. */
    private static final int LOOKED_AT = 20;

    private final AccountStore accounts;
    private final BroadcastStore broadcasts;
    private final Connectors connectors;
    private final Latest reading;
    private final ObservableList<Account> available = FXCollections.observableArrayList();
    private final ObservableList<Account> silent = FXCollections.observableArrayList();
    private final ObservableList<Account> chosen = FXCollections.observableArrayList();
    /** Held here: such a list hears of changes only as long as somebody holds it. */
    private final ObservableList<Account> availableView = FXCollections.unmodifiableObservableList(available);
    private final ObservableList<Account> silentView = FXCollections.unmodifiableObservableList(silent);
    private final ObservableList<Account> chosenView = FXCollections.unmodifiableObservableList(chosen);
    private List<Long> wanted = List.of();
    private List<Long> usual = List.of();
    private boolean settled;
    private Runnable onDecided = () -> {};
    private Runnable onRead = () -> {};

    TargetsViewModel(Desk desk, AccountStore accounts, BroadcastStore broadcasts, Connectors connectors) {
        this.accounts = accounts;
        this.broadcasts = broadcasts;
        this.connectors = connectors;
        reading = new Latest(desk.background());
        read();
    }

    /// Tells of changes, but not of those that a draft brings.
    ///
    /// @param decided when the owner chose otherwise
    /// @param known when the accounts were read: some may have come or gone
    void setListeners(Runnable decided, Runnable known) {
        onDecided = decided;
        onRead = known;
    }

    /** Accounts that can publish now. */
    public ObservableList<Account> available() {
        return availableView;
    }

    /** Accounts that were read from an archive: they can't publish before somebody signs in. */
    public ObservableList<Account> silent() {
        return silentView;
    }

    /** Whether the text goes nowhere because every account it could go to is one of [#silent()]. */
    boolean wantsOnlySilent() {
        return chosen.isEmpty() && !silent.isEmpty() && (available.isEmpty()
                || silent.stream().anyMatch(account -> wanted.contains(account.id())));
    }

    /** Where the text goes, in the order the accounts were added. */
    public ObservableList<Account> chosen() {
        return chosenView;
    }

    /** Accounts that could be added. */
    public List<Account> addable() {
        return available.stream().filter(account -> !wanted.contains(account.id())).toList();
    }

    public void add(Account account) {
        List<Long> more = new ArrayList<>(wanted);
        more.add(account.id());
        decide(more);
    }

    public void remove(Account account) {
        decide(wanted.stream().filter(id -> id != account.id()).toList());
    }

    private void decide(List<Long> ids) {
        want(ids);
        onDecided.run();
    }

    List<Long> wanted() {
        return wanted;
    }

    List<Long> usual() {
        return usual;
    }

    /** From now on a new broadcast begins with these accounts. */
    void setUsual(List<Long> ids) {
        usual = List.copyOf(ids);
    }

    /** A draft says where it goes. */
    void want(List<Long> ids) {
        settled = true;
        wanted = List.copyOf(ids);
        choose();
    }

    void changed(Changes.Kind kind) {
        if (kind == Changes.Kind.ACCOUNTS || kind == Changes.Kind.PEOPLE) {
            read();
        }
    }

    private void read() {
        reading.run(() -> new Known(accounts.accounts(), lastUsed()), this::show,
                failure -> LOG.warn("The accounts could not be read", failure));
    }

    private void show(Known known) {
        List<Account> now = known.accounts().stream().filter(this::canPublish).toList();
        List<Long> ids = now.stream().map(Account::id).toList();
        if (usual.isEmpty()) {
            List<Long> used = known.lastUsed().stream().filter(ids::contains).toList();
            usual = used.isEmpty() ? ids : used;
        }
        if (!settled) {
            wanted = usual;
        }
        silent.setAll(known.accounts().stream().filter(account -> !account.signedIn()).toList());
        available.setAll(now);
        choose();
        onRead.run();
    }

    private boolean canPublish(Account account) {
        return account.signedIn() && connectors.of(account.id()).flatMap(Connector::broadcasts).isPresent();
    }

    private void choose() {
        List<Account> now = available.stream().filter(account -> wanted.contains(account.id())).toList();
        if (!chosen.equals(now)) {
            chosen.setAll(now);
        }
    }

    /** The accounts of the newest broadcast that answers nobody. */
    private List<Long> lastUsed() throws StoreException {
        long[] newest = Arrays.stream(broadcasts.order(BroadcastSort.NEWEST)).limit(LOOKED_AT).toArray();
        return broadcasts.broadcasts(newest).stream().map(Broadcast::posts)
                .filter(posts -> !posts.isEmpty() && posts.getFirst().parent() == null).findFirst().orElse(List.of())
                .stream().map(Post::accountId).filter(Objects::nonNull).distinct().toList();
    }

    private record Known(List<Account> accounts, List<Long> lastUsed) {}
}

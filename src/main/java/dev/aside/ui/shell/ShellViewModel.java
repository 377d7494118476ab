package dev.aside.ui.shell;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.port.AccountStore;
import dev.aside.core.port.ConversationStore;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Latest;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the rail shows: how many conversations hold something unread, and the own accounts. FX thread only.
public final class ShellViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShellViewModel.class);

    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    /// Held, because a view that nobody holds stops listening to its list.
    private final ObservableList<Account> accountsView = FXCollections.unmodifiableObservableList(accounts);
    private final ConversationStore conversations;
    private final AccountStore accountStore;
    private final Latest counting;
    private final Latest listing;
    private final Changes.Subscription subscription;

    public ShellViewModel(ConversationStore conversations, AccountStore accountStore, Background background,
            Changes changes) {
        this.conversations = conversations;
        this.accountStore = accountStore;
        counting = new Latest(background);
        listing = new Latest(background);
        subscription = changes.subscribe(changed -> background.onScreen(() -> refresh(changed)));
        count();
        list();
    }

    /// Conversations with something unread.
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// The own accounts in the order they were added.
    public ObservableList<Account> accounts() {
        return accountsView;
    }

    private void refresh(List<Changes.Change> changed) {
        for (Changes.Change change : changed) {
            switch (change.kind()) {
                case CONVERSATIONS -> count();
                case ACCOUNTS, PEOPLE -> list();
                default -> {
                }
            }
        }
    }

    private void count() {
        counting.run(conversations::unread, unread::set, ShellViewModel::report);
    }

    private void list() {
        listing.run(accountStore::accounts, accounts::setAll, ShellViewModel::report);
    }

    private static void report(Exception failure) {
        LOG.warn("The rail could not be read", failure);
    }

    @Override
    public void close() {
        subscription.close();
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.Account;
import dev.aside.core.model.Person;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Picks whom a new message goes to, by name or handle. FX thread only.
public final class NewMessageViewModel {
    private static final int MOST = 30;

    /// Somebody who can be written to, and from which account.
    public record Recipient(Account account, Person person) {}

    private final Stores stores;
    private final Latest latest;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableList<Recipient> found = FXCollections.observableArrayList();
    private Consumer<Recipient> onChosen = recipient -> {};

    NewMessageViewModel(Desk desk, Stores stores) {
        this.stores = stores;
        this.latest = new Latest(desk.background());
        name.subscribe((before, now) -> search());
    }

    void setOnChosen(Consumer<Recipient> listener) {
        onChosen = listener;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObservableList<Recipient> found() {
        return found;
    }

    /** Begins anew: those known best are offered. */
    public void begin() {
        name.set("");
        search();
    }

    public void choose(Recipient recipient) {
        onChosen.accept(recipient);
    }

    private void search() {
        String text = name.get().strip();
        latest.run(() -> recipients(text), found::setAll, problem -> found.clear());
    }

    /** Whoever was written with by one account is written to by that one; else the first account of their network. */
    private List<Recipient> recipients(String text) throws StoreException {
        List<Account> accounts = stores.accounts().accounts();
        List<Recipient> recipients = new ArrayList<>();
        for (Person person : stores.people().named(text, MOST)) {
            List<Account> own = accounts.stream().filter(Account::signedIn)
                    .filter(account -> account.network() == person.network()).toList();
            if (own.isEmpty() || accounts.stream().anyMatch(account -> account.person().id() == person.id())) {
                continue;
            }
            Account account = own.getFirst();
            for (Account candidate : own) {
                if (stores.conversations().between(candidate.id(), person.id()).isPresent()) {
                    account = candidate;
                    break;
                }
            }
            recipients.add(new Recipient(account, person));
        }
        return recipients;
    }
}

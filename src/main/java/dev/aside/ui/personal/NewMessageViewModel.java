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
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Picks whom a new message goes to, by name or handle. FX thread only.
public final class NewMessageViewModel {
    private static final int MOST = 30;

    /// Somebody who can be written to, and from which account.
    ///
    /// @param oneOfSeveral whether another account could write to them as well
    public record Recipient(Account account, Person person, boolean oneOfSeveral) {}

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

    /** Everybody from each account of their network; whoever talked with one already is first offered from there. */
    private List<Recipient> recipients(String text) throws StoreException {
        List<Account> accounts = stores.accounts().accounts();
        List<Recipient> recipients = new ArrayList<>();
        for (Person person : stores.people().named(text, MOST)) {
            List<Account> own = accounts.stream().filter(Account::signedIn)
                    .filter(account -> account.network() == person.network()).toList();
            if (accounts.stream().anyMatch(account -> account.person().id() == person.id())) {
                continue;
            }
            List<Account> known = new ArrayList<>();
            for (Account account : own) {
                if (stores.conversations().between(account.id(), person.id()).isPresent()) {
                    known.add(account);
                }
            }
            Stream.concat(known.stream(), own.stream().filter(account -> !known.contains(account)))
                    .forEach(account -> recipients.add(new Recipient(account, person, own.size() > 1)));
        }
        return recipients;
    }
}

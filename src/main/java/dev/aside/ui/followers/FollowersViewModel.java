package dev.aside.ui.followers;

import dev.aside.core.Changes;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Network;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.FollowerStore;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.Navigation;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.fx.PagedRows;
import dev.aside.ui.person.PersonViewModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The table of followers: which ones, in what order, how many, and what can be done with one. Filtering, searching
/// and sorting are the
/// store's. Whoever is new stays marked until the pane is left. FX thread only.
public final class FollowersViewModel {
    static final Duration SEARCH_AFTER = Duration.ofMillis(150);
    /** Changes of the store are gathered so long: ordering a million rows for each is too much. */
    static final Duration AGAIN_AFTER = Duration.ofMillis(300);

    private final Desk desk;
    private final FollowerStore store;
    private final PeopleStore people;
    private final PersonViewModel person;
    private final Navigation navigation;
    private final Latest orders;
    private final Latest counts;
    private final PagedRows<FollowerRow> rows;
    private final FollowerSelection selection;
    private final ObjectProperty<FollowerFilter.Chip> chip = new SimpleObjectProperty<>(FollowerFilter.Chip.ALL);
    private final ObjectProperty<@Nullable Network> network = new SimpleObjectProperty<>(null);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<FollowerSort> sort = new SimpleObjectProperty<>(FollowerSort.NEWEST);
    private final ReadOnlyObjectWrapper<FollowerFilter> shown = new ReadOnlyObjectWrapper<>(FollowerFilter.ALL);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper newCount = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private Delays.Handle typing = Delays.Handle.NONE;
    private Delays.Handle again = Delays.Handle.NONE;
    private boolean readingAgain;
    private boolean opening;

    /// Reads at once.
    ///
    /// @param person shows who was selected last
    public FollowersViewModel(Desk desk, FollowerStore store, PeopleStore people,
            PersonViewModel person, Navigation navigation) {
        this.desk = desk;
        this.store = store;
        this.people = people;
        this.person = person;
        this.navigation = navigation;
        orders = new Latest(desk.background());
        counts = new Latest(desk.background());
        rows = new PagedRows<>(desk.background(), store::rows, FollowerRow::id, failure::set);
        selection = new FollowerSelection(rows);
        chip.subscribe((before, now) -> filtered());
        network.subscribe((before, now) -> filtered());
        sort.subscribe((before, now) -> filtered());
        search.subscribe((before, now) -> {
            typing.stop();
            typing = desk.delays().after(SEARCH_AFTER, this::filtered);
        });
        selection.leadProperty().subscribe(this::showLead);
        desk.onChange(this::changed);
        readOrder();
        readCounts();
    }

    public PagedRows<FollowerRow> rows() {
        return rows;
    }

    public FollowerSelection selection() {
        return selection;
    }

    /** Who was selected last, with what is known and kept about them. */
    public PersonViewModel person() {
        return person;
    }

    Instant now() {
        return desk.now();
    }

    private void showLead(@Nullable FollowerRow lead) {
        if (lead != null) {
            person.show(lead.accountId(), lead.person());
        } else if (selection.leadId() == 0) {
            person.showNobody();
        }
    }

    public ObjectProperty<FollowerFilter.Chip> chipProperty() {
        return chip;
    }

    /** Null for all networks. */
    public ObjectProperty<@Nullable Network> networkProperty() {
        return network;
    }

    /** What stands in the search field; the rows follow a moment after the last key. */
    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<FollowerSort> sortProperty() {
        return sort;
    }

    /** What the rows on screen were asked by. */
    public ReadOnlyObjectProperty<FollowerFilter> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many follow, whatever the filter. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty newCountProperty() {
        return newCount.getReadOnlyProperty();
    }

    /** True until the rows that were asked for are there. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why something could not be read or kept; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Sorts by a column; by the same one again, the other way round. Names begin with A, dates with the newest. */
    public void sortBy(FollowerSort.Column column) {
        FollowerSort now = sort.get();
        sort.set(new FollowerSort(column,
                now.column() == column ? !now.descending() : column != FollowerSort.Column.NAME));
    }

    /** Shows the whole table under a chip: no search, all networks. */
    public void open(FollowerFilter.Chip wanted) {
        opening = true;
        search.set("");
        network.set(null);
        chip.set(wanted);
        opening = false;
        typing.stop();
        filtered();
    }

    /** Reads again what could not be read. */
    public void retry() {
        failure.set(null);
        loading.set(rows.isEmpty());
        readOrder();
        readCounts();
    }

    /** The pane is left: who came until now is no longer new. */
    public void leave() {
        person.flush();
        desk.background().run(() -> {
            store.visited(desk.now());
            return true;
        }, done -> {}, failure::set);
    }

    public void write(FollowerRow row) {
        navigation.write(row.accountId(), row.person().id());
    }

    /** An empty public draft: what several people are told alike is a post. */
    public void broadcast() {
        navigation.publish(new BroadcastDraft(0, "", List.of(), Visibility.PUBLIC, null, desk.now()));
    }

    /** They asked to get no more messages, or that no longer holds. */
    public void setOptedOut(FollowerRow row, boolean optedOut) {
        keep(() -> people.setOptedOut(row.person().id(), optedOut ? desk.now() : null));
    }

    public void setDontWarn(FollowerRow row, boolean dontWarn) {
        keep(() -> people.setDontWarn(row.person().id(), dontWarn));
    }

    private void keep(Write write) {
        desk.background().run(() -> {
            write.run();
            return true;
        }, done -> {}, failure::set);
    }

    private void filtered() {
        if (!opening) {
            typing.stop();
            loading.set(true);
            readOrder();
        }
    }

    private void readOrder() {
        again.stop();
        readingAgain = false;
        FollowerFilter filter = new FollowerFilter(chip.get(), network.get(), search.get().strip());
        FollowerSort wanted = sort.get();
        orders.run(() -> store.order(filter, wanted), order -> {
            failure.set(null);
            boolean other = !filter.equals(shown.get());
            selection.reorder(order, other);
            shown.set(filter);
            loading.set(false);
        }, problem -> {
            loading.set(false);
            failure.set(problem);
        });
    }

    private void readCounts() {
        counts.run(() -> new int[]{store.count(), store.newSinceLastVisit()}, found -> {
            count.set(found[0]);
            newCount.set(found[1]);
        }, failure::set);
    }

    private void changed(List<Changes.Change> news) {
        for (Changes.Change change : news) {
            switch (change.kind()) {
                case FOLLOWS -> stale(row -> change.touches(row.id()));
                case PEOPLE, NOTES, RELATIONS -> stale(row -> change.touches(row.person().id()));
                case CONVERSATIONS, ACCOUNTS, SYNC -> stale(row -> true);
                default -> {
                }
            }
        }
    }

    /// Rows on screen are read anew now, the order and the counts when it has been quiet for a moment or the moment
    /// is over.
    private void stale(Predicate<FollowerRow> touched) {
        rows.refreshWhere(touched);
        if (!readingAgain) {
            readingAgain = true;
            again = desk.delays().after(AGAIN_AFTER, () -> {
                readOrder();
                readCounts();
            });
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws StoreException;
    }
}

package dev.aside.ui.personal;

import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.port.SearchStore;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Search over every message ever stored, as one types. FX thread only.
public final class MessageSearchViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MessageSearchViewModel.class);
    /** Enough to scroll through; more than this, and another word is the better way. */
    static final int MOST = 200;
    static final Duration PAUSE = Duration.ofMillis(120);

    private final Desk desk;
    private final SearchStore store;
    private final Latest latest;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable SearchOrder> order = new SimpleObjectProperty<>(SearchOrder.NEWEST);
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper nothingFor = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private Delays.Handle pause = Delays.Handle.NONE;
    private boolean prepared;
    private Consumer<SearchHit> onOpen = hit -> {};

    MessageSearchViewModel(Desk desk, SearchStore store) {
        this.desk = desk;
        this.store = store;
        this.latest = new Latest(desk.background());
        query.subscribe((before, now) -> typed());
        order.subscribe((before, now) -> again());
    }

    void setOnOpen(Consumer<SearchHit> listener) {
        onOpen = listener;
    }

    /** What is looked for; blank shows the conversations again. */
    public StringProperty queryProperty() {
        return query;
    }

    /** How the hits are ordered. */
    ObjectProperty<@Nullable SearchOrder> orderProperty() {
        return order;
    }

    /** Whether the hits take the place of the conversations. */
    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** What nothing was found for; empty while there are hits, or nothing was asked. */
    public ReadOnlyStringProperty nothingForProperty() {
        return nothingFor.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ObservableList<SearchHit> hits() {
        return hits;
    }

    public void open(SearchHit hit) {
        onOpen.accept(hit);
    }

    /** Somebody is about to type: what searches need is read meanwhile. */
    void prepare() {
        if (!prepared) {
            prepared = true;
            desk.background().run(() -> {
                store.prepare();
                return true;
            }, ready -> {}, problem -> LOG.debug("A search was not prepared", problem));
        }
    }

    private void typed() {
        pause.stop();
        String text = query.get().strip();
        searching.set(!text.isEmpty());
        if (text.isEmpty()) {
            latest.drop();
            failure.set(null);
            hits.clear();
            nothingFor.set("");
            return;
        }
        pause = desk.delays().after(PAUSE, () -> search(text));
    }

    private void again() {
        String text = query.get().strip();
        if (!text.isEmpty()) {
            pause.stop();
            search(text);
        }
    }

    private void search(String text) {
        SearchOrder wanted = order.get() == null ? SearchOrder.NEWEST : order.get();
        latest.run(() -> store.messages(text, MOST, wanted), found -> {
            failure.set(null);
            hits.setAll(found);
            nothingFor.set(found.isEmpty() ? text : "");
        }, failure::set);
    }
}

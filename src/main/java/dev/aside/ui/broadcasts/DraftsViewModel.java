package dev.aside.ui.broadcasts;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.port.DraftStore;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The broadcasts that were begun, last changed first; the one in the composer is among them. FX thread only.
public final class DraftsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(DraftsViewModel.class);

    private final DraftStore store;
    private final ComposerViewModel composer;
    private final Latest reading;
    private final Desk desk;
    private final ObservableList<BroadcastDraft> drafts = FXCollections.observableArrayList();
    private final ObservableList<BroadcastDraft> view = FXCollections.unmodifiableObservableList(drafts);
    private final ReadOnlyObjectWrapper<@Nullable BroadcastDraft> discarded = new ReadOnlyObjectWrapper<>(null);

    DraftsViewModel(Desk desk, DraftStore store, ComposerViewModel composer) {
        this.desk = desk;
        this.store = store;
        this.composer = composer;
        reading = new Latest(desk.background());
        read();
    }

    public ObservableList<BroadcastDraft> drafts() {
        return view;
    }

    /** The draft that was discarded last and can still be had back; null for none. */
    public ReadOnlyObjectProperty<@Nullable BroadcastDraft> discardedProperty() {
        return discarded.getReadOnlyProperty();
    }

    /** Puts a draft into the composer. */
    public void open(BroadcastDraft draft) {
        composer.open(draft);
    }

    public void discard(BroadcastDraft draft) {
        discarded.set(draft);
        composer.discard(draft);
    }

    /** Brings the draft back that was discarded last. */
    public void restore() {
        BroadcastDraft draft = discarded.get();
        if (draft != null) {
            discarded.set(null);
            desk.background().run(() -> store.keep(draft.withId(0)), id -> {}, failure -> {
                discarded.set(draft);
                LOG.warn("A draft could not be brought back", failure);
            });
        }
    }

    /** The list was closed: what was discarded stays so. */
    public void forgetDiscarded() {
        discarded.set(null);
    }

    void read() {
        reading.run(store::broadcasts, drafts::setAll, failure -> LOG.warn("The drafts could not be read", failure));
    }
}

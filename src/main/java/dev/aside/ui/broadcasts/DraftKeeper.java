package dev.aside.ui.broadcasts;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.port.DraftStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.InOrder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Keeps the one text in the composer: once per pause, and never twice. A text that was emptied is discarded. FX thread
/// only.
final class DraftKeeper {
    static final Duration KEEP_AFTER = Duration.ofMillis(500);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

    private final Desk desk;
    private final DraftStore drafts;
    private final InOrder inOrder;
    private final Supplier<BroadcastDraft> contents;
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper begun = new ReadOnlyLongWrapper(0);
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper(false);
    /**
     * The id of the text being written, 0 until it was kept. A new text gets a new holder: late answers find the old
     * one.
     */
    private AtomicLong current = new AtomicLong();
    private Delays.Handle pause = Delays.Handle.NONE;
    private boolean dirty;

    /// @param contents what is to be kept now, its id of no meaning; a blank text stands for nothing
    DraftKeeper(Desk desk, DraftStore drafts, InOrder inOrder, Supplier<BroadcastDraft> contents) {
        this.desk = desk;
        this.drafts = drafts;
        this.inOrder = inOrder;
        this.contents = contents;
    }

    /** Whether the text as it stands is in the store. */
    ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Counts the texts that came into the composer. */
    ReadOnlyLongProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Whether the store refused it the last time. */
    ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    boolean holds(long id) {
        return id != 0 && current.get() == id;
    }

    /** Whether the text being written was kept before. */
    boolean holdsAny() {
        return current.get() != 0;
    }

    /// Another text is in the composer now.
    ///
    /// @param id the draft it is, 0 for one that was never kept
    void begin(long id) {
        pause.stop();
        dirty = false;
        current = new AtomicLong(id);
        kept.set(id != 0);
        begun.set(begun.get() + 1);
    }

    /** The owner changed something. */
    void changed() {
        dirty = true;
        kept.set(false);
        pause.stop();
        pause = desk.delays().after(KEEP_AFTER, this::flush);
    }

    /** Keeps what is new now: on leaving, before another text comes. */
    void flush() {
        pause.stop();
        if (dirty) {
            dirty = false;
            keep(current, contents.get());
        }
    }

    /**
     * Somebody else takes care of the text from now on: nothing more is kept of it. The holder's id is final when its
     * turn in the order comes.
     */
    AtomicLong release() {
        pause.stop();
        dirty = false;
        return current;
    }

    /** Throws a draft away that is not, or no longer, in the composer. */
    void discard(long id) {
        inOrder.run(() -> {
            drafts.discard(id);
            return true;
        }, done -> failing.set(false), failure -> failing.set(true));
    }

    private void keep(AtomicLong holder, BroadcastDraft draft) {
        inOrder.run(() -> write(holder, draft), done -> {
            failing.set(false);
            if (holder.equals(current)) {
                kept.set(!dirty && holder.get() != 0);
            }
        }, failure -> {
            failing.set(true);
            if (holder.equals(current)) {
                dirty = true;
            } else {
                desk.delays().after(AGAIN_AFTER, () -> keep(holder, draft));
            }
        });
    }

    private Boolean write(AtomicLong holder, BroadcastDraft draft) throws StoreException {
        if (!draft.isEmpty()) {
            holder.set(drafts.keep(draft.withId(holder.get())));
        } else if (holder.get() != 0) {
            drafts.discard(holder.get());
            holder.set(0);
        }
        return true;
    }
}

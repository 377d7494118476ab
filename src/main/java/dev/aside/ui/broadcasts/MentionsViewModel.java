package dev.aside.ui.broadcasts;

import dev.aside.core.Broadcasts;
import dev.aside.core.SeenMentions;
import dev.aside.core.model.Mention;
import dev.aside.core.port.BroadcastStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.Navigation;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.fx.PagedRows;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What others said to the own accounts in public. What came since the last visit stays marked as new for the whole
/// visit, though the
/// store holds it as seen at once. FX thread only.
public final class MentionsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MentionsViewModel.class);
    /** How many of the newest are looked at for new ones; what is older was new long ago. */
    private static final int LOOKED_AT = 200;

    private final Desk desk;
    private final BroadcastStore store;
    private final Broadcasts broadcasts;
    private final SeenMentions seen;
    private final ComposerViewModel composer;
    private final Navigation navigation;
    private final Latest ordering;
    private final Latest counting;
    private final PagedRows<Mention> rows;
    private final Set<Long> fresh = new HashSet<>();
    private final ReadOnlyIntegerWrapper unanswered = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private boolean onScreen;

    MentionsViewModel(Desk desk, BroadcastStore store, Broadcasts broadcasts, SeenMentions seen,
            ComposerViewModel composer, Navigation navigation) {
        this.desk = desk;
        this.store = store;
        this.broadcasts = broadcasts;
        this.seen = seen;
        this.composer = composer;
        this.navigation = navigation;
        ordering = new Latest(desk.background());
        counting = new Latest(desk.background());
        rows = new PagedRows<>(desk.background(), store::mentions, mention -> mention.post().id(),
                MentionsViewModel::report);
        read();
    }

    public PagedRows<Mention> rows() {
        return rows;
    }

    public ReadOnlyIntegerProperty unansweredProperty() {
        return unanswered.getReadOnlyProperty();
    }

    /** True until the list was read for the first time. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether it came since the last visit. */
    public boolean isFresh(Mention mention) {
        return !mention.seen() || fresh.contains(mention.post().id());
    }

    /** The pane came on screen, or left it. */
    void setOnScreen(boolean shown) {
        if (shown && !onScreen) {
            fresh.clear();
        }
        onScreen = shown;
        see();
    }

    /** Puts an answer into the composer. */
    public void answer(Mention mention) {
        composer.answer(mention);
    }

    /** Goes on in private with who wrote it; nothing is left to answer in public. */
    public void takePrivate(Mention mention) {
        desk.background().run(() -> broadcasts.takePrivate(mention),
                draft -> navigation.write(draft.accountId(), draft.personId()), MentionsViewModel::report);
    }

    void changed() {
        read();
        rows.refresh(id -> true);
        see();
    }

    private void read() {
        ordering.run(store::mentionOrder, order -> {
            loading.set(false);
            rows.setOrder(order);
        }, MentionsViewModel::report);
        counting.run(store::unansweredMentions, unanswered::set, MentionsViewModel::report);
    }

    private void see() {
        if (onScreen) {
            Instant now = desk.now();
            desk.background().run(() -> markSeen(now), ids -> {
                if (fresh.addAll(ids)) {
                    rows.refresh(ids::contains);
                    tell(now);
                }
            }, MentionsViewModel::report);
        }
    }

    private void tell(Instant upTo) {
        desk.background().run(() -> {
            seen.tell(upTo);
            return upTo;
        }, told -> {}, MentionsViewModel::report);
    }

    /** Marks all as seen, and says which were not. */
    private Set<Long> markSeen(Instant upTo) throws StoreException {
        long[] newest = Arrays.stream(store.mentionOrder()).limit(LOOKED_AT).toArray();
        List<Long> unseen = store.mentions(newest).stream().filter(mention -> !mention.seen())
                .map(mention -> mention.post().id()).filter(Objects::nonNull).toList();
        if (!unseen.isEmpty()) {
            store.mentionsSeen(upTo);
        }
        return Set.copyOf(unseen);
    }

    private static void report(Exception failure) {
        LOG.warn("The mentions could not be read or changed", failure);
    }
}

package dev.aside.ui.broadcasts;

import dev.aside.core.Broadcasts;
import dev.aside.core.Connectors;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.InOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a broadcast is written, kept at every pause, and published through the outbox. FX thread only.
public final class ComposerViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ComposerViewModel.class);

    private final Desk desk;
    private final DraftWork work;
    private final TargetsViewModel targets;
    private final SharesViewModel shares;
    private final MirrorViewModel mirror;
    private final PublishingViewModel publishing;
    private final InOrder inOrder;
    private final DraftKeeper keeper;
    private final AnsweringViewModel answering;
    private final ExtrasViewModel extras;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper canPublish = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    /** Nothing was written or opened since the start. */
    private boolean fresh = true;
    private boolean loading;
    private boolean committing;

    ComposerViewModel(Desk desk, Stores stores, Connectors connectors, Publishing ways, Broadcasts broadcasts) {
        this.desk = desk;
        work = new DraftWork(stores, ways.outbox(), broadcasts);
        targets = new TargetsViewModel(desk, stores.accounts(), stores.broadcasts(), connectors);
        shares = new SharesViewModel(desk, connectors);
        mirror = new MirrorViewModel(desk, ways.guard());
        extras = new ExtrasViewModel(desk, targets, connectors, ways.attaching());
        publishing = new PublishingViewModel(desk, stores.broadcasts());
        inOrder = new InOrder(desk.background());
        keeper = new DraftKeeper(desk, stores.drafts(), inOrder, this::contents);
        answering = new AnsweringViewModel(desk, work);
        text.subscribe((before, now) -> changed());
        extras.setListeners(this::changed, this::update);
        targets.setListeners(this::changed, this::update);
        keeper.failingProperty().subscribe(failing -> notice.set(failing ? Notice.DRAFT_NOT_KEPT : Notice.NONE));
        shares.sharesProperty().subscribe(this::allow);
        shares.count(targets.chosen(), "", null);
        resume();
    }

    /** The text that was written last is there again after a restart, unless something else came first. */
    void resume() {
        if (fresh) {
            inOrder.run(work::last, last -> last.filter(draft -> fresh).ifPresent(this::load),
                    failure -> LOG.warn("The drafts could not be read", failure));
        }
    }

    public TargetsViewModel targets() {
        return targets;
    }

    public MirrorViewModel mirror() {
        return mirror;
    }

    public PublishingViewModel publishing() {
        return publishing;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ExtrasViewModel extras() {
        return extras;
    }

    public AnsweringViewModel answering() {
        return answering;
    }

    public SharesViewModel shares() {
        return shares;
    }

    /** Counts the texts that were put into the composer: the caret goes to their end. */
    public ReadOnlyLongProperty openedProperty() {
        return keeper.begunProperty();
    }

    public ReadOnlyBooleanProperty canPublishProperty() {
        return canPublish.getReadOnlyProperty();
    }

    /** Whether the text as it stands is in the store. */
    public ReadOnlyBooleanProperty keptProperty() {
        return keeper.keptProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether there is nothing of the owner's here yet. */
    public boolean isUntouched() {
        return answering.isUnwritten(text.get()) && extras.media().files().isEmpty();
    }

    /** Whether this draft is the one in the composer. */
    public boolean holds(BroadcastDraft draft) {
        return keeper.holds(draft.id());
    }

    /** Puts a draft into the composer; what is there is kept first. */
    void open(BroadcastDraft draft) {
        if (keeper.holds(draft.id())) {
            return;
        }
        keeper.flush();
        load(draft);
        if (draft.id() == 0 && !isUntouched()) {
            keeper.changed();
            keeper.flush();
        }
    }

    /** Begins a new text; what is there is kept as a draft. */
    public void startAnew() {
        keeper.flush();
        clear();
    }

    /** Begins a public answer, or goes on with the one that was begun before. */
    void answer(Mention mention) {
        if (answering.answers(mention.post().id())) {
            return;
        }
        keeper.flush();
        inOrder.run(() -> work.answer(mention), draft -> {
            keeper.flush();
            load(draft);
            if (draft.id() == 0) {
                answering.setSalutation(draft.text());
                update();
            }
        }, failure -> notice.set(Notice.DRAFT_NOT_KEPT));
    }

    /** Makes an answer a broadcast of its own. */
    public void dropAnswer() {
        String rest = answering.isUnwritten(text.get()) ? "" : text.get();
        answering.set(null);
        targets.want(targets.usual());
        text.set(rest);
        changed();
    }

    private void load(BroadcastDraft draft) {
        loading = true;
        fresh = false;
        answering.set(draft.answers());
        targets.want(draft.accountIds());
        extras.begin(draft);
        text.set(draft.text());
        loading = false;
        keeper.begin(draft.id());
        notice.set(Notice.NONE);
        update();
    }

    private void clear() {
        List<Long> next = answering.isAnswer() ? targets.usual() : targets.wanted();
        load(new BroadcastDraft(0, "", next, Visibility.PUBLIC, null, desk.now()));
    }

    private BroadcastDraft contents() {
        return new BroadcastDraft(0, answering.isUnwritten(text.get()) ? "" : text.get(), targets.wanted(),
                extras.visibilityProperty().get(), answering.postId(), desk.now(), extras.sentWarning(),
                extras.media().media());
    }

    private void changed() {
        if (!loading) {
            fresh = false;
            if (!isUntouched() || keeper.holdsAny()) {
                keeper.changed();
            }
            update();
        }
    }

    private void update() {
        extras.check();
        allow();
        shares.count(targets.chosen(), text.get(), extras.sentWarning());
        mirror.typed(contents());
    }

    private void allow() {
        canPublish.set(!committing && !isUntouched() && !targets.chosen().isEmpty() && shares.fits()
                && extras.fits());
    }

    /**
     * Hands the text to the outbox, where it can be taken back for a while; the composer is empty then. Files without a
     * description are asked about first, once.
     */
    public void publish() {
        if (!canPublish.get() || extras.media().asks()) {
            return;
        }
        String sent = text.get();
        BroadcastDraft draft = contents().to(targets.chosen().stream().map(Account::id).toList());
        AtomicLong holder = keeper.release();
        committing = true;
        allow();
        inOrder.run(() -> work.publish(draft.withId(holder.get())), id -> published(id, draft, sent),
                failure -> {
                    LOG.warn("A broadcast could not be taken", failure);
                    committing = false;
                    keeper.changed();
                    allow();
                    notice.set(Notice.NOT_TAKEN);
                });
    }

    private void published(long broadcastId, BroadcastDraft draft, String sent) {
        committing = false;
        if (draft.answers() == null) {
            targets.setUsual(draft.accountIds());
        }
        String written = text.get();
        if (written.equals(sent)) {
            clear();
        } else {
            load(contents().withText("").plain());
            text.set(written.startsWith(sent) ? written.substring(sent.length()).stripLeading() : written);
        }
        publishing.watch(broadcastId);
    }

    /** Takes a broadcast back of which no network has anything; its text is in the composer again. */
    public void undo(long broadcastId) {
        keeper.flush();
        inOrder.run(() -> work.takeBack(broadcastId), draft -> {
            publishing.forget(broadcastId);
            if (draft.isPresent()) {
                open(draft.get());
            } else {
                notice.set(Notice.TOO_LATE);
            }
        }, failure -> notice.set(Notice.NOT_TAKEN));
    }

    /// Makes the text a private draft to somebody, after what was begun to them already, and empties the composer.
    ///
    /// @param onDone told when the private draft is kept
    void moveTo(long accountId, long personId, Runnable onDone) {
        BroadcastDraft moved = contents();
        AtomicLong holder = keeper.release();
        inOrder.run(() -> work.move(moved.withId(holder.get()), accountId, personId), done -> {
            clear();
            onDone.run();
        }, failure -> {
            keeper.changed();
            notice.set(Notice.DRAFT_NOT_KEPT);
        });
    }

    /** Throws a draft away, also when it is the one in the composer. */
    void discard(BroadcastDraft draft) {
        if (holds(draft)) {
            keeper.release();
            clear();
        }
        keeper.discard(draft.id());
    }

    /** Keeps the text now: on leaving the pane, before the window closes. */
    public void flush() {
        keeper.flush();
    }
}

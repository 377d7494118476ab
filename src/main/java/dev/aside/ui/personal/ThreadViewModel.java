package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.Outbox;
import dev.aside.core.TemplateGuard;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Message;
import dev.aside.core.model.Reaction;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.personal.ThreadReader.Stretch;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One thread: what was said, how far own messages got, and what was read. FX thread only.
public final class ThreadViewModel implements MessageStretch {
    private final Desk desk;
    private final ThreadReader reader;
    private final DeliveryActions deliveries;
    private final ConversationActions actions;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<@Nullable OpenThread> opened = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper waitingOffline = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(0);
    private final BooleanProperty showing = new SimpleBooleanProperty(false);
    private final BooleanProperty atEnd = new SimpleBooleanProperty(true);
    private final ObservableList<ThreadItem> items = FXCollections.observableArrayList();
    private final Set<Long> revealed = new HashSet<>();
    private final Map<Long, DetectorLine> late = new HashMap<>();
    private MessageWindow window = MessageWindow.NONE;
    private List<Message> messages = List.of();
    private Map<Long, List<Reaction>> reactions = Map.of();
    private long markedUpTo;
    private long target;
    private Consumer<OpenThread> onOpened = thread -> {};

    ThreadViewModel(Desk desk, ThreadReader reader, Outbox outbox, ConversationActions actions) {
        this.desk = desk;
        this.reader = reader;
        this.deliveries = new DeliveryActions(desk.background(), outbox, failure::set);
        this.actions = actions;
        this.latest = new Latest(desk.background());
        showing.subscribe(now -> markRead());
        atEnd.subscribe(now -> markRead());
        desk.onChange(this::changed);
    }

    void setOnOpened(Consumer<OpenThread> listener) {
        onOpened = listener;
    }

    /** What can be done about messages on their way out. */
    DeliveryActions deliveries() {
        return deliveries;
    }

    /** Whose thread it is; null while none is open. */
    public ReadOnlyObjectProperty<@Nullable OpenThread> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    @Override
    public ObservableList<ThreadItem> items() {
        return items;
    }

    /** From the choice of a thread until it was read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why it could not be read or changed; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How many own messages here wait for the network to come back. */
    public ReadOnlyIntegerProperty waitingOfflineProperty() {
        return waitingOffline.getReadOnlyProperty();
    }

    /** How many messages came below what is on screen. */
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** Set by the view: whether the thread is on screen at all. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    @Override
    public BooleanProperty atEndProperty() {
        return atEnd;
    }

    /** The time now, for delays that run on screen. */
    Instant now() {
        return desk.now();
    }

    @Override
    public long target() {
        return target;
    }

    @Override
    public boolean hasOlder() {
        return window.hasOlder();
    }

    @Override
    public boolean hasNewer() {
        return !window.reachesEnd();
    }

    /** Opens a conversation, at its end (0) or at one of its messages. */
    void open(long conversationId, long messageId) {
        read(() -> reader.conversation(conversationId, messageId), messageId);
    }

    /** Opens what was said between an account and a person, nothing yet perhaps. */
    void openBetween(long accountId, long personId) {
        read(() -> reader.between(accountId, personId), 0);
    }

    private void read(Callable<@Nullable Stretch> reading, long messageId) {
        loading.set(true);
        latest.run(reading, found -> {
            loading.set(false);
            show(found, messageId);
        }, problem -> {
            loading.set(false);
            failure.set(problem);
        });
    }

    /** Shows no thread. */
    void close() {
        latest.drop();
        loading.set(false);
        opened.set(null);
        window = MessageWindow.NONE;
        messages = List.of();
        layOut();
    }

    private void show(@Nullable Stretch found, long messageId) {
        if (found == null) {
            return;
        }
        revealed.clear();
        markedUpTo = 0;
        target = messageId;
        unseen.set(0);
        items.clear();
        atEnd.set(found.window().reachesEnd() && messageId == 0);
        opened.set(found.thread());
        apply(found);
        onOpened.accept(found.thread());
    }

    private void apply(@Nullable Stretch found) {
        if (found == null) {
            return;
        }
        failure.set(null);
        opened.set(found.thread());
        window = found.window();
        messages = found.messages();
        reactions = found.reactions();
        layOut();
        markRead();
    }

    private void layOut() {
        OpenThread thread = opened.get();
        boolean stranger = thread != null && thread.stranger();
        List<ThreadItem> wanted = ThreadItem.of(messages, List.of(), desk.ages()::sameDay,
                message -> new ThreadItem.Beside(
                        !stranger || message.mine() || revealed.contains(message.id()),
                        late.getOrDefault(message.id(), DetectorLine.NONE),
                        reactions.getOrDefault(message.id(), List.of()), null));
        if (!wanted.equals(items)) {
            items.setAll(wanted);
        }
        waitingOffline.set((int) messages.stream().filter(DeliveryActions::waitsForNetwork).count());
    }

    @Override
    public void older() {
        if (window.hasOlder()) {
            shift(window.older());
        }
    }

    @Override
    public void newer() {
        if (!window.reachesEnd()) {
            shift(window.newer());
        }
    }

    /** Back to the newest message. */
    public void toEnd() {
        target = 0;
        shift(window.end());
        atEnd.set(true);
    }

    private void shift(MessageWindow wanted) {
        OpenThread thread = opened.get();
        if (thread != null) {
            latest.run(() -> reader.other(thread, wanted), this::apply, failure::set);
        }
    }

    private void changed(List<Changes.Change> news) {
        OpenThread thread = opened.get();
        if (thread == null || news.stream().noneMatch(thread::isTouchedBy)) {
            return;
        }
        MessageWindow before = window;
        latest.run(() -> reader.between(thread.account().id(), thread.person().id(), before::in),
                found -> {
                    int more = found == null ? 0 : found.window().count() - before.count();
                    if (!atEnd.get() && more > 0) {
                        unseen.set(unseen.get() + more);
                    }
                    apply(found);
                }, failure::set);
    }

    /** What is on screen was seen: but only once for each newest message, so that *Mark as unread* holds. */
    private void markRead() {
        OpenThread thread = opened.get();
        if (atEnd.get()) {
            unseen.set(0);
        }
        if (thread == null || thread.conversation() == null || !showing.get() || !atEnd.get()
                || !window.reachesEnd() || window.lastId() == markedUpTo || window.lastId() == 0) {
            return;
        }
        markedUpTo = window.lastId();
        if (thread.conversation().isUnread()) {
            actions.read(thread.conversationId(), markedUpTo, failure::set);
        }
    }

    public void act(RowAction action) {
        OpenThread thread = opened.get();
        if (thread != null && thread.conversation() != null) {
            actions.act(action, thread.conversation(), failure::set);
        }
    }

    /** Loads the pictures of a stranger's message. */
    public void reveal(long messageId) {
        revealed.add(messageId);
        layOut();
    }

    /** Takes back the newest message that still can be. */
    boolean undoLast() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            Delivery delivery = messages.get(i).delivery();
            if (delivery != null && delivery.state() == Delivery.State.HELD) {
                deliveries.undo(messages.get(i).id());
                return true;
            }
        }
        return false;
    }

    /** The detector saw a template only after the message was taken: said beside *Undo*. */
    void noteTemplate(long messageId, TemplateGuard.Judgement judgement) {
        late.put(messageId, DetectorLine.of(judgement.verdict()));
        layOut();
    }
}

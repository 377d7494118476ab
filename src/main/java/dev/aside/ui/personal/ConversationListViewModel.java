package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.port.ConversationStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.fx.PagedRows;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The list of conversations: tabs, rows, which one is open, what a row can do. FX thread only.
public final class ConversationListViewModel {
    /** How far back the last answer is looked for, to be named when nobody waits. */
    private static final int LOOKED_BACK = 20;
    /** How long the keys must rest on a conversation to open it: passing by would mark everything as read. */
    static final Duration REST = Duration.ofMillis(350);

    private final Desk desk;
    private final ConversationStore store;
    private final ConversationActions actions;
    private final Latest orders;
    private final PagedRows<ConversationRow> rows;
    private final ObjectProperty<ConversationTab> tab = new SimpleObjectProperty<>(ConversationTab.NEEDS_REPLY);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyLongWrapper openId = new ReadOnlyLongWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable ConversationRow> lastAnswer = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private Delays.Handle rest = Delays.Handle.NONE;
    private boolean beginning;
    private LongConsumer onOpen = id -> {};

    ConversationListViewModel(Desk desk, ConversationStore store, ConversationActions actions) {
        this.desk = desk;
        this.store = store;
        this.actions = actions;
        this.orders = new Latest(desk.background());
        this.rows = new PagedRows<>(desk.background(), ids -> store.rows(ids), row -> row.conversation().id(),
                failure::set);
        tab.subscribe(shown -> changeTab());
        desk.onChange(this::changed);
    }

    /** Called with the id of the conversation that a person chose. */
    void setOnOpen(LongConsumer listener) {
        onOpen = listener;
    }

    public ObjectProperty<ConversationTab> tabProperty() {
        return tab;
    }

    public PagedRows<ConversationRow> rows() {
        return rows;
    }

    /** True until a tab's order was read. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** The conversation whose thread is on screen, 0 for none; it need not be among the rows. */
    public ReadOnlyLongProperty openIdProperty() {
        return openId.getReadOnlyProperty();
    }

    /** The newest conversation whose last message is the owner's: what to say when nobody waits. Null when unknown. */
    public ReadOnlyObjectProperty<@Nullable ConversationRow> lastAnswerProperty() {
        return lastAnswer.getReadOnlyProperty();
    }

    /** Why the list could not be read or changed; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** A person chose this conversation. */
    public void open(long conversationId) {
        stay();
        if (openId.get() != conversationId) {
            onOpen.accept(conversationId);
        }
    }

    /** A person moved to this conversation by keys: it opens if they rest there. */
    public void restOn(long conversationId) {
        stay();
        rest = desk.delays().after(REST, () -> open(conversationId));
    }

    /** A person went elsewhere: what the keys rested on stays closed. */
    void stay() {
        rest.stop();
    }

    /** The thread of this conversation is on screen now; 0 for none. */
    void opened(long conversationId) {
        openId.set(conversationId);
    }

    void fail(Exception problem) {
        failure.set(problem);
    }

    public void act(RowAction action, Conversation conversation) {
        actions.act(action, conversation, failure::set);
    }

    /** Whether the networks have still to say what there is: then an empty list says nothing yet. */
    void setBeginning(boolean isBeginning) {
        if (beginning != isBeginning) {
            beginning = isBeginning;
            readOrder();
        }
    }

    private void changeTab() {
        stay();
        loading.set(true);
        readOrder();
    }

    private void readOrder() {
        ConversationTab shown = tab.get();
        orders.run(() -> store.order(shown), order -> {
            failure.set(null);
            rows.setOrder(order);
            loading.set(order.length == 0 && beginning);
            if (order.length == 0 && !beginning && shown == ConversationTab.NEEDS_REPLY) {
                findLastAnswer();
            }
        }, problem -> {
            loading.set(false);
            failure.set(problem);
        });
    }

    private void findLastAnswer() {
        desk.background().run(this::newestAnswered, lastAnswer::set, failure::set);
    }

    private @Nullable ConversationRow newestAnswered() throws StoreException {
        long[] all = store.order(ConversationTab.ALL);
        List<ConversationRow> newest = store.rows(Arrays.copyOf(all, Math.min(all.length, LOOKED_BACK)));
        return newest.stream().filter(row -> row.conversation().lastMine()).findFirst().orElse(null);
    }

    private void changed(List<Changes.Change> news) {
        boolean again = false;
        for (Changes.Change change : news) {
            switch (change.kind()) {
                case CONVERSATIONS -> {
                    rows.refresh(change::touches);
                    again = true;
                }
                case PEOPLE -> rows.refresh(id -> {
                    int index = rows.indexOfId(id);
                    ConversationRow row = index < 0 ? null : rows.get(index).value();
                    return row != null && change.touches(row.person().id());
                });
                case ACCOUNTS -> again = true;
                default -> {
                }
            }
        }
        if (again) {
            readOrder();
        }
    }
}

package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.Reaction;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One group, to be read: what was said in it and what happened to it. FX thread only.
public final class GroupViewModel implements MessageStretch {
    private final Desk desk;
    private final Stores stores;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<@Nullable OpenGroup> opened = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private final BooleanProperty atEnd = new SimpleBooleanProperty(true);
    private final ObservableList<ThreadItem> items = FXCollections.observableArrayList();
    private MessageWindow window = MessageWindow.NONE;
    private long target;
    private Consumer<OpenGroup> onOpened = group -> {};

    GroupViewModel(Desk desk, Stores stores) {
        this.desk = desk;
        this.stores = stores;
        latest = new Latest(desk.background());
        desk.onChange(this::changed);
    }

    /// A group with what is said of it as a whole.
    record OpenGroup(Group group, Account account, List<GroupEvent> events) {
        OpenGroup {
            events = List.copyOf(events);
        }

        /** Who wrote a message of it; null for somebody who is in none of its lists. */
        @Nullable
        Person author(Message message) {
            if (message.mine()) {
                return account.person();
            }
            return group.members().stream().filter(person -> person.id() == message.authorId()).findFirst()
                    .orElse(null);
        }
    }

    private record Stretch(OpenGroup group, MessageWindow window, List<Message> messages,
            Map<Long, List<Reaction>> reactions, Map<Long, Person> others) {}

    void setOnOpened(Consumer<OpenGroup> listener) {
        onOpened = listener;
    }

    /** Which group it is; null while none is open. */
    ReadOnlyObjectProperty<@Nullable OpenGroup> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Why it could not be read; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    long openId() {
        OpenGroup open = opened.get();
        return open == null ? 0 : open.group().id();
    }

    @Override
    public ObservableList<ThreadItem> items() {
        return items;
    }

    @Override
    public BooleanProperty atEndProperty() {
        return atEnd;
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

    /** Opens a group, at its end (0) or at one of its messages. */
    void open(long groupId, long messageId) {
        run(() -> read(groupId, order -> messageId == 0
                ? MessageWindow.atEnd(order)
                : MessageWindow.around(order, messageId)), found -> {
                    target = messageId;
                    items.clear();
                    atEnd.set(found.window.reachesEnd() && messageId == 0);
                    show(found);
                    onOpened.accept(found.group);
                });
    }

    /** Shows no group. */
    void close() {
        latest.drop();
        opened.set(null);
        window = MessageWindow.NONE;
        items.clear();
    }

    @Override
    public void older() {
        if (window.hasOlder()) {
            shift(MessageWindow::older);
        }
    }

    @Override
    public void newer() {
        if (!window.reachesEnd()) {
            shift(MessageWindow::newer);
        }
    }

    private void shift(UnaryOperator<MessageWindow> way) {
        OpenGroup group = opened.get();
        MessageWindow wanted = way.apply(window);
        if (group != null) {
            run(() -> stretch(group, wanted), this::show);
        }
    }

    private void changed(List<Changes.Change> news) {
        long id = openId();
        MessageWindow before = window;
        if (id != 0 && news.stream().anyMatch(change -> switch (change.kind()) {
            case CONVERSATIONS -> change.touches(id);
            case MESSAGES, PEOPLE -> true;
            default -> false;
        })) {
            run(() -> read(id, before::in), this::show);
        }
    }

    private void run(Callable<Optional<Stretch>> reading, Consumer<Stretch> then) {
        latest.run(reading, found -> {
            failure.set(null);
            found.ifPresent(then);
        }, failure::set);
    }

    private Optional<Stretch> read(long id, java.util.function.Function<long[], MessageWindow> choice)
            throws StoreException {
        Optional<Group> group = stores.groups().group(id);
        Optional<Account> account = group.isEmpty()
                ? Optional.empty()
                : stores.accounts().accounts().stream().filter(own -> own.id() == group.get().accountId()).findFirst();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        return stretch(new OpenGroup(group.get(), account.get(), stores.groups().events(id)),
                choice.apply(stores.conversations().messageOrder(id)));
    }

    private Optional<Stretch> stretch(OpenGroup group, MessageWindow wanted) throws StoreException {
        long[] shown = wanted.shown();
        List<Message> messages = stores.conversations().messages(shown);
        Map<Long, Person> others = new HashMap<>();
        for (Message message : messages) {
            if (group.author(message) == null && !others.containsKey(message.authorId())) {
                stores.people().person(message.authorId()).ifPresent(person -> others.put(person.id(), person));
            }
        }
        return Optional.of(new Stretch(group, wanted, messages, stores.conversations().reactions(shown), others));
    }

    private void show(Stretch found) {
        opened.set(found.group);
        window = found.window;
        List<ThreadItem> wanted = ThreadItem.of(found.messages, eventsWithin(found), desk.ages()::sameDay,
                message -> {
                    Person known = found.group.author(message);
                    return new ThreadItem.Beside(true, DetectorLine.NONE,
                            found.reactions.getOrDefault(message.id(), List.of()),
                            known == null ? found.others.get(message.authorId()) : known);
                });
        if (!wanted.equals(items)) {
            items.setAll(wanted);
        }
    }

    /** Of what happened, what belongs between the messages on screen. */
    private static List<GroupEvent> eventsWithin(Stretch found) {
        if (found.messages.isEmpty()) {
            return found.group.events();
        }
        Instant first = found.messages.getFirst().at();
        Instant last = found.messages.getLast().at();
        return found.group.events().stream().filter(event -> {
            Instant at = event.at() == null ? Instant.MIN : event.at();
            return (!found.window.hasOlder() || !at.isBefore(first))
                    && (found.window.reachesEnd() || !at.isAfter(last));
        }).toList();
    }
}

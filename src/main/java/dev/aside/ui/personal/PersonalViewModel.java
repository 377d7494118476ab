package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.Connectors;
import dev.aside.core.Conversations;
import dev.aside.core.HeardLately;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Settings;
import dev.aside.core.port.Stores;
import dev.aside.detect.EarlierMessage;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import dev.aside.ui.person.PersonViewModel;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The Personal pane: brings the list, the thread, the person and the composer to the same conversation. FX thread
/// only.
public final class PersonalViewModel {
    private final Desk desk;
    private final Stores stores;
    private final Sending sending;
    private final ConversationListViewModel list;
    private final MessageSearchViewModel search;
    private final GroupListViewModel groups;
    private final GroupViewModel group;
    private final ThreadViewModel thread;
    private final PersonViewModel person;
    private final ComposerViewModel composer;
    private final NewMessageViewModel newMessage;
    private final ReadOnlyBooleanWrapper enterSends = new ReadOnlyBooleanWrapper(Settings.DEFAULT.enterSends());
    private final ReadOnlyIntegerWrapper newFollowers = new ReadOnlyIntegerWrapper(0);
    private final Latest opening;
    private boolean writing;
    private Runnable onWriting = () -> {};
    private Runnable onShowPerson = () -> {};

    /// @param conversations keeps how far a conversation was read, here and on the network
    /// @param heard finds what could be mentioned
    public PersonalViewModel(Desk desk, Stores stores, Connectors connectors, Sending sending,
            Conversations conversations, HeardLately heard) {
        this.desk = desk;
        this.stores = stores;
        this.sending = sending;
        opening = new Latest(desk.background());
        ConversationActions actions = new ConversationActions(desk.background(), stores.conversations(), conversations);
        list = new ConversationListViewModel(desk, stores.conversations(), actions);
        search = new MessageSearchViewModel(desk, stores.search());
        groups = new GroupListViewModel(desk, stores.groups());
        group = new GroupViewModel(desk, stores);
        thread = new ThreadViewModel(desk, new ThreadReader(stores, connectors), sending.outbox(), actions);
        person = new PersonViewModel(desk, stores.people(), heard);
        composer = new ComposerViewModel(desk, stores, connectors, sending);
        newMessage = new NewMessageViewModel(desk, stores);
        connect();
        readSettings();
        countFollowers();
    }

    private void connect() {
        list.setOnOpen(id -> {
            opening.drop();
            thread.open(id, 0);
        });
        search.setOnOpen(hit -> message(hit.conversationId(), hit.messageId()));
        groups.setOnOpen(id -> openGroup(id, 0));
        group.setOnOpened(open -> {
            closeThread();
            groups.opened(open.group().id());
        });
        newMessage.setOnChosen(chosen -> write(chosen.account().id(), chosen.person().id()));
        thread.setOnOpened(opened -> {
            closeGroup();
            list.opened(opened.conversationId());
            composer.address(opened);
            person.show(opened.account().id(), opened.person());
            if (writing) {
                writing = false;
                onWriting.run();
            }
        });
        thread.openedProperty().subscribe((before, now) -> {
            if (now != null) {
                list.opened(now.conversationId());
                composer.update(now);
            }
        });
        thread.deliveries().setOnReturn(id -> composer.bringBack(() -> sending.outbox().undoMessage(id)),
                id -> composer.bringBack(() -> sending.outbox().discard(OutboxItem.Kind.MESSAGE, id)));
        composer.attempt().setOnLateJudgement(thread::noteTemplate);
        desk.onChange(this::changed);
    }

    private void changed(List<Changes.Change> news) {
        if (news.stream().anyMatch(change -> change.kind() == Changes.Kind.SETTINGS)) {
            readSettings();
        }
        if (news.stream().anyMatch(change -> change.kind() == Changes.Kind.FOLLOWS)) {
            countFollowers();
        }
    }

    private void readSettings() {
        desk.background().run(() -> stores.settings().settings(), found -> enterSends.set(found.enterSends()),
                list::fail);
    }

    private void countFollowers() {
        desk.background().run(() -> stores.followers().newSinceLastVisit(), newFollowers::set, list::fail);
    }

    /** Opens a conversation, a group too, at one of its messages. */
    public void message(long conversationId, long messageId) {
        list.stay();
        opening.run(() -> stores.groups().group(conversationId).isPresent(), isGroup -> {
            if (isGroup) {
                group.open(conversationId, messageId);
            } else {
                thread.open(conversationId, messageId);
            }
        }, list::fail);
    }

    private void openGroup(long groupId, long messageId) {
        list.stay();
        opening.drop();
        if (group.openId() != groupId) {
            group.open(groupId, messageId);
        }
    }

    /** Whether the networks have still to say what there is. */
    public void setBeginning(boolean isBeginning) {
        list.setBeginning(isBeginning);
    }

    /** Opens what was said between an account and a person, with the composer ready. */
    public void write(long accountId, long personId) {
        list.stay();
        writing = true;
        thread.openBetween(accountId, personId);
    }

    /** Told when a thread is open to be written in: the composer is to have the focus. */
    public void setOnWriting(Runnable listener) {
        onWriting = listener;
    }

    /** Opens one of the messages that were the same as a draft. */
    void showEarlier(EarlierMessage earlier) {
        desk.background().run(() -> stores.conversations().messages(new long[]{earlier.messageId()}),
                found -> found.forEach(message -> message(message.conversationId(), message.id())), list::fail);
    }

    /** Told when the person is to be on screen: while a draft is made personal. */
    void setOnShowPerson(Runnable listener) {
        onShowPerson = listener;
    }

    void showPerson() {
        onShowPerson.run();
    }

    /** Shows no thread and no group: the way back in a narrow window. What was written is kept. */
    public void back() {
        list.stay();
        closeGroup();
        closeThread();
    }

    private void closeGroup() {
        group.close();
        groups.opened(0);
    }

    private void closeThread() {
        composer.address(null);
        person.showNobody();
        thread.close();
        list.opened(0);
    }

    /** Keeps what is being written: before another pane comes, and before the window closes. */
    public void leave() {
        composer.flush();
        person.flush();
    }

    /** Whether Enter sends and Shift+Enter breaks the line, or the other way round. */
    public ReadOnlyBooleanProperty enterSendsProperty() {
        return enterSends.getReadOnlyProperty();
    }

    /** How many followers came since the table was last looked at. */
    public ReadOnlyIntegerProperty newFollowersProperty() {
        return newFollowers.getReadOnlyProperty();
    }

    public void seeNewFollowers() {
        sending.navigation().followers(FollowerFilter.Chip.NEW_SINCE_LAST_VISIT);
    }

    public ConversationListViewModel list() {
        return list;
    }

    public MessageSearchViewModel search() {
        return search;
    }

    public GroupListViewModel groups() {
        return groups;
    }

    public GroupViewModel group() {
        return group;
    }

    public ThreadViewModel thread() {
        return thread;
    }

    public PersonViewModel person() {
        return person;
    }

    public ComposerViewModel composer() {
        return composer;
    }

    public NewMessageViewModel newMessage() {
        return newMessage;
    }
}

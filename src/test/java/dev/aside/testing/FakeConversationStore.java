package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Message;
import dev.aside.core.model.Reaction;
import dev.aside.core.port.ConversationStore;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conversations in memory.
final class FakeConversationStore implements ConversationStore {
    private final Memory memory;

    FakeConversationStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public long[] order(ConversationTab tab) {
        synchronized (memory) {
            return all().filter(conversation -> isUnder(tab, conversation))
                    .sorted(Comparator.comparing(FakeConversationStore::lastAt).thenComparingLong(Conversation::id)
                            .reversed())
                    .mapToLong(Conversation::id).toArray();
        }
    }

    private Stream<Conversation> all() {
        return memory.talks.values().stream().map(this::conversation);
    }

    private static Instant lastAt(Conversation conversation) {
        return Objects.requireNonNullElse(conversation.lastAt(), Instant.MIN);
    }

    private static boolean isUnder(ConversationTab tab, Conversation conversation) {
        boolean plain = !conversation.archived() && conversation.automatic() == null && !conversation.request();
        return switch (tab) {
            case NEEDS_REPLY -> plain && conversation.needsReply();
            case ALL -> plain;
            case AUTOMATED -> conversation.automatic() != null && !conversation.archived();
            case REQUESTS -> conversation.request() && !conversation.archived() && conversation.automatic() == null;
            case ARCHIVED -> conversation.archived();
        };
    }

    private Conversation conversation(Memory.Talk talk) {
        List<Message> messages = memory.messagesOf(talk.id).toList();
        Message last = messages.isEmpty() ? null : messages.getLast();
        List<Message> told = messages.stream().filter(m -> !m.deleted() && !m.automatic()).toList();
        Message lastTold = told.isEmpty() ? null : told.getLast();
        int read = readPlaces(talk, messages);
        int unread = (int) messages.stream().skip(read).filter(m -> !m.mine()).count();
        boolean needsReply = lastTold != null && !lastTold.mine() && lastTold.id() != talk.dismissed;
        return new Conversation(talk.id, talk.accountId, talk.personId, last == null ? "" : last.text(),
                last != null && !last.attachments().isEmpty(), last != null && last.mine(),
                last == null ? null : last.at(), unread, talk.markedUnread, needsReply, talk.archived,
                told.isEmpty() ? automatic(talk, messages) : null, talk.request);
    }

    private static int readPlaces(Memory.Talk talk, List<Message> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).id() == talk.readUpTo) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Filed away when everything in it is automatic.
    private @Nullable Automatic automatic(Memory.Talk talk, List<Message> messages) {
        return talk.keptOutOfAutomatic
                ? null
                : messages.stream().flatMap(m -> Optional.ofNullable(memory.automatic.get(m.id())).stream())
                        .reduce((_, later) -> later).orElse(null);
    }

    @Override
    public List<ConversationRow> rows(long[] ids) {
        synchronized (memory) {
            return Arrays.stream(ids).mapToObj(memory.talks::get).filter(Objects::nonNull)
                    .map(talk -> new ConversationRow(conversation(talk),
                            Objects.requireNonNull(memory.people.get(talk.personId))))
                    .toList();
        }
    }

    @Override
    public Optional<Conversation> conversation(long id) {
        synchronized (memory) {
            return Optional.ofNullable(memory.talks.get(id)).map(this::conversation);
        }
    }

    @Override
    public Optional<Conversation> between(long accountId, long personId) {
        synchronized (memory) {
            return memory.talk(accountId, personId).map(this::conversation);
        }
    }

    @Override
    public int unread() {
        synchronized (memory) {
            return (int) all().filter(c -> isUnder(ConversationTab.ALL, c) && c.isUnread()).count();
        }
    }

    @Override
    public long[] messageOrder(long conversationId) {
        synchronized (memory) {
            return memory.messagesOf(conversationId).mapToLong(Message::id).toArray();
        }
    }

    @Override
    public List<Message> messages(long[] ids) {
        synchronized (memory) {
            return Arrays.stream(ids).mapToObj(memory.messages::get).filter(Objects::nonNull).toList();
        }
    }

    @Override
    public Map<Long, List<Reaction>> reactions(long[] messageIds) {
        synchronized (memory) {
            return Arrays.stream(messageIds).boxed().filter(memory.reactions::containsKey)
                    .collect(Collectors.toMap(id -> id, id -> List.copyOf(memory.reactions.get(id))));
        }
    }

    private void change(long conversationId, Consumer<Memory.Talk> change) throws StoreException {
        synchronized (memory) {
            memory.writing();
            Memory.Talk talk = memory.talks.get(conversationId);
            if (talk == null) {
                return;
            }
            change.accept(talk);
        }
        memory.changes.publish(Changes.Kind.CONVERSATIONS, conversationId);
    }

    @Override
    public Optional<ReadMark> markRead(long conversationId, long upToMessageId) throws StoreException {
        Optional<ReadMark> mark;
        synchronized (memory) {
            memory.writing();
            Memory.Talk talk = memory.talks.get(conversationId);
            Message upTo = memory.messages.get(upToMessageId);
            if (talk == null || upTo == null) {
                return Optional.empty();
            }
            boolean moves = isAfter(upTo, memory.messages.get(talk.readUpTo));
            if (!moves && !talk.markedUnread) {
                return Optional.empty();
            }
            talk.markedUnread = false;
            talk.readUpTo = moves ? upTo.id() : talk.readUpTo;
            String remote = upTo.remoteId();
            mark = remote == null || talk.remoteIds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReadMark(talk.accountId, talk.remoteIds.iterator().next(), remote));
        }
        memory.changes.publish(Changes.Kind.CONVERSATIONS, conversationId);
        return mark;
    }

    private static boolean isAfter(Message message, @Nullable Message other) {
        return other == null || Memory.MESSAGE_ORDER.compare(message, other) > 0;
    }

    @Override
    public void markUnread(long conversationId) throws StoreException {
        change(conversationId, talk -> talk.markedUnread = true);
    }

    @Override
    public void setArchived(long conversationId, boolean archived) throws StoreException {
        change(conversationId, talk -> talk.archived = archived);
    }

    @Override
    public void dismissReply(long conversationId) throws StoreException {
        change(conversationId, talk -> talk.dismissed = memory.messagesOf(talk.id)
                .filter(m -> !m.deleted() && !m.automatic()).reduce((_, later) -> later).map(Message::id).orElse(0L));
    }

    @Override
    public void notAutomatic(long conversationId) throws StoreException {
        change(conversationId, talk -> talk.keptOutOfAutomatic = true);
    }

    @Override
    public Optional<Request> acceptRequest(long conversationId) throws StoreException {
        change(conversationId, talk -> talk.request = false);
        synchronized (memory) {
            Memory.Talk talk = memory.talks.get(conversationId);
            return talk == null
                    ? Optional.empty()
                    : talk.remoteIds.stream().findFirst().map(id -> new Request(talk.accountId, id));
        }
    }
}

package dev.aside.ui.personal;

import dev.aside.core.Conversations;
import dev.aside.core.model.Conversation;
import dev.aside.core.port.ConversationStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Background;
import java.util.function.Consumer;

/// Does what a [RowAction] says, in the background; the list hears of it from the store. FX thread only.
final class ConversationActions {
    private final Background background;
    private final ConversationStore store;
    private final Conversations conversations;

    ConversationActions(Background background, ConversationStore store, Conversations conversations) {
        this.background = background;
        this.store = store;
        this.conversations = conversations;
    }

    void act(RowAction action, Conversation conversation, Consumer<Exception> onFailure) {
        background.run(() -> perform(action, conversation.id()), done -> {}, onFailure);
    }

    /** Everything up to this message was seen. */
    void read(long conversationId, long upToMessageId, Consumer<Exception> onFailure) {
        background.run(() -> {
            conversations.markRead(conversationId, upToMessageId);
            return conversationId;
        }, done -> {}, onFailure);
    }

    private Long perform(RowAction action, long id) throws StoreException {
        switch (action) {
            case ARCHIVE -> store.setArchived(id, true);
            case UNARCHIVE -> store.setArchived(id, false);
            case MARK_UNREAD -> store.markUnread(id);
            case NEEDS_NO_REPLY -> store.dismissReply(id);
            case NOT_AUTOMATIC -> store.notAutomatic(id);
            case ACCEPT -> conversations.acceptRequest(id);
            case MARK_READ -> {
                long[] messages = store.messageOrder(id);
                if (messages.length > 0) {
                    conversations.markRead(id, messages[messages.length - 1]);
                }
            }
        }
        return id;
    }
}

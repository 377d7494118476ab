package dev.aside.core.port;

import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Message;
import dev.aside.core.model.Reaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One-to-one conversations, and the messages of every conversation.
public interface ConversationStore {
    /// Ids of the conversations under a tab, last message first.
    long[] order(ConversationTab tab) throws StoreException;

    /// Rows by id, in the order asked; ids that are gone are left out.
    List<ConversationRow> rows(long[] ids) throws StoreException;

    Optional<Conversation> conversation(long id) throws StoreException;

    Optional<Conversation> between(long accountId, long personId) throws StoreException;

    /// How many conversations hold something unread, outside *Automated*, *Requests* and *Archived*.
    int unread() throws StoreException;

    /// Ids of the messages of a conversation, oldest first, unsent ones last.
    long[] messageOrder(long conversationId) throws StoreException;

    /// Messages by id, in the order asked; ids that are gone are left out.
    List<Message> messages(long[] ids) throws StoreException;

    /// What messages were answered with by one sign, by their ids; messages without any are left out.
    Map<Long, List<Reaction>> reactions(long[] messageIds) throws StoreException;

    /// Marks everything up to this message as read. Never moves back. Takes *marked unread* away.
    ///
    /// @return what to tell the network; empty when nothing changed or it can't be told
    Optional<ReadMark> markRead(long conversationId, long upToMessageId) throws StoreException;

    void markUnread(long conversationId) throws StoreException;

    void setArchived(long conversationId, boolean archived) throws StoreException;

    /// The last message needs no answer. A newer one will again.
    void dismissReply(long conversationId) throws StoreException;

    /// Takes the conversation out of *Automated* and keeps it out.
    void notAutomatic(long conversationId) throws StoreException;

    /// From now on it is a conversation like any other.
    ///
    /// @return what to tell the network; empty when it was no request or the network does not know it
    Optional<Request> acceptRequest(long conversationId) throws StoreException;

    /// A request in the network's ids.
    record Request(long accountId, String conversation) {}

    /// How far a conversation was read, in the network's ids.
    record ReadMark(long accountId, String conversation, String upTo) {}
}

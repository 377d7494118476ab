package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import java.util.ArrayList;
import java.util.List;

/// What can be done with a conversation without opening it. The one word for menu, key and header button.
enum RowAction {
    ARCHIVE, UNARCHIVE, MARK_READ, MARK_UNREAD, NEEDS_NO_REPLY, NOT_AUTOMATIC, ACCEPT;

    /// What makes sense for this conversation now, the nearest first.
    static List<RowAction> of(Conversation conversation) {
        List<RowAction> actions = new ArrayList<>();
        if (conversation.request()) {
            actions.add(ACCEPT);
        }
        if (conversation.automatic() != null) {
            actions.add(NOT_AUTOMATIC);
        }
        if (conversation.needsReply()) {
            actions.add(NEEDS_NO_REPLY);
        }
        actions.add(conversation.isUnread() ? MARK_READ : MARK_UNREAD);
        actions.add(conversation.archived() ? UNARCHIVE : ARCHIVE);
        return actions;
    }
}

package dev.aside.core.port;

import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import java.util.List;
import java.util.Optional;

/// Conversations of more than two, read-only. What was said in them is [ConversationStore]'s, by the same ids.
public interface GroupStore {
    /// Ids of the groups in which something was said, last message first.
    long[] order() throws StoreException;

    /// Groups by id, in the order asked; ids that are gone, or of a conversation of two, are left out.
    List<Group> groups(long[] ids) throws StoreException;

    /// Empty too for a conversation of two.
    default Optional<Group> group(long id) throws StoreException {
        return groups(new long[]{id}).stream().findFirst();
    }

    /// What happened to a group, oldest first, what has no time before everything else.
    List<GroupEvent> events(long groupId) throws StoreException;
}

package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.model.Account;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Person;
import org.jspecify.annotations.Nullable;

/// Whose thread is on screen.
///
/// @param conversation null while nothing was said
/// @param administratorsCanRead whether the people who run the server can read it
/// @param stranger whether the owner never wrote to them and does not follow them
/// @param oneOfSeveral whether the owner has other accounts on the same network
public record OpenThread(Account account, Person person, @Nullable Conversation conversation,
        boolean administratorsCanRead, boolean stranger, boolean oneOfSeveral) {

    long conversationId() {
        return conversation == null ? 0 : conversation.id();
    }

    boolean isBetween(long accountId, long personId) {
        return account.id() == accountId && person.id() == personId;
    }

    /** Whether it may look otherwise after this change. */
    boolean isTouchedBy(Changes.Change change) {
        return switch (change.kind()) {
            case MESSAGES, ACCOUNTS -> true;
            case CONVERSATIONS -> conversation == null || change.touches(conversationId());
            case PEOPLE, RELATIONS -> change.touches(person.id());
            default -> false;
        };
    }
}

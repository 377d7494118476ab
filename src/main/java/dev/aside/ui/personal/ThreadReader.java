package dev.aside.ui.personal;

import dev.aside.core.Connectors;
import dev.aside.core.model.Account;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Reaction;
import dev.aside.core.port.Connector;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a thread from the store. Blocks; safe for use by any thread.
record ThreadReader(Stores stores, Connectors connectors) {

    /// A stretch of a thread with everything it needs to be drawn.
    record Stretch(OpenThread thread, MessageWindow window, List<Message> messages,
            Map<Long, List<Reaction>> reactions) {}

    /// The conversation around a message, or at its end.
    ///
    /// @param messageId 0 for the end
    /// @return null when the conversation is gone
    @Nullable
    Stretch conversation(long conversationId, long messageId) throws StoreException {
        Conversation found = stores.conversations().conversation(conversationId).orElse(null);
        OpenThread thread = found == null ? null : thread(found.accountId(), found.personId(), found);
        return thread == null
                ? null
                : stretch(thread, order -> messageId == 0
                        ? MessageWindow.atEnd(order)
                        : MessageWindow.around(order, messageId));
    }

    /// The end of what was said between an account and a person, possibly nothing.
    ///
    /// @return null when one of them is gone
    @Nullable
    Stretch between(long accountId, long personId) throws StoreException {
        return between(accountId, personId, MessageWindow::atEnd);
    }

    /// As it is now, the stretch chosen from the new order.
    @Nullable
    Stretch between(long accountId, long personId, Function<long[], MessageWindow> choice) throws StoreException {
        Conversation found = stores.conversations().between(accountId, personId).orElse(null);
        OpenThread thread = thread(accountId, personId, found);
        return thread == null ? null : stretch(thread, choice);
    }

    /// Another stretch of the same order.
    Stretch other(OpenThread thread, MessageWindow window) throws StoreException {
        long[] shown = window.shown();
        return new Stretch(thread, window, stores.conversations().messages(shown),
                stores.conversations().reactions(shown));
    }

    private Stretch stretch(OpenThread thread, Function<long[], MessageWindow> choice) throws StoreException {
        long[] order = thread.conversation() == null
                ? new long[0]
                : stores.conversations().messageOrder(thread.conversationId());
        return other(thread, choice.apply(order));
    }

    private @Nullable OpenThread thread(long accountId, long personId, @Nullable Conversation conversation)
            throws StoreException {
        List<Account> accounts = stores.accounts().accounts();
        Optional<Account> account = accounts.stream().filter(own -> own.id() == accountId).findFirst();
        Optional<Person> person = stores.people().person(personId);
        if (account.isEmpty() || person.isEmpty()) {
            return null;
        }
        boolean stranger = stores.people().together(accountId, personId).mine() == 0
                && !stores.people().relation(accountId, personId).youFollow();
        boolean readByOthers = connectors.of(accountId).map(Connector::administratorsCanRead)
                .orElse(account.get().network() == Network.MASTODON);
        boolean oneOfSeveral = accounts.stream().filter(own -> own.network() == account.get().network()).count() > 1;
        return new OpenThread(account.get(), person.get(), conversation, readByOthers, stranger, oneOfSeveral);
    }
}

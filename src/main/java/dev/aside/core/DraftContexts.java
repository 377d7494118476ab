package dev.aside.core;

import dev.aside.core.model.Conversation;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.DraftContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers from the store what the detector may know about the occasion of a text. Safe for use by any thread.
final class DraftContexts {
    /// How much of a conversation is looked at.
    static final int THREAD = 40;
    private static final int POSTS = 10;

    private final Stores stores;

    DraftContexts(Stores stores) {
        this.stores = stores;
    }

    /// The occasion of a text from an own account to a person, as of now.
    DraftContext of(long accountId, long personId, String text, Instant at) throws StoreException {
        Optional<Person> person = stores.people().person(personId);
        List<String> posts = stores.people().latestPosts(personId, POSTS).stream().map(Post::text).toList();
        DraftContext.Recipient recipient = person.map(p -> recipient(p, posts))
                .orElseGet(() -> new DraftContext.Recipient("", "", "", "", posts));
        List<DraftContext.Said> thread = thread(accountId, personId).stream().map(DraftContexts::said).toList();
        return new DraftContext(text, personId, recipient, thread,
                stores.people().relation(accountId, personId).followedAt(),
                at);
    }

    /// The last messages between them that were said or are on their way, oldest first.
    List<Message> thread(long accountId, long personId) throws StoreException {
        Optional<Conversation> conversation = stores.conversations().between(accountId, personId);
        if (conversation.isEmpty()) {
            return List.of();
        }
        long[] ids = stores.conversations().messageOrder(conversation.get().id());
        long[] last = Arrays.copyOfRange(ids, Math.max(0, ids.length - THREAD), ids.length);
        return stores.conversations().messages(last).stream().filter(DraftContexts::wasSaid).toList();
    }

    private static boolean wasSaid(Message message) {
        Delivery delivery = message.delivery();
        return !message.deleted() && (delivery == null || delivery.state() != Delivery.State.FAILED);
    }

    static DraftContext.Said said(Message message) {
        return new DraftContext.Said(message.mine(), message.text(), message.at());
    }

    static DraftContext.Recipient recipient(Person person, List<String> posts) {
        return new DraftContext.Recipient(orEmpty(person.name()), orEmpty(person.handle()),
                orEmpty(person.company()), person.bio(), posts);
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

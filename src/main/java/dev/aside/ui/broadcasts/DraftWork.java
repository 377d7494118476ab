package dev.aside.ui.broadcasts;

import dev.aside.core.Outbox;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.time.Instant;
import java.util.Optional;

/// What the composer asks the store for. Blocks; called off the FX thread only.
final class DraftWork {
    private final Stores stores;
    private final Outbox outbox;

    DraftWork(Stores stores, Outbox outbox) {
        this.stores = stores;
        this.outbox = outbox;
    }

    Optional<BroadcastDraft> last() throws StoreException {
        return stores.drafts().broadcasts().stream().findFirst();
    }

    /** The answer to this post that was begun already. */
    Optional<BroadcastDraft> begun(long postId) throws StoreException {
        return stores.drafts().broadcasts().stream()
                .filter(draft -> draft.answers() != null && draft.answers() == postId).findFirst();
    }

    /** Who wrote this post, and what. */
    Optional<Answered> answered(long postId) throws StoreException {
        Optional<Post> post = stores.broadcasts().post(postId);
        if (post.isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> author = stores.people().person(post.get().authorId());
        return author.map(person -> new Answered(person, post.get().text()));
    }

    long publish(BroadcastDraft draft) throws StoreException {
        return outbox.publish(draft);
    }

    /** The draft that a broadcast became again; empty when a network has it already. */
    Optional<BroadcastDraft> takeBack(long broadcastId) throws StoreException {
        Optional<Long> id = outbox.undoBroadcast(broadcastId);
        return id.isEmpty()
                ? Optional.empty()
                : stores.drafts().broadcasts().stream().filter(draft -> draft.id() == id.get()).findFirst();
    }

    /** Makes a text a private draft, after what was begun to that person already; the broadcast draft, if there is one, is gone. */
    void move(String text, long draftId, long accountId, long personId, Instant at) throws StoreException {
        String begun = stores.drafts().draft(accountId, personId).map(draft -> draft.text().strip()).orElse("");
        stores.drafts().keep(accountId, personId, begun.isEmpty() ? text : begun + "\n\n" + text, at);
        if (draftId != 0) {
            stores.drafts().discard(draftId);
        }
    }

    void discard(long draftId) throws StoreException {
        stores.drafts().discard(draftId);
    }
}

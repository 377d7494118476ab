package dev.aside.ui.broadcasts;

import dev.aside.core.Broadcasts;
import dev.aside.core.Outbox;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.util.Optional;

/// What the composer asks the store for. Blocks; called off the FX thread only.
final class DraftWork {
    private final Stores stores;
    private final Outbox outbox;
    private final Broadcasts broadcasts;

    DraftWork(Stores stores, Outbox outbox, Broadcasts broadcasts) {
        this.stores = stores;
        this.outbox = outbox;
        this.broadcasts = broadcasts;
    }

    Optional<BroadcastDraft> last() throws StoreException {
        return stores.drafts().broadcasts().stream().findFirst();
    }

    /** The public answer to a mention, begun or new. */
    BroadcastDraft answer(Mention mention) throws StoreException {
        return broadcasts.answer(mention);
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

    /**
     * Makes a text a private draft. It is no broadcast draft any more: it was not meant for everybody. Its
     * files stay one: they can't go with it.
     */
    boolean move(BroadcastDraft draft, long accountId, long personId) throws StoreException {
        broadcasts.sendInstead(draft, accountId, personId);
        if (!draft.media().isEmpty()) {
            stores.drafts().keep(draft.withText(""));
        } else if (draft.id() != 0) {
            stores.drafts().discard(draft.id());
        }
        return true;
    }
}

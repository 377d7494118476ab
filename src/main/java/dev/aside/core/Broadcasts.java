package dev.aside.core;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Network;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The ways between public and private: answering a mention, taking it private, and sending a text the other way than
/// it was begun. No text is ever lost on the way. Lists and counts are [dev.aside.core.port.BroadcastStore]'s. Blocks
/// on the store; safe for use by any thread.
public final class Broadcasts {
    private final Stores stores;
    private final TemplateGuard guard;
    private final InstantSource clock;

    public Broadcasts(Stores stores, TemplateGuard guard, InstantSource clock) {
        this.stores = stores;
        this.guard = guard;
        this.clock = clock;
    }

    /// The public answer to a mention: the one that was begun, else a new one, which is not kept before something is
    /// written in it. On Mastodon it begins with the handle, since people hear only of posts that name them.
    public BroadcastDraft answer(Mention mention) throws StoreException {
        long post = mention.post().id();
        Optional<BroadcastDraft> begun = stores.drafts().broadcasts().stream()
                .filter(draft -> draft.answers() != null && draft.answers() == post).findFirst();
        if (begun.isPresent()) {
            return begun.get();
        }
        String handle = mention.author().handle();
        boolean names = mention.post().network() == Network.MASTODON && handle != null;
        return new BroadcastDraft(0, names ? handle + " " : "", List.of(mention.accountId()), Visibility.PUBLIC, post,
                clock.instant());
    }

    /// Takes a mention private: it counts as dealt with, and what was begun to that person is the draft to go on with;
    /// an empty one if nothing was.
    public PrivateDraft takePrivate(Mention mention) throws StoreException {
        stores.broadcasts().mentionAnswered(mention.post().id());
        return privateDraft(mention.accountId(), mention.author().id());
    }

    /// *Post it publicly instead*: a broadcast draft of the text without greeting and name. The private draft stays.
    public BroadcastDraft postInstead(PrivateDraft draft) throws StoreException {
        String text = guard.publicText(draft.accountId(), draft.personId(), draft.text());
        List<Long> accounts = List.of(draft.accountId());
        BroadcastDraft open = new BroadcastDraft(0, text, accounts, Visibility.PUBLIC, null, clock.instant());
        long id = stores.drafts().keep(open);
        return new BroadcastDraft(id, text, accounts, Visibility.PUBLIC, null, open.changedAt());
    }

    /// *Send it to Maya instead*: the text as a private draft, after what was begun to that person. The broadcast draft
    /// stays.
    public PrivateDraft sendInstead(BroadcastDraft draft, long accountId, long personId) throws StoreException {
        String begun = privateDraft(accountId, personId).text();
        String text = begun.isBlank() || begun.equals(draft.text()) ? draft.text() : begun + "\n\n" + draft.text();
        stores.drafts().keep(accountId, personId, text, clock.instant());
        return privateDraft(accountId, personId);
    }

    private PrivateDraft privateDraft(long accountId, long personId) throws StoreException {
        return stores.drafts().draft(accountId, personId)
                .orElseGet(() -> new PrivateDraft(accountId, personId, "", null, clock.instant()));
    }
}

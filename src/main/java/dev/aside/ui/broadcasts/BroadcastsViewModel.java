package dev.aside.ui.broadcasts;

import dev.aside.core.Broadcasts;
import dev.aside.core.Changes;
import dev.aside.core.Connectors;
import dev.aside.core.SeenMentions;
import dev.aside.core.TemplateGuard.OnePerson;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.port.Stores;
import dev.aside.ui.Navigation;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Desk;
import java.time.Instant;
import java.util.List;

/// The Broadcasts pane: composer, drafts, own posts, mentions. FX thread only.
public final class BroadcastsViewModel implements AutoCloseable {
    private final Desk desk;
    private final Navigation navigation;
    private final ComposerViewModel composer;
    private final DraftsViewModel drafts;
    private final PostsViewModel posts;
    private final MentionsViewModel mentions;
    private final Changes.Subscription subscription;

    public BroadcastsViewModel(Desk desk, Stores stores, Connectors connectors, Publishing ways) {
        this.desk = desk;
        this.navigation = ways.navigation();
        Broadcasts sides = new Broadcasts(stores, ways.guard(), desk.clock());
        composer = new ComposerViewModel(desk, stores, connectors, ways, sides);
        drafts = new DraftsViewModel(desk, stores.drafts(), composer);
        posts = new PostsViewModel(desk, stores.broadcasts(), ways, composer::undo);
        mentions = new MentionsViewModel(desk, stores.broadcasts(), sides, new SeenMentions(connectors), composer,
                navigation);
        subscription = desk.onChange(this::changed);
    }

    public ComposerViewModel composer() {
        return composer;
    }

    public DraftsViewModel drafts() {
        return drafts;
    }

    public PostsViewModel posts() {
        return posts;
    }

    public MentionsViewModel mentions() {
        return mentions;
    }

    Ages ages() {
        return desk.ages();
    }

    Instant now() {
        return desk.now();
    }

    /// Opens the composer with this draft, from another pane; a draft in it is kept first.
    public void publish(BroadcastDraft draft) {
        composer.open(draft);
    }

    /** Makes the text a private draft to the person it reads as if it were for, and goes there. */
    public void sendPrivately() {
        OnePerson one = composer.mirror().onePersonProperty().get();
        if (one != null && one.person() != null) {
            long account = one.accountId();
            long person = one.person().id();
            composer.moveTo(account, person, () -> navigation.write(account, person));
        }
    }

    /** The pane came on screen, or left it. */
    void setOnScreen(boolean shown) {
        if (!shown) {
            composer.flush();
        }
        mentions.setOnScreen(shown);
    }

    private void changed(List<Changes.Change> changes) {
        for (Changes.Change change : changes) {
            switch (change.kind()) {
                case BROADCASTS -> {
                    posts.changed();
                    composer.publishing().changed();
                    mentions.changed();
                }
                case MENTIONS -> mentions.changed();
                case DRAFTS -> {
                    drafts.read();
                    composer.resume();
                }
                case ACCOUNTS, PEOPLE -> composer.targets().changed(change.kind());
                default -> {
                }
            }
        }
    }

    @Override
    public void close() {
        composer.flush();
        subscription.close();
    }
}

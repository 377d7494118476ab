package dev.aside.ui;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.FollowerFilter;

/// How a pane asks to go elsewhere without knowing what is there. FX thread only.
public interface Navigation {
    /// Opens what was said between an account and a person, with the composer ready; there need not be a conversation.
    void write(long accountId, long personId);

    /// Opens a conversation at one of its messages.
    void message(long conversationId, long messageId);

    /// Opens the public composer with this draft; a draft in it is kept first.
    void publish(BroadcastDraft draft);

    /// Opens the table of followers under a chip.
    void followers(FollowerFilter.Chip chip);
}
